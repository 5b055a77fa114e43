/// The binary layout of a compiled glossary: a header, then its parts one after another.
///
/// The header is `magic`, followed by 32-bit words: the version, the number of parts, the length of
/// the whole, and a zero; then the offset and the length in bytes of each part. All words are
/// little-endian, and every part begins at a multiple of eight.
enum CompiledLayout {
  static let magic = Array("glossary".utf8)
  static let version: UInt32 = 3
  static let alignment = 8
  static let headerLength = magic.count + 4 * (4 + 2 * Part.allCases.count)

  /// A part of a compiled glossary. The raw value is its index in the header.
  enum Part: Int, CaseIterable {
    /// The glossary's `GlossaryInfo` and `Section`s, as one record.
    case contents
    /// The start and end offset in `records` of each entry, in collation order.
    case entries
    /// The indices of the entries in the order in which they were added, which is the order of
    /// their records.
    case entriesAsAdded
    /// The start and end offset in `records` of each article, in the order in which they were
    /// added.
    case articles
    /// Entries and articles as records of fields, in the order in which they were added.
    case records
    /// The indices of the entries that have an identifier, sorted by its bytes.
    case entryIdentifiers
    /// The indices of the articles that have an identifier, sorted by its bytes.
    case articleIdentifiers
    /// The bytes of all keys: collation keys in order, then the keys of aliases, then initials.
    case keyBytes
    case headwordKeys, headwordNodes
    case aliasKeys, aliasNodes
    case innerWordKeys, innerWordNodes
    case aliasWordKeys, aliasWordNodes
    case initialKeys, initialNodes
  }

  /// The first offset, at or after another, at which a part may begin.
  static func aligned(_ offset: Int) -> Int {
    (offset + alignment - 1) / alignment * alignment
  }
}
