import GlossaryModel
import SeededRandom
import Testing

@testable import GlossaryFormats

/// Whatever is written as Markdown, `Definition` reads the same words.
struct MarkdownWriterTests {
  private static let words = [
    "a", "word", "é", "*", "**", "_", "__", "`", "``", "[", "]", "[[", "]]", "(", ")", "](", "<",
    ">",
    "<https://e.org>", "&amp;", "&", "#", "-", "+", "1.", "12)", "~~~", "```", "===", "---", "\\",
    "|", "!",
    "“", "”", "—", "$", "本", "_a_", "*a*", "1986\\.", "http://e.org", "'", "\"",
  ]

  private func text(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      text += MarkdownWriterTests.words.randomElement(using: &generator) ?? ""
      if Bool.random(using: &generator) { text += " " }
    }
    return text
  }

  @Test(arguments: UInt64(0)..<2_000)
  func `words are read as they were written, whatever they look like`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var writer = MarkdownWriter()
    writer.begin(headword: Span())
    var expected = ""
    var open: [MarkdownLine.Style] = []
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0...4:
        let words = text(&generator)
        writer.line.append(words.utf8.span)
        expected += words
      case 5, 6:
        let style = MarkdownLine.Style.allCases.randomElement(using: &generator) ?? .strong
        writer.line.begin(style)
        open.append(style)
      case 7:
        if let style = open.randomElement(using: &generator) { writer.line.end(style) }
      case 8:
        writer.line.beginLink(
          to: Bool.random(using: &generator)
            ? .entry(text(&generator)) : .address("https://e.org/" + text(&generator))
        )
      default:
        writer.line.endLink()
      }
    }
    writer.end()
    let markdown = String(decoding: writer.text, as: UTF8.self)
    let definition = Definition(markdown: markdown)
    #expect(definition.blocks.count <= 1, "\(markdown)")
    #expect(definition.texts.joined() == MarkdownWriterTests.collapsed(expected), "\(markdown)")
  }

  @Test(arguments: UInt64(0)..<500)
  func `every line of every list is read where it was written`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var writer = MarkdownWriter()
    writer.begin(headword: Span())
    var expected: [String] = []
    for number in 0..<Int.random(in: 1...30, using: &generator) {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: writer.beginList(isOrdered: Bool.random(using: &generator))
      case 1: writer.endList()
      case 2, 3: writer.beginItem()
      case 4: writer.endItem()
      case 5: writer.beginQuote()
      case 6: writer.endQuote()
      case 7: writer.endParagraph()
      case 8:
        let code = "code\(number)\n  - x"
        writer.addCode(code.utf8.span)
        expected.append(code)
      default:
        // A line of its own, so that none is joined to another.
        let line = text(&generator) + " \(number)"
        writer.endParagraph()
        writer.line.append(line.utf8.span)
        writer.endParagraph()
        expected.append(MarkdownWriterTests.collapsed(line))
      }
    }
    writer.end()
    let markdown = String(decoding: writer.text, as: UTF8.self)
    #expect(Definition(markdown: markdown).texts == expected, "\(markdown)")
  }

  private static func collapsed(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
