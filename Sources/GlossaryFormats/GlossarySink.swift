internal import GlossaryModel

/// Takes what a reader finds, in the order of the file.
protocol GlossarySink {
  /// Whether places are recorded. The ordinary reading goes without.
  static var needsPlaces: Bool { get }

  var info: GlossaryInfo { get set }
  mutating func add(_ entry: Entry, at places: EntryPlaces)
  mutating func add(_ article: Article, at offset: Int)
}

/// Offsets of the strings of an entry, in the order in which they stand in it.
struct EntryPlaces {
  var headword = 0
  var identifier = 0
  var redirect = 0
  var aliases: [Int] = []
  var seeAlso: [Int] = []
  var articles: [Int] = []
  /// The paragraphs of the definition and the examples, whose links are to be looked at.
  var texts: [LocatedText] = []
}

extension GlossaryBuilder: GlossarySink {
  static var needsPlaces: Bool { false }

  mutating func add(_ entry: Entry, at places: EntryPlaces) {
    add(entry)
  }

  mutating func add(_ article: Article, at offset: Int) {
    add(article)
  }
}
