/// How many columns a scalar takes on the terminal: what libc's `wcwidth` says in a UTF-8 locale,
/// since ncurses lays its lines out by that.
package enum DisplayWidth {
  /// Columns of a scalar: 0 for a combining mark, 1 or 2 for what advances the cursor, nil for
  /// a control character and for what libc does not know.
  ///
  /// - Complexity: O(1) for the blocks that most text is made of, O(log n) in the ranges of the
  ///   table for the others.
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

  /// The width that the table gives the range in which the value lies.
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

  /// Stands in the table where `wcwidth` gives -1.
  static let unknown: UInt32 = 3
}
