/// The fields of an article. The raw values are stored in compiled glossaries.
package enum ArticleField: UInt8, CaseIterable, Sendable {
  /// The name by which entries link to it.
  case identifier = 1
  case title, excerpt, url, publisher, date, author
}

extension Article {
  /// Calls a closure with the fields of its record. An empty property has no field.
  func forEachField(_ body: (ArticleField, String) -> Void) {
    func one(_ field: ArticleField, _ text: String) {
      if !text.isEmpty { body(field, text) }
    }
    one(.identifier, identifier)
    one(.title, title)
    one(.excerpt, excerpt)
    one(.url, url)
    one(.publisher, publisher)
    one(.date, date)
    one(.author, author)
  }

  /// Sets the property of a field.
  fileprivate mutating func add(_ field: ArticleField, _ text: String) {
    switch field {
    case .identifier: identifier = text
    case .title: title = text
    case .excerpt: excerpt = text
    case .url: url = text
    case .publisher: publisher = text
    case .date: date = text
    case .author: author = text
    }
  }
}

extension RecordReader {
  mutating func article() -> Article {
    var article = Article(identifier: "", title: "")
    while let (kind, range) = nextField() {
      if let field = ArticleField(rawValue: kind) { article.add(field, text(in: range)) }
    }
    return article
  }
}
