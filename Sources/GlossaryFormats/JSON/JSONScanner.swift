/// Reads JSON from bytes, value by value, in one pass: RFC 8259 exactly, plus a leading byte order
/// mark.
///
/// It keeps no tree and makes a string only of what it is asked for, so that whoever drives it pays
/// for nothing else. A value that is not read is to be skipped, and is checked all the same.
struct JSONScanner: ~Escapable {
  /// The limit of nesting of objects and arrays.
  static let maximumDepth = 512

  let bytes: Span<UInt8>
  var offset = 0
  private var depth = 0
  /// Whether nothing was read since the last bracket was opened.
  private var isAtOpening = false

  /// - Throws: an error if the bytes are UTF-16.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) throws(RawFault) {
    self.bytes = bytes
    guard bytes.count >= 2 else { return }
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF), (0xFF, 0xFE), (0, _):
      throw RawFault(CommonFault.utf16(byte: bytes[0]), at: 0)
    case (_, 0): throw RawFault(CommonFault.utf16(byte: 0), at: 1)
    case (0xEF, 0xBB) where bytes.count >= 3 && bytes[2] == 0xBF: offset = 3
    default: break
    }
  }

  /// The kind of the value that begins next, after white space.
  @inline(__always)
  mutating func kind() throws(RawFault) -> JSONKind {
    switch peek() {
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
    case UInt8(ascii: "n"): .null
    default: throw unexpected(.value)
    }
  }

  /// Enters the object or array that begins here.
  mutating func enter() throws(RawFault) {
    guard depth < JSONScanner.maximumDepth else { throw RawFault(JSONFault.tooDeep, at: offset) }
    depth += 1
    offset += 1
    isAtOpening = true
  }

  /// Scans the next key of the object that was entered, and its colon; at the object's end, leaves it
  /// and returns nil.
  mutating func nextKey() throws(RawFault) -> StringToken? {
    let wasAtOpening = isAtOpening
    guard try next(closing: UInt8(ascii: "}"), else: .commaInObject) else { return nil }
    guard peek() == UInt8(ascii: "\"") else { throw unexpected(wasAtOpening ? .key : .nextKey) }
    let key = try scanString()
    guard peek() == UInt8(ascii: ":") else { throw unexpected(.colon) }
    offset += 1
    return key
  }

  /// Whether the array that was entered has another element, which then begins next; leaves the
  /// array if it has none.
  mutating func nextElement() throws(RawFault) -> Bool {
    try next(closing: UInt8(ascii: "]"), else: .commaInArray)
  }

  /// Checks that nothing but white space follows the value that was read.
  mutating func finish() throws(RawFault) {
    _ = peek()
    guard offset == bytes.count else { throw RawFault(JSONFault.trailingText, at: offset) }
  }

  private mutating func next(
    closing bracket: UInt8,
    else separator: JSONFault.Token
  ) throws(RawFault) -> Bool {
    if isAtOpening {
      isAtOpening = false
      if peek() != bracket { return true }
    } else if peek() == UInt8(ascii: ",") {
      let comma = offset
      offset += 1
      guard peek() != bracket else { throw RawFault(JSONFault.trailingComma, at: comma) }
      return true
    } else if peek() != bracket {
      throw unexpected(separator)
    }
    offset += 1
    depth -= 1
    return false
  }

  /// The next byte that is not white space; at the end 0, which JSON allows nowhere.
  @inline(__always)
  mutating func peek() -> UInt8 {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard JSONScanner.isSpace(byte) else { return byte }
      offset += 1
    }
    return 0
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ")
      && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
        || byte == UInt8(ascii: "\r"))
  }

  /// The error for something here that the grammar does not allow.
  func unexpected(_ token: JSONFault.Token) -> RawFault {
    let found = offset < bytes.count ? bytes[offset] : nil
    return RawFault(JSONFault.unexpected(found, expected: token), at: offset)
  }
}
