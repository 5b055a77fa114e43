/// Which entries have the same headword, letter for letter.
struct Homographs {
  private static let none = UInt32.max

  /// For each entry the next one with its headword.
  private var successors: [UInt32]
  private var isSuccessor: [Bool]
  /// Whether any two entries have the same headword.
  private(set) var exist = false

  /// Finds them in a hash table with open addressing, where a headword has the slot of its last entry.
  ///
  /// - Complexity: O(*n*) for *n* entries, and O(length of the headwords that stand more than once).
  init(_ entries: EntryNames) {
    successors = Array(repeating: Homographs.none, count: entries.count)
    isSuccessor = Array(repeating: false, count: entries.count)
    var slots = [Slot](repeating: Slot(), count: Homographs.slotCount(entries.count))
    for entry in 0..<entries.count {
      let hash = entries.table.entries[entry].headwordHash
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot].entry != Homographs.none {
        let other = slots[slot]
        if other.hash == hash, entries.haveSameHeadword(entry, Int(other.entry)) {
          successors[Int(other.entry)] = UInt32(entry)
          isSuccessor[entry] = true
          exist = true
          break
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      slots[slot] = Slot(hash: hash, entry: UInt32(entry))
    }
  }

  /// The last entry of a headword, with its hash, since the headword itself lies far away.
  private struct Slot {
    var hash: UInt32 = 0
    var entry = Homographs.none
  }

  /// A power of two of which at least half stay free.
  private static func slotCount(_ entryCount: Int) -> Int {
    1 << (Int.bitWidth - (2 * entryCount).leadingZeroBitCount)
  }

  /// Whether no entry before this one has its headword.
  func isFirst(_ entry: Int) -> Bool { !isSuccessor[entry] }

  /// The next entry with the headword of this one.
  func next(after entry: Int) -> Int? {
    successors[entry] == Homographs.none ? nil : Int(successors[entry])
  }
}

extension EntryNames {
  fileprivate func haveSameHeadword(_ first: Int, _ second: Int) -> Bool {
    headword(first).elementsEqual(headword(second))
  }
}
