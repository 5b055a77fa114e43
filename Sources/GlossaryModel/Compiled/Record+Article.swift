/// What a text of an article is. The raw values stand in images.
package enum ArticleField: UInt8, CaseIterable, Sendable {
  /// The name that entries link it by.
  case identifier = 1
  case title, excerpt, url, publisher, date, author
}

extension Article {
  /// The fields of its record. Empty texts have none.
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

  /// Takes up a field of its record.
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
