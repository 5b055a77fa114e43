import GlossaryFormats
import Testing

struct GlossaryProblemsTests {
  private static func check(_ text: String) -> [String] {
    GlossaryCheck.problems(json: Array(text.utf8).span).map { $0.message(file: "f") }
  }

  @Test func `a sound file has no problem`() {
    #expect(GlossaryProblemsTests.check(SampleGlossary.text) == [])
  }

  @Test func `every problem of a bad file is reported, in the order of their places`() {
    let text = #"""
      {"title": 1,
       "terms": [
        {"term": "Back-End", "id": "web", "aliases": ["backend", "Front-End", "rear"],
         "definition": "Links [[Front-End]], [[Frontend|it]], [here](#wen), [[Nowhere at all]]",
         "seeAlso": ["Front-End", "Fronted", "web", "Back end"], "articles": ["one", "tow"]},
        {"term": "Front-End", "id": "web", "definition": ["First.", "See [[Bakc-End]]."],
         "examples": "As in [[Nowhere]].", "definition": "again", "articles": "none at all"},
        {"definition": "no name"},
        {"term": "Front-End", "see": "Back-End"},
        {"term": "Empty", "definition": " "},
        {"term": "A", "see": "B"}, {"term": "B", "see": "C"}, {"term": "C", "see": "A"},
        {"term": "Into", "see": "B"}, {"term": "Self", "see": "self"}, {"term": "Lost", "see": "Emty"},
        "no object"],
       "articles": {"one": {"title": "One"}, "two": {"title": "Two"}, "tow boat": {}}}
      """#
    let expected = """
      f:1:11: warning: `title`: a number is left out; write a string here
      f:3:60: warning: alias “Front-End” of “Back-End” names another term, “Front-End”
      f:4:18: warning: link “wen” is no term here; add the term, or remove the link
      f:4:18: warning: link “Nowhere at all” is no term here; add the term, or remove the link
      f:5:29: error: see-also “Fronted” is no term here; did you mean “Back-End” or “Front-End”?
      f:5:40: warning: see-also “web” leads to the term itself; remove it
      f:5:47: warning: see-also “Back end” leads to the term itself; remove it
      f:5:80: error: “tow” is no article here; did you mean “two”?
      f:6:31: error: duplicate id “web”: links lead to the first; give each its own
      f:6:63: warning: link “Bakc-End” is no term here; did you mean “Back-End”?
      f:7:16: warning: link “Nowhere” is no term here; add the term, or remove the link
      f:7:38: warning: duplicate key “definition”: the first one counts
      f:7:73: error: “none at all” is no article here; add the article, or remove the link
      f:8:3: error: this term is left out: it has no `term`
      f:9:12: warning: duplicate headword “Front-End”: links lead to the first
      f:10:12: warning: “Empty” has no definition; write one, or a `see`
      f:11:24: error: these terms lead to one another and nowhere else: A → B → C → A
      f:12:57: error: these terms lead to one another and nowhere else: Self → Self
      f:12:90: error: `see` “Emty” is no term here; did you mean “Empty”?
      f:13:3: error: this term is left out: write an object instead of a string
      f:14:40: warning: no term links the article “two”; link it, or remove it
      f:14:65: warning: article “tow boat” has no title: it goes by its identifier
      f:14:65: warning: no term links the article “tow boat”; link it, or remove it
      """
    #expect(GlossaryProblemsTests.check(text).joined(separator: "\n") == expected)
  }

  @Test func `a syntax error is reported with what was found before it`() {
    let text = """
      {"terms": [
       {"term": ""},
       {"term": "A", "seeAlso": ["B"]},
       {"term": "C" "id": "c"}]}
      """
    #expect(
      GlossaryProblemsTests.check(text) == [
        "f:2:11: error: this term is left out: its `term` is blank",
        "f:4:15: error: expected `,` or `}`, found `\"`",
      ]
    )
  }

  @Test(arguments: [
    // An alias that folds to its own headword, or to a sibling.
    #"{"terms": [{"term": "Back-End", "aliases": ["backend", "Back End", "be", "B.E."], "definition": "D"}]}"#,
    // An abbreviation that two terms share.
    #"""
    {"terms": [{"term": "A", "aliases": [{"name": "x", "kind": "abbreviation"}], "definition": "D"},
     {"term": "B", "aliases": [{"name": "x", "kind": "abbreviation"}], "definition": "D"}]}
    """#,
    // An article without an address; links by id, by alias, folded, in the plural.
    #"""
    {"terms": [{"term": "A", "id": "a1", "aliases": ["an alias"], "definition": "D", "articles": "x"},
      {"term": "Cat", "definition": "[[a1]] [[an alias]] [x](#a1) `[[none]]`", "seeAlso": ["AN-ALIAS"]},
      {"term": "D", "see": "cats"}], "articles": {"x": {"title": "X"}}}
    """#,
  ])
  func `what is fine is not reported`(text: String) {
    #expect(GlossaryProblemsTests.check(text) == [])
  }

  @Test func `a circle is reported once, at its first term, and those that lead into it are not`() {
    let text = """
      {"terms": [{"term": "In", "see": "C"},
       {"term": "A", "see": "B"},
       {"term": "B", "see": "C"},
       {"term": "C", "see": "A"},
       {"term": "In too", "see": "A"}]}
      """
    #expect(
      GlossaryProblemsTests.check(text) == [
        "f:2:23: error: these terms lead to one another and nowhere else: A → B → C → A"
      ]
    )
  }

  @Test func `terms of one name keep their own places`() {
    let text = """
      {"terms": [{"term": "A", "seeAlso": ["B"], "definition": "1"},
       {"term": "B", "definition": "2"},
       {"term": "A", "seeAlso": ["A"], "definition": "3"},
       {"term": "A", "id": "last", "seeAlso": ["last"], "definition": "4"}]}
      """
    #expect(
      GlossaryProblemsTests.check(text) == [
        "f:3:11: warning: duplicate headword “A”: links lead to the first",
        "f:4:11: warning: duplicate headword “A”: links lead to the first",
        "f:4:42: warning: see-also “last” leads to the term itself; remove it",
      ]
    )
  }

  @Test func `a long text is quoted in short`() {
    let name = String(repeating: "é", count: 100)
    let problems = GlossaryProblemsTests.check(#"{"terms": [{"term": "\#(name)"}]}"#)
    let short = String(repeating: "é", count: 39) + "…"
    #expect(problems == ["f:1:21: warning: “\(short)” has no definition; write one, or a `see`"])
  }
}
