extension FoldingTable {
  /// The replacement of a scalar in a key: a byte range of `replacements`, or the jamo of a
  /// syllable.
  enum Replacement {
    case text(Range<Int>)
    /// Leading consonant, vowel, and trailing consonant if there is one.
    case syllable(UInt32, UInt32, UInt32?)

    var isEmpty: Bool {
      if case .text(let range) = self { range.isEmpty } else { false }
    }
  }

  /// The replacement of a scalar beyond ASCII; nil if the scalar is kept as it is.
  ///
  /// - Complexity: O(log of the number of records in its block of 256 scalars).
  static func replacement(for scalar: Unicode.Scalar) -> Replacement? {
    switch scalar.value {
    case 0xAC00...0xD7A3: return syllable(scalar.value - 0xAC00)
    case 0xE0000...0xE0FFF: return .text(0..<0)
    default: break
    }
    let block = Int(scalar.value >> 8)
    guard block + 1 < blockStarts.count else { return nil }
    var low = Int(blockStarts[block])
    var high = Int(blockStarts[block + 1])
    while low < high {
      let middle = (low + high) / 2
      let record = records[middle]
      if record >> 24 == scalar.value & 0xFF {
        let offset = Int(record & 0x7FFFF)
        return .text(offset..<offset + Int(record >> 19 & 0x1F))
      }
      if record >> 24 < scalar.value & 0xFF {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }

  /// Decomposes a Hangul syllable by arithmetic (Unicode Standard, section 3.12).
  private static func syllable(_ index: UInt32) -> Replacement {
    let trailing = index % 28
    return .syllable(
      0x1100 + index / 588,
      0x1161 + index % 588 / 28,
      trailing == 0 ? nil : 0x11A7 + trailing
    )
  }

  /// Appends a replacement's UTF-8.
  static func append(_ replacement: Replacement, to bytes: inout [UInt8]) {
    switch replacement {
    case .text(let range):
      let text = replacements.utf8.span
      for offset in range {
        bytes.append(text[offset])
      }
    case .syllable(let leading, let vowel, let trailing):
      for jamo in [leading, vowel, trailing] {
        guard let jamo, let scalar = Unicode.Scalar(jamo) else { continue }
        bytes.append(contentsOf: scalar.utf8)
      }
    }
  }
}
