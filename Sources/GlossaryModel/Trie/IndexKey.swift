/// One search key of an index: the range of its bytes, and the name that they are folded from.
struct IndexKey: Hashable, Sendable {
  /// The offset in `CompiledLayout.Part.keyBytes`.
  var offset: UInt32
  /// In bytes.
  var length: UInt32
  /// Index of the entry.
  var entry: UInt32
  /// The index of the alias in its entry, or `IndexKey.headword`.
  var alias: UInt32
  /// The length of the name in characters, by which hits are ranked.
  var characters: UInt32

  /// The value of `alias` for a key of the headword.
  static let headword = UInt32.max

  /// The number of words that a key occupies in a compiled glossary.
  static let wordCount = 5

  var entryID: Entry.ID { Entry.ID(Int(entry)) }

  var bytes: Range<Int> {
    Int(offset)..<Int(offset) + Int(length)
  }
}

extension [IndexKey] {
  /// The keys in the form they have in a compiled glossary.
  var words: [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(count * IndexKey.wordCount)
    for key in self {
      words.append(key.offset)
      words.append(key.length)
      words.append(key.entry)
      words.append(key.alias)
      words.append(key.characters)
    }
    return words
  }
}
