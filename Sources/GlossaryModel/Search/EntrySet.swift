/// A set of entries, stored as one bit per entry of the glossary.
struct EntrySet: Sendable {
  /// How many entries the glossary has.
  let count: Int
  private var words: [UInt64]

  /// The empty set.
  init(count: Int) {
    self.count = count
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  /// Whether the set contains the entry with an index.
  subscript(entry: Int) -> Bool {
    get { words[entry / 64] >> UInt64(entry % 64) & 1 == 1 }
    set {
      let bit: UInt64 = 1 << UInt64(entry % 64)
      if newValue { words[entry / 64] |= bit } else { words[entry / 64] &= ~bit }
    }
  }
}
