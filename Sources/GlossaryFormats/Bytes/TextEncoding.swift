/// The encoding of dictionaries' texts, which should be UTF-8 and often is not.
enum TextEncoding {
  /// Calls a function with a text in UTF-8: the bytes as they are if they are that already, else what
  /// they mean in Windows-1252 (https://encoding.spec.whatwg.org/#windows-1252).
  ///
  /// - Complexity: O(length of the text).
  static func withUTF8<Result>(_ bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result {
    if isUTF8(bytes) { return body(bytes) }
    var text = ""
    text.reserveCapacity(2 * bytes.count)
    for index in bytes.indices {
      text.unicodeScalars.append(scalar(ofWindows1252: bytes[index]))
    }
    return body(text.utf8.span)
  }

  private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes)
      return true
    } catch {
      return false
    }
  }

  private static func scalar(ofWindows1252 byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? block80[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The characters from 0x80 to 0x9F, where Windows-1252 is not Latin-1. Five bytes mean the control
  /// character of that number.
  private static let block80 = Array(
    """
    \u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\
    \u{152}\u{8D}\u{17D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\
    \u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}
    """.unicodeScalars
  )
}
