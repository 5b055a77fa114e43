internal import GlossaryModel

/// The keys of an article.
enum ArticleKey: String, CaseIterable {
  case title, excerpt, url, publisher, date, author
}

extension ArticleKey {
  fileprivate var field: ArticleField {
    switch self {
    case .title: .title
    case .excerpt: .excerpt
    case .url: .url
    case .publisher: .publisher
    case .date: .date
    case .author: .author
    }
  }
}

extension GlossaryJSONReader {
  /// Reads an article; one without a title goes by its identifier. A value that is no object is left
  /// out.
  mutating func readArticle(
    _ identifier: StringToken,
    _ keys: FieldTable<ArticleKey>
  ) throws(RawFault) {
    let kind = try scanner.kind()
    guard kind == .object else {
      let name = quoted(scanner.decode(identifier).text)
      report(
        .error,
        at: scanner.offset,
        "article \(name) is left out: write an object instead of \(kind.rawValue)"
      )
      return try scanner.skipValue()
    }
    sourceMap?.articles.append(
      LocatedText(text: scanner.decode(identifier).text, offset: identifier.quote)
    )
    append(identifier, as: ArticleField.identifier)
    var hasTitle = false
    var seen = SeenKeys()
    try scanner.enter()
    while let key = try nextKey(of: keys, &seen) {
      guard let text = try scanText(key.rawValue) else { continue }
      if key == .title {
        if scanner.isBlank(text) { continue }
        hasTitle = true
      }
      append(text, as: key.field)
    }
    if !hasTitle {
      let name = quoted(scanner.decode(identifier).text)
      report(
        .warning,
        at: identifier.quote,
        "article \(name) has no title: it goes by its identifier"
      )
      append(identifier, as: ArticleField.title)
    }
    builder.endArticle()
  }
}
