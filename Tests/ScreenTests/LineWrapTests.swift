import Screen
import SeededRandom
import Testing

struct LineWrapTests {
  private func lines(_ text: String, _ width: Int) -> [String] {
    LineWrap.lines(of: [TextRun(text)], width: width).map(\.text)
  }

  @Test(arguments: [
    ("the quick fox", 9, ["the quick", "fox"]),
    ("the quick  fox", 9, ["the quick", "fox"]),
    ("the quick fox", 8, ["the", "quick", "fox"]),
    ("  indented text", 10, ["  indented", "text"]),
    ("Back-End work", 6, ["Back-", "End", "work"]),
    ("a - b", 3, ["a -", "b"]),
    ("-flag", 3, ["-fl", "ag"]),
    ("see a/b", 6, ["see a/", "b"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab abcdefgh", 4, ["ab", "abcd", "efgh"]),
    ("日本語", 4, ["日本", "語"]),
    ("日本、語", 4, ["日", "本、", "語"]),
    ("日「本」", 4, ["日", "「本", "」"]), ("日「本」", 6, ["日", "「本」"]),
    ("日本", 1, ["日", "本"]),
    ("one\ntwo\n\nthree ", 10, ["one", "two", "", "three"]),
    ("one\r\ntwo", 10, ["one", "two"]),
    ("", 10, [""]), ("   ", 10, [""]), ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]),
    ("x", 0, ["x"]), ("xy", -5, ["x", "y"]),
  ])
  func `lines end where they may`(text: String, width: Int, expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test
  func `indents stand before the first line and before the others`() {
    let wrapped = LineWrap.lines(
      of: [TextRun("one two three")],
      width: 7,
      firstIndent: TextRun("• "),
      indent: TextRun("  ")
    )
    #expect(wrapped.map(\.text) == ["• one", "  two", "  three"])
    let narrow = LineWrap.lines(
      of: [TextRun("one")],
      width: 3,
      firstIndent: TextRun("• "),
      indent: TextRun("  ")
    )
    #expect(narrow.map(\.text) == ["one"])
  }

  @Test
  func `a part of a word that moves under a wider indent is cut again`() {
    let wrapped = LineWrap.lines(of: [TextRun("a bcdefghij")], width: 8, indent: TextRun("      "))
    #expect(
      wrapped.map(\.text) == ["a", "      bc", "      de", "      fg", "      hi", "      j"]
    )
  }

  @Test
  func `runs keep their style and link over lines, and neighbours alike are one`() {
    let wrapped = LineWrap.lines(
      of: [
        TextRun("see "), TextRun("back ", .plain), TextRun("end user", Style(.underline), link: 1),
        TextRun("日", Style(.bold)),
      ],
      width: 12
    )
    #expect(
      wrapped == [
        StyledLine([TextRun("see back "), TextRun("end", Style(.underline), link: 1)]),
        StyledLine([TextRun("user", Style(.underline), link: 1), TextRun("日", Style(.bold))]),
      ]
    )
  }

  @Test(arguments: UInt64(0)..<200)
  func `no line is wider than it may be, and no text is lost`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = generator.text(length: 80)
    let width = Int.random(in: 1...30, using: &generator)
    let indent = String(repeating: ">", count: Int.random(in: 0...5, using: &generator))
    let wrapped = LineWrap.lines(
      of: [TextRun(text)],
      width: width,
      firstIndent: TextRun(indent),
      indent: TextRun(indent)
    )
    let isIndented = indent.count + 2 <= width
    for line in wrapped {
      #expect(line.width <= width || Array(Glyphs(line.text)).count == 1)
      #expect(!isIndented || line.text.unicodeScalars.starts(with: indent.unicodeScalars))
      #expect(line.text.last != " ")
    }
    // Scalar by scalar, since a line may begin with what would join the character before it.
    func scalars(_ text: String) -> [Unicode.Scalar] {
      DisplayText.sanitized(text).unicodeScalars.filter { $0 != " " }
    }
    let kept = wrapped.flatMap { line in
      Array(line.text.unicodeScalars.dropFirst(isIndented ? indent.count : 0)).filter { $0 != " " }
    }
    #expect(String(kept) == String(scalars(text)))
  }

  @Test(arguments: UInt64(0)..<100)
  func `every line holds as many words as fit`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = (0..<60).map { _ in
      String(repeating: "x", count: Int.random(in: 1...9, using: &generator))
    }
    let width = Int.random(in: 9...40, using: &generator)
    var expected: [String] = []
    for word in words {
      if let last = expected.last, last.count + 1 + word.count <= width {
        expected[expected.count - 1] += " " + word
      } else {
        expected.append(word)
      }
    }
    #expect(lines(words.joined(separator: " "), width) == expected)
  }
}

extension String {
  fileprivate init(_ scalars: [Unicode.Scalar]) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
