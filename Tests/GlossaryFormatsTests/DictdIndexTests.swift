import SeededRandom
import Testing

@testable import GlossaryFormats

/// Lines of an index that can be used, and lines that cannot.
struct DictdIndexTests {
  private func parse(_ text: String, dataLength: Int = 1000) -> (
    lines: [DictdLine], messages: [String]
  ) {
    let bytes = Array(text.utf8)
    let index = DictdIndex(bytes.span, dataLength: dataLength)
    return (index.lines, index.skipped.diagnostics(in: bytes.span).map(\.message))
  }

  @Test(arguments: [0, 1, 25, 26, 51, 52, 61, 62, 63, 64, 4095, 4096, 0xFFFF_FFFF])
  func `a number is read as it was written`(number: Int) {
    for zeros in ["", "A", "AAAAAAAAAAAA"] {
      let bytes = Array((zeros + DictdWriter.digits(number)).utf8)
      #expect(DictdNumber.parse(bytes.span, in: bytes.indices) == number)
    }
  }

  @Test(arguments: ["", "-", "A=", "a b", "é", "A\u{0}", "10.", "_"])
  func `what has another character is no number`(text: String) {
    let bytes = Array(text.utf8)
    #expect(DictdNumber.parse(bytes.span, in: bytes.indices) == nil)
  }

  @Test func `a number of any length is more than any file has`() {
    let bytes = Array(String(repeating: "/", count: 1000).utf8)
    #expect(DictdNumber.parse(bytes.span, in: bytes.indices) == DictdNumber.maximum)
  }

  @Test(arguments: [
    "b\tC\tD\na\tA\tB\n", "b\tC\tD\r\na\tA\tB\r\n", "b\tC\tD\n\na\tA\tB",
    "b\tC\tD\r\na\tA\tB\n\r\n",
  ])
  func `lines are put in the order of their definitionData, however they end`(text: String) {
    let (lines, messages) = parse(text)
    #expect(lines.map(\.body) == [0..<1, 2..<5])
    #expect(lines.map(\.name.count) == [1, 1])
    #expect(messages == [])
  }

  @Test func `lines with one body stay in the order of the index`() {
    let (lines, _) = parse("c\tA\tC\na\tA\tC\nb\tA\tB\nd\tA\tC\n")
    #expect(lines.map(\.name.lowerBound) == [12, 0, 6, 18])
  }

  @Test func `the fourth column is the better name`() {
    let (lines, _) = parse("cafe\tA\tB\tCafé au lait\nfoo\tA\tB\t\n")
    #expect(lines.map(\.name) == [9..<22, 23..<26])
    #expect(lines.map(\.hasOriginal) == [true, false])
  }

  @Test(arguments: [
    ("word", "1:5: error: this line is left out: a tab and the offset of its body are missing"),
    ("word\t", "1:6: error: this line is left out: its offset is no number in base 64"),
    ("word\tA", "1:7: error: this line is left out: a tab and the length of its body are missing"),
    ("word\t-\tB", "1:6: error: this line is left out: its offset is no number in base 64"),
    ("word\tA\tB B", "1:8: error: this line is left out: its length is no number in base 64"),
    (
      "word\tPp\tA",
      "1:6: error: this line is left out: its body begins behind the end of the bodies"
    ),
    (
      "word\tPn\tC", "1:9: error: this line is left out: its body ends behind the end of the bodies"
    ),
    (
      "word\t/////////////\tB",
      "1:6: error: this line is left out: its body begins behind the end of the bodies"
    ),
  ])
  func `a line that lies is left out and reported`(line: String, message: String) {
    let (lines, messages) = parse("\(line)\nother\tA\tB\n")
    #expect(lines.map(\.body) == [0..<1])
    #expect(messages == ["f:\(message)"])
  }

  @Test func `a body may reach the end, and be empty there`() {
    let (lines, messages) = parse("a\tPo\tA\nb\tA\tPo\n")
    #expect(lines.map(\.body) == [0..<1000, 1000..<1000])
    #expect(messages == [])
  }

  @Test func `more than a hundred faults are counted`() {
    let (lines, messages) = parse(String(repeating: "a\n", count: 250) + "b\tA\tB\n")
    #expect(lines.count == 1)
    #expect(messages.count == 101)
    #expect(messages[99].hasPrefix("f:100:2: error: this line is left out"))
    #expect(messages[100] == "f: error: 150 more lines are left out")
  }

  @Test(arguments: [
    ("a\tA\tB\n", true), ("a\tA\tB", true), ("a\tA\tB\tÄ\r\nb\tC\tD\r\n", true), ("\tA\tB\n", true),
    ("a\tA\tB\nb\tC", true), ("a\tA\tB\nb", true), ("a\tA\tBa\nb\n", false), ("a\tA\n", false),
    ("", false), ("\n\n", false), ("{\"terms\": []}", false),
    ("word = meaning\nother = thing\n", false),
    ("a\tb c\td\n", false), ("\u{1F}\u{8B}", false),
  ])
  func `an index is known by its lines`(text: String, isIndex: Bool) {
    let bytes = Array(text.utf8)
    #expect(DictdIndex.looksLikeIndex(bytes.span) == isIndex)
  }

  @Test(arguments: [(18, true), (17, false)])
  func `an index with one fault in ten lines is still one`(count: Int, isIndex: Bool) {
    let bytes = Array((String(repeating: "a\tA\tB\n", count: count) + "fault\nfault\n").utf8)
    #expect(DictdIndex.looksLikeIndex(bytes.span) == isIndex)
  }
}
