/// Numbers of an index: digits of base 64, the most significant first, without padding (dictfmt(1)).
enum DictdNumber {
  /// What numbers are limited to, which is more than any file has: a longer one can only be a lie.
  static let maximum = Int(UInt32.max)

  /// The number that some bytes spell; nil if they are no number, and `maximum` if it is larger.
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
