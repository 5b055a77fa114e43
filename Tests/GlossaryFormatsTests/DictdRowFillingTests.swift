import SeededRandom
import Testing

@testable import GlossaryFormats

/// Rows that were full stay full when something in them gets shorter.
struct DictdRowFillingTests {
  private func fill(_ text: String, insteadOf original: String) -> String {
    var result: [UInt8] = []
    RowFilling.append(
      Array(text.utf8).span,
      insteadOf: Array(original.utf8).span,
      to: &result
    )
    return String(decoding: result, as: UTF8.self)
  }

  /// Words set in rows of 65 characters at most, all but the first one set in.
  private func rows(_ words: [String], indent: Int) -> String {
    var rows: [String] = []
    for word in words {
      if let row = rows.last, row.count + 1 + word.count <= 65 {
        rows[rows.count - 1] = "\(row) \(word)"
      } else {
        rows.append(String(repeating: " ", count: rows.isEmpty ? 0 : indent) + word)
      }
    }
    return rows.joined(separator: "\n")
  }

  @Test(arguments: UInt64(0)..<50)
  func `a paragraph of which a word goes is what it were without`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = (0..<60).map { _ in
      String(repeating: "x", count: Int.random(in: 1...9, using: &generator))
    }
    // A row of the full width in another paragraph: the filled one may have lost its longest.
    let ruler = "\n\n" + String(repeating: "y ", count: 32) + "y"
    let original = rows(words, indent: 3) + ruler
    let gone = Int.random(in: 0..<8, using: &generator)
    var rest = words
    rest.remove(at: gone)
    var characters = Array(original)
    let start = words[..<gone].reduce(0) { $0 + $1.count + 1 }
    let firstRow = original.prefix { $0 != "\n" }
    guard start + words[gone].count < firstRow.count else { return }
    characters.removeSubrange(start...start + words[gone].count)
    #expect(fill(String(characters), insteadOf: original) == rows(rest, indent: 3) + ruler)
  }

  @Test func `nothing moves where nothing got shorter`() {
    let text = rows(Array(repeating: "word", count: 50), indent: 2) + "\n\n  1. a\n  2. b\n"
    #expect(fill(text, insteadOf: text) == text)
  }

  @Test(arguments: [
    ("short row\n   next row", "longer short row\n   next row"),
    ("a\n\nb", "aaaa\n\nb"), ("", ""), ("\n", "\n"), ("a", "ab"),
  ])
  func `what was not full stays as it is`(text: String, original: String) {
    #expect(fill(text, insteadOf: original) == text)
  }

  @Test(arguments: ["1.", "(a)", "Syn:", "--"])
  func `what begins a line of its own does not move up`(mark: String) {
    let row = rows(Array(repeating: "word", count: 13), indent: 0)
    let text = row.dropFirst(5) + "\n\(mark) next"
    #expect(fill(String(text), insteadOf: "\(row)\n\(mark) next") == text)
  }
}
