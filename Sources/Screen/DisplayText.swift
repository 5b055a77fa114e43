/// Measures and cuts of a text as the screen shows it.
package enum DisplayText {
  /// Columns that the text takes.
  ///
  /// - Complexity: O(length of the text).
  package static func width(of text: some StringProtocol) -> Int {
    Glyphs(text).reduce(0) { $0 + $1.width }
  }

  /// The text as it is safe to print on a terminal: what `Glyphs` makes of it, with line feeds kept.
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

  /// The text cut to so many columns; `…` is the last one where something was cut.
  ///
  /// - Complexity: O(`columns`), and of what is dropped in between.
  package static func truncated(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    var bytes: [UInt8] = []
    var width = 0
    // What stays before the `…`, should the text turn out too long.
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
