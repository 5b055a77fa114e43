/// One search key: where its bytes are, and whose name they fold.
struct IndexKey: Hashable, Sendable {
  /// In `CompiledLayout.Part.keyBytes`.
  var offset: UInt32
  /// In bytes.
  var length: UInt32
  /// Index of the entry.
  var entry: UInt32
  /// Index of the alias in its entry, or `IndexKey.headword`.
  var alias: UInt32
  /// Characters of the name, by which hits are ranked.
  var characters: UInt32

  /// In place of an alias: the key is of the headword.
  static let headword = UInt32.max

  /// Words that a key takes in a compiled glossary.
  static let wordCount = 5

  var entryID: Entry.ID { Entry.ID(Int(entry)) }

  var bytes: Range<Int> {
    Int(offset)..<Int(offset) + Int(length)
  }
}

extension [IndexKey] {
  /// The keys as they stand in a compiled glossary.
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
