/// Where entries and the names that they are found by stand in the records.
struct EntryPlaces: Sendable {
  /// One entry.
  struct Place: Sendable {
    var record = RecordPlace.none
    var headword = RecordPlace.none
    var identifier = RecordPlace.none
    /// Where in `aliases` its own end.
    var aliasEnd = 0
  }

  private(set) var entries: [Place] = []
  /// The aliases of all entries, one entry after another.
  private(set) var aliases: [RecordPlace] = []
  /// The entry that is being written.
  private var next = Place()

  /// Takes up a text of the entry that is being written, if it is a name.
  mutating func note(_ field: EntryField, _ place: RecordPlace) {
    switch field {
    case .headword: next.headword = place
    case .identifier: next.identifier = place
    case .synonym, .abbreviation, .variant, .deprecated, .hidden: aliases.append(place)
    default: break
    }
  }

  mutating func endEntry(_ record: RecordPlace) {
    next.record = record
    next.aliasEnd = aliases.count
    entries.append(next)
    next = Place()
  }

  mutating func dropEntry() {
    aliases.removeLast(aliases.count - (entries.last?.aliasEnd ?? 0))
    next = Place()
  }
}

/// The names that entries are found by, in the order the entries were added.
struct EntryNames {
  let places: EntryPlaces
  /// The records.
  let bytes: [UInt8]

  var count: Int { places.entries.count }

  /// A headword's UTF-8.
  func headword(_ entry: Int) -> ArraySlice<UInt8> {
    bytes[places.entries[entry].headword.range]
  }

  /// The UTF-8 of each of an entry's aliases.
  func forEachAlias<Failure>(
    of entry: Int,
    _ body: (_ number: Int, ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let start = entry == 0 ? 0 : places.entries[entry - 1].aliasEnd
    for index in start..<places.entries[entry].aliasEnd {
      try body(index - start, bytes[places.aliases[index].range])
    }
  }
}
