import SeededRandom
import Testing

@testable import GlossaryModel

/// Preformatted text, as in dictd dictionaries.
@Suite struct PlainTextDefinitionTests {
  private func notation(_ text: String, hasLinks: Bool = true) -> String {
    Definition(plainText: text, hasLinks: hasLinks).blocks
      .map(\.notation).joined(separator: "\n\n")
  }

  @Test func `numbered senses have hanging indents`() {
    let text = """
          n 1: a small boat that is rowed or sculled on quiet water by one
               person or by two who sit one behind the other
          2: a cold wind that comes from the mountains when it is least to
             be expected; "the gruff"
          v 1: row
      """
    #expect(
      notation(text) == """
        0/5 'n 1: a small boat that is rowed or sculled on quiet water by one person or by two who sit \
        one behind the other'
        0/3 '2: a cold wind that comes from the mountains when it is least to be expected; "the gruff"'
        0/0 'v 1: row'
        """
    )
  }

  @Test func `a source line that is not full ends a line`() {
    let text = """
      A row that was full, since there is no room for one more word here
      is gone on with.
      This one is not,
      and neither is this.
      """
    #expect(
      notation(text) == """
        0/0 'A row that was full, since there is no room for one more word here is gone on with.'
        0/0 'This one is not,'
        0/0 'and neither is this.'
        """
    )
  }

  @Test func `blank lines separate blocks, and the common indent is removed`() {
    #expect(notation("   one\n \n\n     two\n") == "0/0 'one'\n\n2/2 'two'")
    #expect(notation("\n \n") == "")
  }

  @Test func `text with lines longer than any wrap width is not wrapped again`() {
    let long = String(repeating: "word ", count: 30) + "end"
    #expect(notation("\(long)\nnext\n  more") == "0/0 '\(long)'\n0/0 'next'\n2/2 'more'")
  }

  @Test func `columns stay on their lines`() {
    let text = """
      Copper     Cu     a reddish metal, soft, and old as the trade itself
      Tin        Sn     white
      """
    #expect(notation(text).split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    ("see {a word}.", "0/0 'see ' →a word'a word' '.'"),
    ("{mercenary(a)}", "0/0 →mercenary'mercenary' '(a)'"),
    ("{f(x)}", "0/0 →f(x)'f(x)'"),
    ("{home (http://a.example/b)}", "0/0 ⇒http://a.example/b'home'"),
    ("{http://a.example}", "0/0 ⇒http://a.example'http://a.example'"),
    (
      "at https://a.example/b?c=d.",
      "0/0 'at ' ⇒https://a.example/b?c=d'https://a.example/b?c=d' '.'"
    ),
    ("(http://a.example/x)", "0/0 '(' ⇒http://a.example/x'http://a.example/x' ')'"),
    ("{javascript:alert(1)}", "0/0 →javascript:alert(1)'javascript:alert(1)'"),
    ("a {b", "0/0 'a {b'"),
    ("a {b {c}", "0/0 'a {b ' →c'c'"),
    ("{}", "0/0 '{}'"),
    ("http://", "0/0 'http://'"),
  ])
  func `names in braces and addresses are links`(text: String, expected: String) {
    #expect(notation(text) == expected)
  }

  @Test func `without links braces are text`() {
    #expect(notation("Hund {m}", hasLinks: false) == "0/0 'Hund {m}'")
  }

  @Test func `a link may continue on the next line, without a space after a hyphen`() {
    let text = """
      This row is full just as its last word begins, which is {light
      house}, and this one when a hyphen has been written in {semi-
      circle}, and so it goes on
      """
    #expect(
      notation(text)
        == "0/0 'This row is full just as its last word begins, which is ' →light house'light house' "
        + "', and this one when a hyphen has been written in ' →semi-circle'semi-circle' "
        + "', and so it goes on'"
    )
  }

  @Test func `no word is lost, invented or moved`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        ["a", "bcd", "12:", "{e}", "f-", "(g)", "http://h.example/i", "…", "{", "日本"]
          .randomElement(using: &random) ?? ""
      }
      let gaps = [" ", " ", " ", "\n", "\n   ", "\n\n", "  ", "\t"]
      let text = words.reduce(into: "") { $0 += $1 + (gaps.randomElement(using: &random) ?? "") }
      let shown = Definition(plainText: text, hasLinks: true).plainText
      func letters(_ text: String) -> String {
        String(text.filter { !$0.isWhitespace && !"{}".contains($0) })
      }
      #expect(letters(shown) == letters(text))
    }
  }

  @Test(arguments: [
    String(repeating: "{", count: 100_000), String(repeating: "http://", count: 20_000),
    String(repeating: "\n ", count: 50_000), String(repeating: "{a (", count: 30_000),
    String(repeating: "a-\n", count: 40_000), String(repeating: " ", count: 200_000) + "x",
  ])
  func `hostile text is read to its end`(text: String) {
    let definition = Definition(plainText: text, hasLinks: true)
    #expect(definition.plainText.count <= text.count)
  }
}
