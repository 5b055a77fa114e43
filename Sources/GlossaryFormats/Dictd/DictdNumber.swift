/// Numbers of an index, in base 64, the most significant digit first, without padding (dictfmt(1)).
enum DictdNumber {
  /// The limit of numbers, more than any file has bytes.
  static let maximum = Int(UInt32.max)

  /// The number in a range; nil if it is not a number, and `maximum` if it is larger.
  static func parse(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var number = 0
    for index in range {
      guard let digit = digit(bytes[index]) else { return nil }
      number = min(number << 6 | digit, maximum)
    }
    return number
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
