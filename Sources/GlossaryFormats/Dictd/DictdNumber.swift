/// Numbers of an index: digits of base 64, the most significant first, without padding (dictfmt(1)).
enum DictdNumber {
  /// What numbers are limited to, which is more than any file has: a longer one can only be a lie.
  static let maximum = Int(UInt32.max)

  /// The number that some bytes spell; nil if they are no number, and `maximum` if it is larger.
  static func parse(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var number = 0
    for index in range {
      let digit = values[Int(bytes[index])]
      guard digit >= 0 else { return nil }
      number = min(number << 6 | Int(digit), maximum)
    }
    return number
  }

  /// The value of each byte as a digit; negative if it is none.
  private static let values: [Int8] = {
    var values = [Int8](repeating: -1, count: 256)
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, digit) in digits.utf8.enumerated() { values[Int(digit)] = Int8(value) }
    return values
  }()
}
