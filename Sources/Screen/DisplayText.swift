/// Measures, cuts and cleans a text as the screen shows it.
package enum DisplayText {
  /// The width of the text in columns.
  ///
  /// - Complexity: O(length of the text).
  package static func width(of text: some StringProtocol) -> Int {
    Glyphs(text).reduce(0) { $0 + $1.width }
  }

  /// The text made safe to print on a terminal: the glyphs of `Glyphs`, with line feeds kept.
  ///
  /// - Complexity: O(length of the text).
  package static func sanitized(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.startIndex > text.startIndex {
        bytes.append(UInt8(ascii: "\n"))
      }
      for glyph in Glyphs(Substring(line)) {
        glyph.write(to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text cut to a width, ending in `…` if anything was cut.
  ///
  /// - Complexity: O(`columns`), plus the scalars that are dropped in between.
  package static func truncated(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    var bytes: [UInt8] = []
    var width = 0
    // The bytes that are kept before the `…` if the text turns out too long.
    var cut = 0
    for glyph in Glyphs(text) {
      width += glyph.width
      if width > columns {
        return String(decoding: bytes[..<cut], as: UTF8.self) + "…"
      }
      glyph.write(to: &bytes)
      if width < columns {
        cut = bytes.count
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
