/// Sorts and compares keys by their bytes, eight at a time.
struct KeySorter {
  /// The buffer that the keys are ranges of.
  let bytes: [UInt8]

  /// Sorts keys by their bytes, and keys with the same bytes by `precedes`, which must be a strict
  /// total order of them.
  ///
  /// The first eight bytes are sorted as integers that are adjacent in memory; then each run of
  /// keys with the same first bytes is sorted by the rest.
  ///
  /// - Complexity: O(*n* log *n*).
  func sort(_ keys: inout [IndexKey], ties precedes: (IndexKey, IndexKey) -> Bool) {
    var heads: [Head] = []
    heads.reserveCapacity(keys.count)
    for index in keys.indices {
      heads.append(Head(bytes: chunk(of: keys[index], at: 0), index: UInt32(index)))
    }
    heads.sort { $0.bytes < $1.bytes }
    let unsorted = keys
    for index in keys.indices {
      keys[index] = unsorted[Int(heads[index].index)]
    }
    var start = 0
    while start < keys.count {
      let head = heads[start].bytes
      let end = heads[start...].firstIndex { $0.bytes != head } ?? keys.count
      if end - start > 1 {
        keys[start..<end].sort { left, right in
          let common = commonPrefix(left, right)
          if common < left.length && common < right.length {
            return bytes[Int(left.offset) + common] < bytes[Int(right.offset) + common]
          }
          return left.length != right.length ? left.length < right.length : precedes(left, right)
        }
      }
      start = end
    }
  }

  /// The first eight bytes of a key, and the index of the key.
  private struct Head {
    let bytes: UInt64
    let index: UInt32
  }

  /// The length of the common prefix of two keys, in bytes.
  func commonPrefix(_ left: IndexKey, _ right: IndexKey) -> Int {
    let shared = Int(min(left.length, right.length))
    var offset = 0
    while offset < shared {
      let difference = chunk(of: left, at: offset) ^ chunk(of: right, at: offset)
      if difference != 0 {
        return min(offset + difference.leadingZeroBitCount / 8, shared)
      }
      offset += 8
    }
    return shared
  }

  func areEqual(_ left: IndexKey, _ right: IndexKey) -> Bool {
    left.length == right.length && commonPrefix(left, right) == left.length
  }

  /// Eight bytes of a key as a number that sorts as they do, padded with zeros past the end of the
  /// key.
  private func chunk(of key: IndexKey, at offset: Int) -> UInt64 {
    let start = Int(key.offset) + offset
    let rest = Int(key.length) - offset
    if start + 8 <= bytes.count {
      let chunk = UInt64(
        bigEndian: bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
      )
      return rest >= 8 ? chunk : chunk & ~(UInt64.max >> UInt64(8 * max(rest, 0)))
    }
    var chunk: UInt64 = 0
    for index in 0..<8 {
      chunk = chunk << 8 | (index < rest ? UInt64(bytes[start + index]) : 0)
    }
    return chunk
  }
}
