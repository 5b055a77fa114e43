/// The range of a string in the bytes.
struct StringToken {
  /// Its characters, without the quotes.
  let contents: Range<Int>
  let hasEscapes: Bool
  /// False for text beyond ASCII, and at times for text within.
  let isKnownASCII: Bool

  /// The offset of the opening quote.
  var quote: Int { contents.lowerBound - 1 }
}

extension JSONScanner {
  /// Scans the string that begins here, and checks it.
  mutating func scanString() throws(RawFault) -> StringToken {
    let start = offset + 1
    var index = start
    var hasEscapes = false
    var seen: UInt64 = 0
    while true {
      while index &+ 8 <= bytes.count {
        let word = word(uncheckedAt: index)
        seen |= word
        let marks = JSONScanner.marks(in: word)
        guard marks == 0 else {
          index &+= marks.trailingZeroBitCount / 8
          break
        }
        index &+= 8
      }
      guard index < bytes.count else {
        try checkUTF8(start..<index)
        throw RawFault(JSONFault.unterminatedString, at: start - 1)
      }
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        // A high bit was set by a byte of the string, or by one just after it.
        let isASCII = seen & 0x8080_8080_8080_8080 == 0
        if !isASCII { try checkUTF8(start..<index) }
        offset = index + 1
        return StringToken(
          contents: start..<index,
          hasEscapes: hasEscapes,
          isKnownASCII: isASCII
        )
      case UInt8(ascii: "\\"):
        hasEscapes = true
        do {
          index = try endOfEscape(at: index)
        } catch {
          try checkUTF8(start..<index)
          throw error
        }
      case 0..<0x20:
        try checkUTF8(start..<index)
        throw RawFault(JSONFault.controlCharacter(byte), at: index)
      default:
        // One of the last seven bytes of the file.
        seen |= UInt64(byte)
        index += 1
      }
    }
  }

  /// Eight bytes, the first in the lowest place. All of them must lie in the file.
  func word(uncheckedAt offset: Int) -> UInt64 {
    UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset,
        as: UInt64.self
      )
    )
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

  private func checkUTF8(_ range: Range<Int>) throws(RawFault) {
    do {
      _ = try UTF8Span(validating: bytes.extracting(range))
    } catch {
      let offset = range.lowerBound + error.byteOffsets.lowerBound
      throw RawFault(CommonFault.invalidUTF8(byte: bytes[offset]), at: offset)
    }
  }
}
