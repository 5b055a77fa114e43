/// A text of the file and the offset of its opening quote.
struct LocatedText {
  let text: String
  let offset: Int
}

/// A text that is the value of a key of a term, or one of several.
struct LocatedString {
  let key: String
  let text: LocatedText
}

/// The strings of an entry, in the order of the file.
struct LocatedEntry {
  let strings: [LocatedString]

  /// The texts under a key.
  func texts(of key: TermKey) -> [LocatedText] {
    strings.filter { $0.key == key.rawValue }.map(\.text)
  }

  /// The first text under a key.
  func text(of key: TermKey) -> LocatedText? {
    strings.first { $0.key == key.rawValue }?.text
  }

  var headword: String { text(of: .term)?.text ?? "" }
  /// The offset of the headword.
  var offset: Int { text(of: .term)?.offset ?? 0 }
}

/// A key that the format does not know.
struct UnknownKey {
  let key: LocatedText
  /// The keys that it knows for objects of that kind.
  let known: [String]
}

/// The texts of a glossary with their offsets, in the order of the file.
struct SourceMap {
  var entries: [LocatedEntry] = []
  /// The identifiers of the articles.
  var articles: [LocatedText] = []
  var unknownKeys: [UnknownKey] = []
}
