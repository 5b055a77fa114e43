/// A string without its escapes.
struct DecodedString {
  let text: String
  /// Whether an escape named half of a surrogate pair alone, which is not a character: it is replaced by
  /// U+FFFD.
  let hasLoneSurrogate: Bool
}

extension JSONScanner {
  /// The text of a string, without escapes.
  ///
  /// - Complexity: O(length of the string).
  func decode(_ token: StringToken) -> DecodedString {
    guard token.hasEscapes else {
      return DecodedString(
        text: plainText(token.contents, isKnownASCII: token.isKnownASCII),
        hasLoneSurrogate: false
      )
    }
    var decoded: [UInt8] = []
    let hasLoneSurrogate = decode(token, into: &decoded)
    return DecodedString(
      text: String(decoding: decoded, as: UTF8.self),
      hasLoneSurrogate: hasLoneSurrogate
    )
  }

  /// Replaces the contents of an array by the text of a string, without escapes.
  ///
  /// - Returns: whether an escape named half of a surrogate pair alone.
  /// - Complexity: O(length of the string).
  func decode(_ token: StringToken, into decoded: inout [UInt8]) -> Bool {
    decoded.removeAll(keepingCapacity: true)
    decoded.reserveCapacity(token.contents.count)
    var hasLoneSurrogate = false
    var run = token.contents.lowerBound
    while run < token.contents.upperBound {
      let backslash = nextBackslash(in: run..<token.contents.upperBound)
      bytes.extracting(run..<backslash).withUnsafeBufferPointer { decoded += $0 }
      run = backslash
      guard backslash < token.contents.upperBound else { break }
      let (scalar, length) = escape(at: backslash)
      decoded += (scalar ?? "\u{FFFD}").utf8
      hasLoneSurrogate = hasLoneSurrogate || scalar == nil
      run += length
    }
    return hasLoneSurrogate
  }

  /// The first backslash in a range, else the range's end.
  private func nextBackslash(in range: Range<Int>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let difference = word(uncheckedAt: offset) ^ (ones &* UInt64(UInt8(ascii: "\\")))
      let marks = (difference &- ones) & ~difference & (ones &* 0x80)
      if marks != 0 { return offset + marks.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < range.upperBound, bytes[offset] != UInt8(ascii: "\\") { offset += 1 }
    return offset
  }

  /// The text of bytes without escapes, which a scan has found to be UTF-8.
  private func plainText(_ range: Range<Int>, isKnownASCII: Bool) -> String {
    // Checked by `scanString`; a second time would cost a tenth of the reading.
    String(copying: UTF8Span(unchecked: bytes.extracting(range), isKnownASCII: isKnownASCII))
  }

  /// The scalar of the escape at a backslash, which a scan has found to be well formed, and the
  /// escape's length; no scalar for a surrogate without its partner.
  private func escape(at backslash: Int) -> (scalar: Unicode.Scalar?, length: Int) {
    switch bytes[backslash + 1] {
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"): break
    case let quotedByte: return (Unicode.Scalar(quotedByte), 2)
    }
    let unit = codeUnit(at: backslash + 2)
    // Another string's escape may follow the closing quote no sooner than two bytes on, so what is
    // looked at here is either in this string or not a `\u`.
    let next = backslash + 6
    if UTF16.isLeadSurrogate(unit), next + 6 <= bytes.count, bytes[next] == UInt8(ascii: "\\"),
      bytes[next + 1] == UInt8(ascii: "u")
    {
      let trail = codeUnit(at: next + 2)
      if UTF16.isTrailSurrogate(trail) {
        let offset = (UInt32(unit) - 0xD800) << 10 | (UInt32(trail) - 0xDC00)
        return (Unicode.Scalar(0x1_0000 + offset), 12)
      }
    }
    return (Unicode.Scalar(unit), 6)
  }

  /// The value of four hexadecimal digits.
  private func codeUnit(at start: Int) -> UInt16 {
    (start..<start + 4).reduce(0) { value, index in
      value << 4 | UInt16(Character(Unicode.Scalar(bytes[index])).hexDigitValue ?? 0)
    }
  }

  /// Where the escape at a backslash ends; where the file does, if that is sooner.
  ///
  /// - Throws: an error at the backslash if there is no such escape.
  func endOfEscape(at backslash: Int) throws(RawFault) -> Int {
    guard backslash + 1 < bytes.count else { return bytes.count }
    switch bytes[backslash + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return backslash + 2
    case UInt8(ascii: "u"):
      let end = min(backslash + 6, bytes.count)
      for index in backslash + 2..<end where !bytes[index].isHexDigit {
        throw RawFault(JSONFault.malformedUnicodeEscape, at: backslash)
      }
      return end
    default: throw RawFault(JSONFault.unknownEscape(bytes[backslash + 1]), at: backslash)
    }
  }
}
