extension Trie {
  /// The positions of the keys that contain some bytes, in key order.
  ///
  /// It requires that keys are adjacent in key order, and that the bytes cannot match across the
  /// boundary between two of them, as is the case for a search key in collation keys.
  ///
  /// - Complexity: O(length of all keys).
  func positions(holding bytes: [UInt8]) -> [Int] {
    var positions: [Int] = []
    var offset = keyCount == 0 ? 0 : key(at: 0).bytes.lowerBound
    var position = 0
    while position < keyCount,
      let hit = keyBytes.firstOffset(of: bytes, from: offset)
    {
      position = self.position(ofKeyAround: hit, from: position)
      let end = key(at: position).bytes.upperBound
      guard hit < end else { break }
      positions.append(position)
      position += 1
      offset = max(end, hit + 1)
    }
    return positions
  }

  /// The last position, from `start` on, of a key that begins at or before an offset.
  private func position(ofKeyAround offset: Int, from start: Int) -> Int {
    var low = start
    var step = 1
    while low + step < keyCount, key(at: low + step).bytes.lowerBound <= offset {
      low += step
      step *= 2
    }
    var high = min(low + step, keyCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if key(at: middle).bytes.lowerBound <= offset {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }
}
