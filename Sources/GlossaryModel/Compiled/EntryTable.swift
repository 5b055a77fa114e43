/// Where in the records entries are, and the names that they are found by.
struct EntryTable: Sendable {
  /// One entry.
  struct Row: Sendable {
    var record = RecordRange.none
    var headword = RecordRange.none
    /// Hash of the headword, taken while its bytes are in cache; seeded per process against crafted
    /// collisions.
    var headwordHash: UInt32 = 0
    var identifier = RecordRange.none
    /// Where in `aliases` its own end.
    var aliasEnd = 0
  }

  private(set) var entries: [Row] = []
  /// The aliases of all entries, one entry after another.
  private(set) var aliases: [RecordRange] = []
  /// The entry that is being written.
  private var next = Row()

  /// Adds a text of the entry that is being written, if it is a name.
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

  /// Adds the names of an entry of another table, whose record has been copied. Of several entries,
  /// the headword and the identifier of the first are kept.
  ///
  /// - Parameters:
  ///   - entry: its number among the others.
  ///   - others: their table.
  ///   - distance: bytes from the start of its record before to its start now.
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

  /// Where in `aliases` an entry's own are.
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

/// The names that entries are found by, in the order the entries were added.
struct EntryNames {
  let table: EntryTable
  /// The records.
  let bytes: [UInt8]

  var count: Int { table.entries.count }

  /// A headword's UTF-8.
  func headword(_ entry: Int) -> ArraySlice<UInt8> {
    bytes[table.entries[entry].headword.range]
  }

  /// The UTF-8 of each of an entry's aliases.
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
