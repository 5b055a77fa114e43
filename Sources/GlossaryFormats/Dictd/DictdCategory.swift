/// The subjects at the beginning of a text, as `<programming, language>` in FOLDOC.
struct DictdCategory {
  /// Their range, without the brackets.
  let subjects: Range<Int>
  /// The white space before them.
  let indent: Range<Int>
  /// The offset of the line in which they end: they may take two.
  let rowStart: Int
  /// Where the text begins after them.
  let textStart: Int

  /// A longer one is something else.
  private static let maximumLength = 100

  /// The category at the beginning of a text; nil if it begins otherwise.
  init?(of text: Span<UInt8>, from start: Int) {
    var open = start
    while open < text.count, text[open] == UInt8(ascii: " ") { open += 1 }
    guard open < text.count, text[open] == UInt8(ascii: "<") else { return nil }
    let limit = min(open + DictdCategory.maximumLength, text.count)
    var hasLetters = false
    var rowStart = start
    for index in open + 1..<max(open + 1, limit) {
      switch text[index] {
      case UInt8(ascii: ">"):
        guard hasLetters, index + 1 == text.count || text[index + 1].isSpace else { return nil }
        subjects = open + 1..<index
        indent = start..<open
        self.rowStart = rowStart
        textStart = index + 1
        return
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
        hasLetters = true
      case UInt8(ascii: "\n"): rowStart = index + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","),
        UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "&"),
        UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "'"):
        break
      default:
        // An address, `<somebody@example.org>`.
        return nil
      }
    }
    return nil
  }
}
