/// Where entries and the names that they are found by stand in the records.
struct EntryPlaces: Sendable {
  /// One entry.
  struct Place: Sendable {
    var record = RecordPlace.none
    var headword = RecordPlace.none
    /// Taken while the headword is being written, since to come back to it later takes longer. Not the
    /// same in two processes, so that no file can be made for its headwords to collide.
    var headwordHash: UInt32 = 0
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
  mutating func note(_ field: EntryField, _ text: Span<UInt8>, at place: RecordPlace) {
    switch field {
    case .headword:
      next.headword = place
      next.headwordHash = EntryPlaces.hash(of: text)
    case .identifier: next.identifier = place
    case .synonym, .abbreviation, .variant, .deprecated, .hidden: aliases.append(place)
    default: break
    }
  }

  /// Takes up the names of an entry of others, whose record has been copied. Of several, the first
  /// one's headword and identifier stay.
  ///
  /// - Parameters:
  ///   - entry: its number among the others.
  ///   - others: where they and their names stand.
  ///   - distance: bytes from where its record stood to where it stands now.
  mutating func noteNames(of entry: Int, in others: EntryPlaces, movedBy distance: Int) {
    let place = others.entries[entry]
    if next.headword.isEmpty {
      next.headword = place.headword.moved(by: distance)
      next.headwordHash = place.headwordHash
    }
    if next.identifier.isEmpty { next.identifier = place.identifier.moved(by: distance) }
    for alias in others.aliases[others.aliases(of: entry)] {
      aliases.append(alias.moved(by: distance))
    }
  }

  /// Where in `aliases` an entry's own stand.
  func aliases(of entry: Int) -> Range<Int> {
    (entry == 0 ? 0 : entries[entry - 1].aliasEnd)..<entries[entry].aliasEnd
  }

  private static func hash(of text: Span<UInt8>) -> UInt32 {
    var hasher = Hasher()
    text.withUnsafeBytes { hasher.combine(bytes: $0) }
    return UInt32(truncatingIfNeeded: hasher.finalize())
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
    let aliases = places.aliases(of: entry)
    for index in aliases {
      try body(index - aliases.lowerBound, bytes[places.aliases[index].range])
    }
  }
}
