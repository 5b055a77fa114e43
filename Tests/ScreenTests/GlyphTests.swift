import Screen
import SeededRandom
import Testing

struct GlyphTests {
  /// A text, and the glyphs it is to become.
  struct Case: CustomTestStringConvertible {
    let text: String
    let glyphs: [String]
    let widths: [Int]

    var testDescription: String { text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() }

    init(_ text: String, _ glyphs: [String], _ widths: [Int]) {
      (self.text, self.glyphs, self.widths) = (text, glyphs, widths)
    }
  }

  @Test(arguments: [
    Case("ab", ["a", "b"], [1, 1]),
    Case("é", ["é"], [1]),
    Case("e\u{301}x", ["e\u{301}", "x"], [1, 1]),
    Case("日本", ["日", "本"], [2, 2]),
    Case("a\u{300}\u{301}\u{302}\u{303}\u{304}", ["a\u{300}\u{301}\u{302}\u{303}"], [1]),
    Case("\u{301}x", ["\u{A0}\u{301}", "x"], [1, 1]),
    Case("👩\u{200D}💻", ["👩", "💻"], [2, 2]),
    Case("👍\u{1F3FD}!", ["👍", "!"], [2, 1]),
    Case("a\u{1F3FD}", ["a", "\u{1F3FD}"], [1, 2]),
    Case("🇫🇷", ["🇫", "🇷"], [1, 1]),
    Case("❤\u{FE0F}", ["❤"], [1]),
    Case("\u{1100}\u{1161}\u{11A8}", ["\u{1100}\u{1161}\u{11A8}"], [2]),
    Case("ที่", ["ที่"], [1]),
    Case("क्षि", ["क्", "ष", "ि"], [1, 1, 1]),
    Case("a\tb\r\nc", ["a", " ", "b", " ", " ", "c"], [1, 1, 1, 1, 1, 1]),
    Case("\u{1B}[31m", ["␛", "[", "3", "1", "m"], [1, 1, 1, 1, 1]),
    Case("\u{0}\u{7F}\u{9B}", ["␀", "␡", "\u{FFFD}"], [1, 1, 1]),
    Case("a\u{202E}b\u{2066}c", ["a", "b", "c"], [1, 1, 1]),
    Case("a\u{AD}b", ["a", "b"], [1, 1]),
    Case("a\u{FFF9}b", ["a", "\u{FFFD}", "b"], [1, 1, 1]),
    Case("", [], []),
  ])
  func `a text becomes the glyphs that a terminal shows alike`(_ testCase: Case) {
    let glyphs = Array(Glyphs(testCase.text))
    // Compared scalar by scalar: strings that differ in form only are equal.
    #expect(
      glyphs.map { Array($0.text.unicodeScalars) }
        == testCase.glyphs.map { Array($0.unicodeScalars) }
    )
    #expect(glyphs.map(\.width) == testCase.widths)
  }

  @Test
  func `no scalar yields anything that controls a terminal`() {
    var shown: Set<UInt32> = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for glyph in Glyphs(String(String.UnicodeScalarView([scalar, "a", scalar]))) {
        shown.insert(glyph.base.value)
        for mark in 0..<Glyph.maximumMarks where glyph.marks[mark] != 0 {
          shown.insert(glyph.marks[mark])
        }
      }
    }
    let offenders = shown.filter { Unicode.Scalar($0).map(controlsTerminal) ?? true }
    #expect(offenders.isEmpty)
    #expect(shown.count > 200_000)
  }

  private func controlsTerminal(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isBidiControl || properties.isDefaultIgnorableCodePoint
      || [.control, .lineSeparator, .paragraphSeparator, .surrogate]
        .contains(properties.generalCategory)
      || DisplayWidth.of(scalar) == nil
  }

  @Test(arguments: UInt64(0)..<50)
  func `a glyph is a base that takes its columns, with marks that take none`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scalars = (0..<2000).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0..<0x20000, using: &generator))
    }
    for glyph in Glyphs(String(String.UnicodeScalarView(scalars))) {
      #expect(DisplayWidth.of(glyph.base) == glyph.width && glyph.width > 0)
      for mark in glyph.text.unicodeScalars.dropFirst() {
        #expect(DisplayWidth.of(mark) == 0)
      }
    }
  }

  @Test
  func `a substring yields the glyphs of a copy`() {
    let text = "日本語 e\u{301}tat 👩\u{200D}💻"
    for start in text.indices {
      #expect(Array(Glyphs(text[start...])) == Array(Glyphs(String(text[start...]))))
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `glyphs are their own glyphs`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let glyphs = Array(Glyphs(generator.text(length: 60)))
    // A skin tone may come to stand beside another emoji once what was between them is dropped.
    let shown = glyphs.filter { !("\u{1F3FB}"..."\u{1F3FF}").contains($0.base) }
    #expect(shown.flatMap { Array(Glyphs($0.text)) } == shown)
  }
}
