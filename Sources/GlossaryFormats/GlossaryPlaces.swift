internal import GlossaryModel

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

/// An entry and its strings, in the order of the file.
struct LocatedEntry {
  let entry: Entry
  let strings: [LocatedString]

  /// The texts under a key.
  func texts(of key: TermKey) -> [LocatedText] {
    strings.filter { $0.key == key.rawValue }.map(\.text)
  }

  /// Where the headword stands.
  var offset: Int {
    texts(of: .term).first?.offset ?? 0
  }
}

/// What a glossary holds and where in its file, in the order of the file.
struct GlossaryPlaces {
  var entries: [LocatedEntry] = []
  /// The identifiers of the articles.
  var articles: [LocatedText] = []
}
