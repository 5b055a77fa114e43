import GlossaryModel
import SeededRandom
import Testing

@testable import Browser

struct RenderedEntryTests {
  private static let marks = [
    "*", "**", "_", "`", "[", "]", "[[", "]]", "](#b)", "\\", "\n", "\n", "\n", "\n\n", "\n- ",
    "\n1. ", "\n> ", "\n# ", "\n    ", "  \n", "\n---\n", "\n===\n", "\n```\n", " ", " ", " ",
  ]

  /// Words among marks, which begin and end styles, links and blocks anywhere.
  private func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...120, using: &random)).map { number in
      "word\(number)" + (Self.marks.randomElement(using: &random) ?? "")
    }.joined()
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a page of so many lines begins as the whole page does`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var entries = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      var entry = Entry(headword: "A")
      let notations: [DefinitionText.Notation] = [.markdown, .markdown, .plainText, .linkedText]
      entry.definition = (0..<2).map { _ in
        DefinitionText(text(&random), notations.randomElement(using: &random) ?? .markdown)
      }
      entry.examples = [text(&random)]
      entry.tags = ["tag"]
      return entry
    }
    entries[0].homographs = Array(entries.dropFirst())
    var builder = GlossaryBuilder()
    builder.add(entries[0])
    let glossary = try builder.build()
    for width in [8, 30, 76] {
      let whole = RenderedEntry(Entry.ID(0), in: glossary, width: width)
      #expect(whole.isComplete && whole.lineCount == whole.lines.count)
      for limit in [1, 2, 5, 24, 1_000] {
        let page = RenderedEntry(Entry.ID(0), in: glossary, width: width, lineLimit: limit)
        #expect(page.lines.prefix(limit - 1) == whole.lines.prefix(limit - 1))
        #expect(page.isComplete ? page.lines == whole.lines : page.lineCount > page.lines.count)
      }
    }
  }

  @Test func `of a long entry no more is set than is looked at, until one scrolls`() throws {
    var entry = Entry(headword: "A")
    entry.definition = [DefinitionText((1...500).map { "- item \($0)" }.joined(separator: "\n"))]
    var builder = GlossaryBuilder()
    builder.add(entry)
    var script = try Script("", glossary: try builder.build())
    #expect(script.browser.rendered.lines.count < 50)
    #expect(script.browser.rendered.lineCount > 100)
    let before = script.text
    try script.press("J")
    #expect(script.browser.rendered.lines.count == 500)
    try script.press("K")
    #expect(script.text == before)
    try script.press("Enter G")
    #expect(script.text.contains("item 500"))
  }
}
