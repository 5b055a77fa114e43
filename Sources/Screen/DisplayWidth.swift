/// The width of a scalar on the terminal, equal to libc's `wcwidth` in a UTF-8 locale, which ncurses
/// uses to lay out its lines.
package enum DisplayWidth {
  /// The columns of a scalar: 0 for a combining mark, 1 or 2 for a scalar that advances the cursor,
  /// nil for a control character and for a scalar that libc does not know.
  ///
  /// - Complexity: O(1) for the most frequent blocks, O(log *n*) in the ranges of the table for the
  ///   others.
  package static func of(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    // Latin, Cyrillic, punctuation and box drawing.
    case 0x20..<0x7F, 0xA0..<0x300, 0x3A3..<0x483, 0x2010..<0x2028, 0x2500..<0x25FD: 1
    // Kana, ideographs, Hangul syllables.
    case 0x3041..<0x3097, 0x309B..<0x3100, 0x4E00..<0xA48D, 0xAC00..<0xD7A4: 2
    case 0..<0x20, 0x7F..<0xA0: nil
    default: width(inRangeOf: scalar.value)
    }
  }

  /// The width of the range of the table that contains the value.
  private static func width(inRangeOf value: UInt32) -> Int? {
    var low = 0
    var high = ranges.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranges[middle] >> 2 <= value {
        low = middle
      } else {
        high = middle
      }
    }
    let width = ranges[low] & 3
    return width == unknown ? nil : Int(width)
  }

  /// Marks the ranges for which `wcwidth` returns -1.
  static let unknown: UInt32 = 3
}
