/// A text of the file and the offset of its opening quote.
struct LocatedText {
  let text: String
  let offset: Int
}

/// A text that stands under a key of a term, alone or as one of several.
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
  /// Where the headword stands.
  var offset: Int { text(of: .term)?.offset ?? 0 }
}

/// What a glossary holds and where in its file, in the order of the file.
struct GlossaryPlaces {
  var entries: [LocatedEntry] = []
  /// The identifiers of the articles.
  var articles: [LocatedText] = []
}
