import SeededRandom
import Testing

@testable import GlossaryModel

/// Cases of CommonMark 0.31.2, and of the glossary's additions to it and omissions from it.
struct DefinitionTests {
  @Test(arguments: [
    ("", ""), ("\n \n", ""), ("a", "p['a']"), ("  a\n  b  ", "p['a b']"),
    ("a\n\nb\n\n\nc", "p['a'] p['b'] p['c']"), ("a\r\nb\r\n\r\nc", "p['a b'] p['c']"),
    ("a\rb\r\rc", "p['a b'] p['c']"),
    ("a  \nb", "p['a⏎b']"), ("a\\\nb", "p['a⏎b']"), ("a \nb", "p['a b']"), ("a\\", #"p['a\']"#),
    ("a\n    b", "p['a b']"), ("a\n***\nb", "p['a'] p['b']"), ("a\n- - -\nb", "p['a'] p['b']"),
    ("* * *", ""), ("___", ""), ("__", "p['__']"),
  ])
  func `paragraphs and breaks`(markdown: String, expected: String) {
    #expect(Definition(markdown: markdown).notation == expected)
  }

  @Test(arguments: [
    ("# a", "h['a']"), ("###### a", "h['a']"), ("####### a", "p['####### a']"), ("#a", "p['#a']"),
    ("# a #", "h['a']"), ("# a ##  ", "h['a']"), ("# a#", "h['a#']"), ("#", "h[]"),
    ("   # a", "h['a']"),
    ("a\n# b\nc", "p['a'] h['b'] p['c']"), ("# *a* b", "h[em'a' ' b']"), ("a\n===", "h['a']"),
    ("a\nb\n---", "h['a b']"), (##"\# a"##, "p['# a']"),
  ])
  func `headings`(markdown: String, expected: String) {
    #expect(Definition(markdown: markdown).notation == expected)
  }

  @Test(arguments: [
    ("    a\n      b", "code[a⏎  b]"), ("\ta", "code[a]"),
    ("    a\n\n    b\n\nc", "code[a⏎⏎b] p['c']"),
    ("```\na\n*b*\n```", "code[a⏎*b*]"), ("```swift\na\n```\nb", "code[a] p['b']"),
    ("~~~\n```\n~~~", "code[```]"), ("````\n```\n````", "code[```]"), ("```\na", "code[a]"),
    ("```", "code[]"), ("```\n\n```", "code[]"), ("  ```\n  a\n b\n  ```", "code[a⏎b]"),
    ("``` a`b", "p['``` a`b']"), ("a\n```\nb\n```\nc", "p['a'] code[b] p['c']"),
    ("```\na\n``` b\n```", "code[a⏎``` b]"),
  ])
  func `code blocks`(markdown: String, expected: String) {
    #expect(Definition(markdown: markdown).notation == expected)
  }

  @Test(arguments: [
    ("> a\n> b", "q[p['a b']]"), (">a\nb", "q[p['a b']]"), ("> a\n\nb", "q[p['a']] p['b']"),
    ("> a\n\n> b", "q[p['a']] q[p['b']]"), ("> a\n>\n> b", "q[p['a'] p['b']]"), (">", "q[]"),
    ("> > a\n> b", "q[q[p['a b']]]"), ("> - a\n> - b", "q[ul[(p['a']) (p['b'])]]"),
    ("> # a\nb", "q[h['a']] p['b']"), (">     a\n> b", "q[code[a] p['b']]"),
    ("> ```\na", "q[code[]] p['a']"), ("a\n> b", "p['a'] q[p['b']]"), (#"\> a"#, "p['> a']"),
  ])
  func `quotes`(markdown: String, expected: String) {
    #expect(Definition(markdown: markdown).notation == expected)
  }

  @Test(arguments: [
    ("- a\n- b", "ul[(p['a']) (p['b'])]"), ("* a\n* b", "ul[(p['a']) (p['b'])]"),
    ("- a\n+ b", "ul[(p['a'])] ul[(p['b'])]"), ("1. a\n2. b", "ol1[(p['a']) (p['b'])]"),
    ("3) a\n7) b", "ol3[(p['a']) (p['b'])]"), ("0. a", "ol0[(p['a'])]"),
    ("1. a\n1) b", "ol1[(p['a'])] ol1[(p['b'])]"),
    ("1234567890. a", "p['1234567890. a']"), ("-a", "p['-a']"), ("1.a", "p['1.a']"),
    ("-1. a", "p['-1. a']"),
    ("- a\n  - b\n    - c\n- d", "ul[(p['a'] ul[(p['b'] ul[(p['c'])])]) (p['d'])]"),
    ("- a\n - b\n  - c", "ul[(p['a']) (p['b']) (p['c'])]"),
    ("1. a\n   - b\n2. c", "ol1[(p['a'] ul[(p['b'])]) (p['c'])]"),
    ("- a\n\n- b", "ul[(p['a']) (p['b'])]"), ("- a\n\n  b\n- c", "ul[(p['a'] p['b']) (p['c'])]"),
    ("- a\nb", "ul[(p['a b'])]"), ("- a\n\nb", "ul[(p['a'])] p['b']"),
    ("- a\n\n\n  b", "ul[(p['a'] p['b'])]"),
    ("a\n- b", "p['a'] ul[(p['b'])]"), ("a\n1. b", "p['a'] ol1[(p['b'])]"),
    ("a\n2. b", "p['a 2. b']"),
    ("a\n-", "h['a']"), ("a\n*", "p['a *']"), ("-\n  a", "ul[(p['a'])]"),
    ("- \n\n  a", "ul[()] p['a']"),
    ("-     a", "ul[(code[a])]"), ("- a\n\n      b", "ul[(p['a'] code[b])]"),
    ("- ```\n  a\n  ```", "ul[(code[a])]"), ("- > a\n- # b", "ul[(q[p['a']]) (h['b'])]"),
    ("- - a", "ul[(ul[(p['a'])])]"), ("- a\n***\n- b", "ul[(p['a'])] ul[(p['b'])]"),
    ("* a\n* * *\n* b", "ul[(p['a'])] ul[(p['b'])]"), ("-\ta", "ul[(p['a'])]"),
    ("- a\n# b", "ul[(p['a'])] h['b']"), (#"\- a"#, "p['- a']"), (#"1\. a"#, "p['1. a']"),
    ("- a\n  b\n\nc\n- d", "ul[(p['a b'])] p['c'] ul[(p['d'])]"),
  ])
  func `lists`(markdown: String, expected: String) {
    #expect(Definition(markdown: markdown).notation == expected)
  }

  @Test(arguments: [
    ("*a*", "p[em'a']"), ("_a_", "p[em'a']"), ("**a**", "p[strong'a']"), ("__a__", "p[strong'a']"),
    ("***a***", "p[strong+em'a']"), ("a*b*c", "p['a' em'b' 'c']"), ("a_b_c", "p['a_b_c']"),
    ("snake_case_name", "p['snake_case_name']"), ("* a*", "ul[(p['a*'])]"),
    ("a * b*", "p['a * b*']"),
    ("*a *", "p['*a *']"), ("**a*", "p['*' em'a']"), ("*a**", "p[em'a' '*']"), ("****", ""),
    ("*a **b** c*", "p[em'a ' strong+em'b' em' c']"),
    ("**a *b* c**", "p[strong'a ' strong+em'b' strong' c']"),
    ("*foo**bar**baz*", "p[em'foo' strong+em'bar' em'baz']"), ("*foo**bar*", "p[em'foo**bar']"),
    ("**foo*bar**", "p[strong'foo*bar']"), ("*a _b* c_", "p[em'a _b' ' c_']"),
    ("*(*a*)*", "p[em'(a)']"),
    ("*a\nb*", "p[em'a b']"), ("*a\n\nb*", "p['*a'] p['b*']"), (#"\*a\*"#, "p['*a*']"),
    ("“*a*”", "p['“' em'a' '”']"), ("5*6*7", "p['5' em'6' '7']"), ("日*本*語", "p['日' em'本' '語']"),
    ("*`*`", "p['*' tt'*']"), ("__a_b__", "p[strong'a_b']"),
    ("___a__ b_", "p[strong+em'a' em' b']"),
  ])
  func `emphasis`(markdown: String, expected: String) {
    #expect(Definition(markdown: markdown).notation == expected)
  }

  @Test(arguments: [
    ("`a`", "p[tt'a']"), ("`` a`b ``", "p[tt'a`b']"), ("` `` `", "p[tt'``']"),
    ("`  `", "p[tt'  ']"),
    ("`a\nb`", "p[tt'a b']"), (#"`\`a`"#, #"p[tt'\' 'a`']"#), ("`a", "p['`a']"),
    ("``a`", "p['``a`']"),
    ("`*a*`", "p[tt'*a*']"), ("`&amp;`", "p[tt'&amp;']"), ("`[[a]]`", "p[tt'[[a]]']"),
    ("*`a`*", "p[em+tt'a']"),
    ("[a`](#b)`", "p['[a' tt'](#b)']"),
  ])
  func `inline code`(markdown: String, expected: String) {
    #expect(Definition(markdown: markdown).notation == expected)
  }

  @Test(arguments: [
    ("[[Roux]]", "p[→Roux'Roux']"), ("[[Roux|the paste]]", "p[→Roux'the paste']"),
    ("a [[B C]], d", "p['a ' →B C'B C' ', d']"), ("[[a]][[b]]", "p[→a'a' →b'b']"),
    ("*[[a]]*", "p[em+→a'a']"), ("[[a\nb]]", "p['[[a b]]']"), ("[[]]", "p['[[]]']"),
    ("[[ ]]", "p['[[ ]]']"),
    ("[[a]", "p['[[a]']"), (#"\[[a]]"#, "p['[[a]]']"), ("[[a|]]", "p[→a'a']"),
    ("[[C*|*x*]]", "p[→C*'*x*']"),
    ("[a](#b-c)", "p[→b-c'a']"), ("[*a* b](#c)", "p[em+→c'a' →c' b']"), ("[a]()", "p['[a]()']"),
    ("[a](#)", "p['[a](#)']"), ("[a] (#b)", "p['[a] (#b)']"), ("[a]", "p['[a]']"),
    ("[a](#b", "p['[a](#b']"),
    ("[a](https://x.org/b_c_d)", "p[⇒https://x.org/b_c_d'a']"),
    ("[a](<https://x.org/b c>)", "p['[a](<https://x.org/b c>)']"),
    ("[a](https://x.org/(b))", "p[⇒https://x.org/(b)'a']"),
    ("[a](https://x.org \"t)\")", "p[⇒https://x.org'a']"),
    ("[a](HTTPS://x.org)", "p[⇒HTTPS://x.org'a']"),
    ("[a](mailto:b@c.org)", "p[⇒mailto:b@c.org'a']"),
    ("[a](javascript:alert(1))", "p['[a](javascript:alert(1))']"),
    ("[a](file:///etc/passwd)", "p['[a](file:///etc/passwd)']"),
    ("[a](b.html)", "p['[a](b.html)']"),
    ("<https://x.org/a*b*>", "p[⇒https://x.org/a*b*'https://x.org/a*b*']"),
    ("<mailto:a@b.c>", "p[⇒mailto:a@b.c'mailto:a@b.c']"), ("<ftp://x>", "p['<ftp://x>']"),
    ("<https://x y>", "p['<https://x y>']"),
    ("https://x.org", "p['https://x.org']"), ("[a [b](#c) d](#e)", "p['[a ' →c'b' ' d](#e)']"),
    ("*a [b*](#c)", "p['*a ' →c'b*']"), ("[a *b](#c) d*", "p[→c'a *b' ' d*']"),
    ("![a](#b)", "p['!' →b'a']"),
  ])
  func `links`(markdown: String, expected: String) {
    #expect(Definition(markdown: markdown).notation == expected)
  }

  @Test(arguments: [
    ("&amp; &lt; &gt; &quot;", "p['& < > \"']"), ("a&nbsp;b", "p['a\u{A0}b']"),
    ("&#8212;&#x2014;&#X2014;", "p['———']"),
    ("&#0;", "p['\u{FFFD}']"), ("&#xD800;", "p['&#xD800;']"),
    ("&#1234567890;", "p['&#1234567890;']"),
    ("&nothing;", "p['&nothing;']"), ("&amp", "p['&amp']"), ("AT&T", "p['AT&T']"),
    ("&#42;a&#42;", "p['*a*']"),
    ("&;", "p['&;']"), ("&#;", "p['&#;']"), ("&#x;", "p['&#x;']"), ("&#+1;", "p['&#+1;']"),
    (
      ##"\!\"\#\$\%\&\'\(\)\*\+\,\-\.\/\:\;\<\=\>\?\@\[\\\]\^\_\`\{\|\}\~"##,
      ##"p['!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~']"##
    ),
    (#"\a\ \é"#, #"p['\a\ \é']"#), ("<b>a</b>", "p['<b>a</b>']"), ("<!-- a -->", "p['<!-- a -->']"),
    ("a | b\n--|--", "p['a | b --|--']"), ("e\u{301}*e\u{301}*", "p['e\u{301}' em'e\u{301}']"),
    ("\u{0}\u{1B}[31m", "p['\u{0}\u{1B}[31m']"),
  ])
  func `entities, escapes and text that is not markup`(markdown: String, expected: String) {
    #expect(Definition(markdown: markdown).notation == expected)
  }

  // MARK: Hostile text

  @Test(arguments: UInt64(0)..<400)
  func `words survive any markup between them`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let marks = [
      "*", "**", "_", "`", "``", "[", "]", "[[", "]]", "(#", ")", "(", "<", ">", "\\", "&", ";",
      "!", "|",
      "\n", "\n\n", "- ", "1. ", "> ", "# ", "    ", "  \n", "\t", "---", "```\n", " ", "日",
    ]
    var words: [String] = []
    var markdown = ""
    for number in 0..<30 {
      for _ in 0..<Int.random(in: 0..<4, using: &random) {
        markdown += marks.randomElement(using: &random) ?? ""
      }
      words.append("w\(number)w")
      markdown += "w\(number)w"
    }
    let definition = Definition(markdown: markdown)
    // The first line of a fence names a language, and the target of a link is not shown.
    let hidden = markdown.contains("```") || markdown.contains("(#") || markdown.contains("|")
    let plainText = definition.plainText
    for word in words where !hidden { #expect(plainText.contains(word), "\(markdown)") }
    for span in definition.blocks.flatMap(\.allSpans) { #expect(!span.text.isEmpty) }
  }

  @Test(arguments: UInt64(0)..<50)
  func `random scalars are parsed without a trap`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let markdown = (0..<20).map { _ in Samples.wildName(&random) }.joined(separator: "\n")
    #expect(Definition(markdown: markdown).blocks.isEmpty == false)
  }

  @Test(arguments: [
    "[", "]", "[[", "[](", "[a](", "](", "*", "**a ", "_a_ ", "*a_ ", "`", "` `` ", "<", "<a", "&",
    "&a", "\\",
    "> ", ">", "- ", "* a\n", "  - a\n", "1. ", "# ", "\n", "a\n\n", "    a\n", "```\n", "[[a|",
    "a**b", "*a **b ", "e\u{301}",
    "![[[]()", "(", ")", " ", "\t", "a  \n",
  ])
  func `ten thousand repetitions are parsed in reasonable time`(unit: String) {
    let markdown = String(repeating: unit, count: 10_000)
    // Structural characters may leave no text; the test is only that parsing ends.
    #expect(Definition(markdown: markdown).plainText.count <= markdown.count)
  }

  @Test(arguments: ["> ", "- ", "1. ", "> - "])
  func `deep nesting is bounded and keeps its text`(unit: String) {
    let markdown = String(repeating: unit, count: 5_000) + "word"
    let definition = Definition(markdown: markdown)
    #expect(definition.depth <= 33)
    #expect(definition.plainText.hasSuffix("word"))
  }

  @Test func `indentation that grows with every line keeps its words`() {
    let markdown = (0..<200).map { String(repeating: "  ", count: $0) + "- w\($0)w" }
      .joined(separator: "\n")
    let plainText = Definition(markdown: markdown).plainText
    for number in 0..<200 { #expect(plainText.contains("w\(number)w")) }
  }
}

extension Definition {
  fileprivate var depth: Int { blocks.map(\.depth).max() ?? 0 }
}

extension Definition.Block {
  fileprivate var inner: [Definition.Block] {
    switch self {
    case .paragraph, .heading, .code, .lines: []
    case .quote(let blocks): blocks
    case .list(let list): Array(list.items.joined())
    }
  }

  fileprivate var depth: Int { 1 + (inner.map(\.depth).max() ?? 0) }

  fileprivate var allSpans: [Definition.Span] {
    switch self {
    case .paragraph(let spans), .heading(let spans): spans
    default: inner.flatMap(\.allSpans)
    }
  }
}
