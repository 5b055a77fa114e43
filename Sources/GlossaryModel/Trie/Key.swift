/// One search key: where its bytes are, and whose name they fold.
struct Key: Hashable, Sendable {
  /// In `ImageLayout.Part.keyBytes`.
  var offset: UInt32
  /// In bytes.
  var length: UInt32
  /// Index of the entry.
  var entry: UInt32
  /// Index of the alias in its entry, or `Key.headword`.
  var alias: UInt32
  /// Characters of the name, by which hits are ranked.
  var characters: UInt32

  /// In place of an alias: the key is of the headword.
  static let headword = UInt32.max

  /// Words that a key takes in an image.
  static let wordCount = 5

  var entryID: Entry.ID { Entry.ID(Int(entry)) }

  var bytes: Range<Int> {
    Int(offset)..<Int(offset) + Int(length)
  }
}

extension [Key] {
  /// The keys as they stand in an image.
  var words: [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(count * Key.wordCount)
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
