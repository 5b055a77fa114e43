import GlossaryModel
import Testing

@testable import GlossaryFormats

/// What MediaWiki's markup is read as. Lines of Markdown are set apart by `¶`.
struct WikiReaderTests {
  private func markdown(_ text: String) -> String {
    var writer = MarkdownWriter()
    let headword = "roux"
    writer.begin(headword: headword.utf8.span)
    let cleaned = WikitextPreprocessor.cleaned(text.utf8.span)
    var reader = WikitextReader(cleaned.span, headword: headword.utf8.span)
    reader.read(into: &writer)
    writer.end()
    return String(decoding: writer.text, as: UTF8.self)
  }

  @Test(arguments: [
    ("a\nb\n\nc", "a b¶¶c"), ("== a ==\nb", "### a¶¶b"), ("=", "\\="), ("==", "\\=="),
    ("'''a''' ''b'' '''''c'''''", "**a** *b* ***c***"), ("''a\nb", "*a* b"), ("it's", "it's"),
    ("* a\n* b\nc", "- a¶- b¶¶c"), ("# a\n## b\n# c", "1. a¶   ¶   1) b¶2. c"),
    ("** a", "- + a"), ("# a\n#: b", "1. a¶   ¶   + b"), ("*a\n#b", "- a¶¶1) b"),
    ("[[fat]] [[fat|it]] [[fat#a|it]] [[roux|it]]", "[[fat]] [[fat|it]] [[fat|it]] it"),
    ("[https://e.org it] [a b]", "[it](https://e.org) \\[a b\\]"),
    ("[[File:a.png|b]]a[[Category:b]]", "a"),
    ("{{en-noun}} {{l|en| bar }} a {{b", "{en-noun} {l: en, bar} a {{b"),
    ("{{a|{{b|c}}|d}} {{Infobox\n|name=foo\n}} c", "{a} {Infobox} c"),
    ("a<ref>see [[fat]] {{cite}}</ref> b<ref name=x/> c", "a b c"),
    ("# a\n<!-- x\n* y -->\n# b", "1. a¶¶1) b"),
    ("# a<!-- [[x]] -->\n# b", "1. a¶2. b"), ("[[File:a.png|thumb|A [[fat]] b]]c", "c"),
    ("{|\n! a !! b\n|-\n| c || [[fat]]\n|}\nd", "a · b\\¶c · [[fat]]¶¶d"),
    ("a\n----\n__NOTOC__\nb", "a b"),
    (
      "[[fat|''it'']] [[fat|]] [http://e.org/]",
      "*[[fat|it]]* [[fat]] [http://e.org/](http://e.org/)"
    ),
    ("<span style='font-weight:bold'>[[fat]]</span> b", "[[fat]] b"), (":* a\n::: b", "- a¶¶+ b"),
    ("a<br>b<ref>c</ref> &lt; <b>d</b>", "a\\¶b < **d**"),
    ("", ""),
  ])
  func `MediaWiki's markup has headings, lists, styles and links`(text: String, expected: String) {
    #expect(markdown(text).replacing("\n", with: "¶") == expected)
  }

  @Test(arguments: ["[", "[[", "{{", "'", "''", "*", "=", "[http://a "])
  func `thousands of a mark are read`(mark: String) {
    let markdown = markdown(String(repeating: mark, count: 20_000) + " end")
    #expect(Definition(markdown: markdown).texts.last?.hasSuffix("end") == true)
  }
}
