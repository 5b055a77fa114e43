/// UTF-8 byte by byte, for scanners that make no strings.
extension UInt8 {
  /// Whether it is the second, third or fourth byte of a scalar.
  package var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }

  /// The length of a scalar that begins with this byte; 1 if none does.
  package var utf8ScalarLength: Int {
    switch self {
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 1
    }
  }
}

extension Span<UInt8> {
  /// The scalar that begins at an offset, and its length in bytes; nil if the bytes are not UTF-8.
  package func decodeScalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = self[offset]
    let length = lead.utf8ScalarLength
    if length == 1 { return lead < 0x80 ? (Unicode.Scalar(lead), 1) : nil }
    guard offset + length <= count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard self[index].isUTF8Continuation else { return nil }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    let minimum: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= minimum else { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
