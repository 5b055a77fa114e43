/// The byte ranges of entries in the records, and of the names by which they are found.
struct EntryTable: Sendable {
  /// One entry.
  struct Row: Sendable {
    var record = RecordRange.none
    var headword = RecordRange.none
    /// Hash of the headword, computed while its bytes are in cache; seeded per process against
    /// crafted collisions.
    var headwordHash: UInt32 = 0
    var identifier = RecordRange.none
    /// The end of its own aliases in `aliases`; they begin where those of the entry before end.
    var aliasEnd = 0
  }

  private(set) var entries: [Row] = []
  /// The aliases of all entries, one entry after another.
  private(set) var aliases: [RecordRange] = []
  /// The row of the current entry, which has not ended yet.
  private var next = Row()

  /// Records the range of a field of the current entry, if it is a name.
  mutating func note(_ field: EntryField, _ text: Span<UInt8>, at range: RecordRange) {
    switch field {
    case .headword:
      next.headword = range
      next.headwordHash = EntryTable.hash(of: text)
    case .identifier: next.identifier = range
    case .synonym, .abbreviation, .variant, .deprecated, .hidden: aliases.append(range)
    default: break
    }
  }

  /// Adds the names of another table's entry, whose record has been copied. If the current entry
  /// already has a headword or an identifier, those are kept.
  ///
  /// - Parameters:
  ///   - entry: the index of the entry in the other table.
  ///   - others: the other table.
  ///   - distance: the distance in bytes from the start of its record there to its start here.
  mutating func noteNames(of entry: Int, in others: EntryTable, movedBy distance: Int) {
    let row = others.entries[entry]
    if next.headword.isEmpty {
      next.headword = row.headword.moved(by: distance)
      next.headwordHash = row.headwordHash
    }
    if next.identifier.isEmpty { next.identifier = row.identifier.moved(by: distance) }
    for alias in others.aliases[others.aliases(of: entry)] {
      aliases.append(alias.moved(by: distance))
    }
  }

  /// The range of an entry's aliases in `aliases`.
  func aliases(of entry: Int) -> Range<Int> {
    (entry == 0 ? 0 : entries[entry - 1].aliasEnd)..<entries[entry].aliasEnd
  }

  private static func hash(of text: Span<UInt8>) -> UInt32 {
    var hasher = Hasher()
    text.withUnsafeBytes { hasher.combine(bytes: $0) }
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  mutating func endEntry(_ record: RecordRange) {
    next.record = record
    next.aliasEnd = aliases.count
    entries.append(next)
    next = Row()
  }

  mutating func dropEntry() {
    truncate(to: entries.count)
  }

  /// Removes all but the first entries.
  mutating func truncate(to count: Int) {
    entries.removeLast(entries.count - count)
    aliases.removeLast(aliases.count - (entries.last?.aliasEnd ?? 0))
    next = Row()
  }
}

/// The names by which entries are found, in the order in which the entries were added.
struct EntryNames {
  let table: EntryTable
  /// The records that the ranges of the table refer to.
  let bytes: [UInt8]

  var count: Int { table.entries.count }

  /// The headword of an entry, in UTF-8.
  func headword(_ entry: Int) -> ArraySlice<UInt8> {
    bytes[table.entries[entry].headword.range]
  }

  /// Calls a closure with each alias of an entry, in UTF-8.
  func forEachAlias<Failure>(
    of entry: Int,
    _ body: (_ number: Int, ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let aliases = table.aliases(of: entry)
    for index in aliases {
      try body(index - aliases.lowerBound, bytes[table.aliases[index].range])
    }
  }
}
