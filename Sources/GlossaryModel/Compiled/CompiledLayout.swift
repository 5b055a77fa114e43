/// How a compiled glossary is laid out: a header, then its parts one after another.
///
/// The header is `magic`, then 32-bit words: the version, the number of parts, the length of the
/// whole, a zero; then the offset and the length in bytes of each part. Every word is
/// little-endian, every part begins at a multiple of eight.
enum CompiledLayout {
  static let magic = Array("glossary".utf8)
  static let version: UInt32 = 3
  static let alignment = 8
  static let headerLength = magic.count + 4 * (4 + 2 * Part.allCases.count)

  enum Part: Int, CaseIterable {
    /// The glossary's `GlossaryInfo` and `Section`s, as a record.
    case contents
    /// Where in `records` each entry begins and ends, in collation order.
    case entries
    /// Indices of the entries in the order they were added, which is that of their records.
    case entriesAsAdded
    /// Where in `records` the articles begin and end, in the order they were added.
    case articles
    /// Entries and articles as records of fields, in the order they were added.
    case records
    /// Indices of the entries that have an identifier, in order of its bytes.
    case entryIdentifiers
    /// Indices of the articles, in order of the identifier's bytes.
    case articleIdentifiers
    /// The bytes of collation keys, in order, then those of alias keys and initials.
    case keyBytes
    case headwordKeys, headwordNodes
    case aliasKeys, aliasNodes
    case innerWordKeys, innerWordNodes
    case aliasWordKeys, aliasWordNodes
    case initialKeys, initialNodes
  }

  /// The next place where a part may begin.
  static func aligned(_ offset: Int) -> Int {
    (offset + alignment - 1) / alignment * alignment
  }
}
