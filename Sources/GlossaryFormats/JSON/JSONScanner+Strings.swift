/// Where a string stands in the bytes.
struct StringToken {
  /// Its characters, without the quotes.
  let contents: Range<Int>
  let hasEscapes: Bool

  /// The offset of the opening quote.
  var quote: Int { contents.lowerBound - 1 }
}

extension JSONScanner {
  /// Passes the string that begins here, and checks it.
  mutating func scanString() throws(JSONError) -> StringToken {
    let start = offset + 1
    var hasEscapes = false
    var seen: UInt64 = 0
    offset = start
    while true {
      while offset &+ 8 <= bytes.count {
        let word = word(at: offset)
        seen |= word
        let marks = JSONScanner.marks(in: word)
        guard marks == 0 else {
          offset &+= marks.trailingZeroBitCount / 8
          break
        }
        offset &+= 8
      }
      guard offset < bytes.count else {
        try checkUTF8(start..<offset)
        throw JSONError(.unterminatedString, at: start - 1)
      }
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        // Only a byte of the string, or one just after it, has set a high bit.
        if seen & 0x8080_8080_8080_8080 != 0 { try checkUTF8(start..<offset) }
        let contents = start..<offset
        offset += 1
        return StringToken(contents: contents, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        do {
          try passEscape()
        } catch {
          try checkUTF8(start..<error.offset)
          throw error
        }
      case 0..<0x20:
        try checkUTF8(start..<offset)
        throw JSONError(.controlCharacter(byte), at: offset)
      default:
        // One of the last seven bytes of the file.
        seen |= UInt64(byte)
        offset += 1
      }
    }
  }

  /// Eight bytes, the first in the lowest place.
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The high bit of each byte that ends a plain run of a string: a quote, a backslash, a control
  /// character. Only the lowest bit set is to be trusted, as a borrow may set one above it.
  private static func marks(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let hits =
      ((word &- ones &* 0x20) & ~word)
      | ((quotes &- ones) & ~quotes)
      | ((backslashes &- ones) & ~backslashes)
    return hits & (ones &* 0x80)
  }

  private func checkUTF8(_ range: Range<Int>) throws(JSONError) {
    do {
      _ = try UTF8Span(validating: bytes.extracting(range))
    } catch {
      let offset = range.lowerBound + error.byteOffsets.lowerBound
      throw JSONError(.invalidUTF8(byte: bytes[offset]), at: offset)
    }
  }
}
