import Screen
import SeededRandom
import Testing

struct DisplayTextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("a\u{202E}b", 2), ("\u{1B}", 1),
  ])
  func `the width is what the glyphs take`(text: String, width: Int) {
    #expect(DisplayText.width(of: text) == width)
  }

  @Test(arguments: [
    ("Back-End", 8, "Back-End"), ("Back-End", 7, "Back-E…"), ("Back-End", 1, "…"),
    ("Back-End", 0, ""),
    ("Back-End", -1, ""), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
    ("日本語", 2, "…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("", 0, ""), ("", 3, ""),
  ])
  func `a text is cut to the columns there are`(text: String, columns: Int, shown: String) {
    #expect(DisplayText.truncated(text, to: columns) == shown)
  }

  @Test(arguments: UInt64(0)..<50)
  func `a cut text fits, and begins as the whole one does`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = generator.text(length: 30)
    let whole = DisplayText.sanitized(text)
    for columns in 0..<40 {
      let cut = DisplayText.truncated(text, to: columns)
      #expect(DisplayText.width(of: cut) <= columns)
      let begins =
        cut.unicodeScalars.last == "…" ? cut.unicodeScalars.dropLast() : cut.unicodeScalars[...]
      #expect(whole.unicodeScalars.starts(with: begins))
    }
  }

  @Test
  func `printable text keeps line feeds and nothing else that controls`() {
    #expect(DisplayText.sanitized("a\nb\u{1B}[1m\u{7}\n\nc") == "a\nb␛[1m␇\n\nc")
  }
}
