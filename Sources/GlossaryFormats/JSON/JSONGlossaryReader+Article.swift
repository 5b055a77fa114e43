internal import GlossaryModel

/// The keys of an article.
enum ArticleKey: String, CaseIterable {
  case title, excerpt, url, publisher, date, author
}

extension JSONGlossaryReader {
  /// Reads an article; nil if it is no object. One without a title goes by its identifier.
  mutating func readArticle(
    _ identifier: String,
    at offset: Int,
    _ keys: KeyTable<ArticleKey>
  ) throws(JSONError) -> Article? {
    let kind = try scanner.kind()
    guard kind == .object else {
      report(
        .error,
        at: scanner.offset,
        "article \(quoted(identifier)) is left out: write an object instead of \(kind.rawValue)"
      )
      try scanner.skipValue()
      return nil
    }
    var article = Article(identifier: identifier, title: "")
    var seen = SeenKeys()
    try scanner.enter()
    while let key = try nextKey(of: keys, &seen) {
      let text = try readText(key.rawValue)
      switch key {
      case .title: article.title = text
      case .excerpt: article.excerpt = text
      case .url: article.url = text
      case .publisher: article.publisher = text
      case .date: article.date = text
      case .author: article.author = text
      }
    }
    if article.title.isBlank {
      report(
        .warning,
        at: offset,
        "article \(quoted(identifier)) has no title: it goes by its identifier"
      )
      article.title = identifier
    }
    return article
  }
}
