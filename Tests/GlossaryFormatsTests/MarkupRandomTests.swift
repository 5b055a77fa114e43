import GlossaryModel
import SeededRandom
import Testing

@testable import GlossaryFormats

/// Tags in any order, closed or not: every word is read, once, where it was.
struct MarkupRandomTests {
  private func words(
    _ language: String,
    _ parts: [String],
    seed: UInt64
  ) throws -> (expected: [String], read: [String]) {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    var expected: [String] = []
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      if Int.random(in: 0..<3, using: &generator) == 0 {
        expected.append("w\(expected.count)w")
        text += (expected.last ?? "") + (Bool.random(using: &generator) ? " " : "")
      } else {
        text += parts.randomElement(using: &generator) ?? ""
      }
    }
    let entry = try ReadDictionary("roux", .init(Character(language), text)).entry
    let shown = entry.definition.flatMap { Definition($0).texts }.joined(separator: " ")
    return (expected, shown.matches(of: /w[0-9]+w/).map { String($0.output) })
  }

  private static let html =
    [
      "b", "i", "code", "p", "div", "ul", "ol", "li", "blockquote", "h2", "tr", "td", "sup", "sub",
      "q",
    ]
    .flatMap { ["<\($0)>", "</\($0)>"] }
    + [
      "<a href='bword://x y'>", "<a href=https://e.org/(>", "</a>", "<br>",
      "<span style='font:bold'>",
      "</span>", "<span>", " ", "\n", "&amp;", "&lt;", "&", "< ", "*", "_", "[", "]", "`", "\\",
      "1. ", "# ",
      "- ", "<!-- x -->", "<![CDATA[*]]>", "<pre>", "</pre>",
    ]
  private static let xdxf =
    ["b", "def", "gr", "co", "deftext", "ex", "ex_orig", "tr", "kref", "iref", "k", "sup", "opt"]
    .flatMap { ["<\($0)>", "</\($0)>"] } + [" ", "\n", "&amp;", "*", "[", "1) ", "<def/>"]
  private static let pango = [
    "<b>", "</b>", "<span weight='bold'>", "</span>", "<i>", "</i>", "\n", " ", "<sub>", "</sub>",
    "(",
  ]
  private static let wordNet =
    ["type", "word", "wordgroup", "gloss", "wordnet"]
    .flatMap { ["<\($0)>", "</\($0)>"] } + [" ", "\n", "]", "|"]
  private static let wiki = [
    "''", "'''", "\n", "\n* ", "\n## ", "\n:", "\n== ", " ==\n", "[[", "]]", "|", "{",
    "[https://e.org ", "]",
    " ", "<b>", "</b>", "\n\n", "*", "<br>", "\n----\n", "<ref/>",
  ]

  @Test(arguments: UInt64(0)..<300)
  func `no word is lost, doubled or out of place`(seed: UInt64) throws {
    let languages = [
      ("h", MarkupRandomTests.html), ("x", MarkupRandomTests.xdxf), ("g", MarkupRandomTests.pango),
      ("n", MarkupRandomTests.wordNet),
    ]
    for (language, parts) in languages {
      let (expected, read) = try words(language, parts, seed: seed)
      #expect(read == expected, "\(language) \(seed)")
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `MediaWiki's marks in any order are read without a trap`(seed: UInt64) throws {
    // What stands between brackets may be where a link leads.
    let (expected, read) = try words("w", MarkupRandomTests.wiki, seed: seed)
    #expect(Set(read).isSubset(of: expected))
    #expect(read.count <= expected.count)
  }
}
