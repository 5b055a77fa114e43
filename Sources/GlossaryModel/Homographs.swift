/// Groups entries by headword, compared byte by byte.
struct Homographs {
  private static let none = UInt32.max

  /// Per entry: the next entry with the same headword.
  private var successors: [UInt32]
  private var isSuccessor: [Bool]
  /// Whether any two entries have the same headword.
  private(set) var exist = false

  /// Finds homographs with a hash table (open addressing), in which a headword's slot holds the
  /// last entry seen with it.
  ///
  /// - Complexity: O(*n*) for *n* entries, and O(total length of the headwords that occur more than
  ///   once).
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

  /// The last entry with some headword. It holds the hash too, since reading the headword itself
  /// would miss the cache.
  private struct Slot {
    var hash: UInt32 = 0
    var entry = Homographs.none
  }

  /// A power of two that leaves at least half of the slots free.
  private static func slotCount(_ entryCount: Int) -> Int {
    1 << (Int.bitWidth - (2 * entryCount).leadingZeroBitCount)
  }

  /// Whether no earlier entry has the headword of this one.
  func isFirst(_ entry: Int) -> Bool { !isSuccessor[entry] }

  /// The next entry with the headword of this one; nil if it is the last.
  func next(after entry: Int) -> Int? {
    successors[entry] == Homographs.none ? nil : Int(successors[entry])
  }
}

extension EntryNames {
  fileprivate func haveSameHeadword(_ first: Int, _ second: Int) -> Bool {
    headword(first).elementsEqual(headword(second))
  }
}
