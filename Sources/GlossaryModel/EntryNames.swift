/// Where in the records stand the names that entries are found by.
struct NamePlaces: Sendable {
  /// One for each entry; empty for an entry without.
  private(set) var headwords: [Range<Int>] = []
  private(set) var identifiers: [Range<Int>] = []
  /// The aliases of all entries, one entry after another.
  private(set) var aliases: [Range<Int>] = []
  /// For each entry, where in `aliases` its own end.
  private(set) var aliasEnds: [Int] = []

  /// Of the entry that is being written.
  private var headword = 0..<0
  private var identifier = 0..<0

  /// Takes up a text of the entry that is being written, if it is a name.
  mutating func note(_ field: EntryField, _ place: Range<Int>) {
    switch field {
    case .headword: headword = place
    case .identifier: identifier = place
    case _ where field.aliasKind != nil: aliases.append(place)
    default: break
    }
  }

  mutating func endEntry() {
    headwords.append(headword)
    identifiers.append(identifier)
    aliasEnds.append(aliases.count)
    (headword, identifier) = (0..<0, 0..<0)
  }

  mutating func dropEntry() {
    aliases.removeLast(aliases.count - (aliasEnds.last ?? 0))
    (headword, identifier) = (0..<0, 0..<0)
  }
}

/// The names that entries are found by, in the order the entries were added.
struct EntryNames {
  let places: NamePlaces
  /// The records.
  let bytes: [UInt8]

  var count: Int { places.headwords.count }

  /// A headword's UTF-8.
  func headword(_ entry: Int) -> ArraySlice<UInt8> {
    bytes[places.headwords[entry]]
  }

  /// The UTF-8 of an entry's aliases.
  func aliases(of entry: Int) -> some Sequence<ArraySlice<UInt8>> {
    let start = entry == 0 ? 0 : places.aliasEnds[entry - 1]
    return places.aliases[start..<places.aliasEnds[entry]].lazy.map { bytes[$0] }
  }
}
