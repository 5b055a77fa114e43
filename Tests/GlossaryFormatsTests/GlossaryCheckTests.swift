import GlossaryFormats
import Testing

/// What the check tells of a whole file.
struct GlossaryCheckTests {
  @Test func `a sound file has no diagnostic`() {
    #expect(GlossaryCheck.messages(of: SampleGlossary.text) == [])
  }

  @Test func `every diagnostic of a bad file is reported, in the order of their places`() {
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
    #expect(GlossaryCheck.messages(of: text).joined(separator: "\n") == expected)
  }

  @Test(
    arguments: [
      (
        #"{"terms": [{"term": ""}, {"term": "A", "seeAlso": ["B"]}, {"term": "C" "id": "c"}]}"#,
        [
          "f:1:21: error: this term is left out: its `term` is blank",
          "f:1:72: error: expected `,` or `}`, found `\"`",
        ]
      ),
      (
        #"{"terms": [{"term": 1}, }"#,
        [
          "f:1:21: error: this term is left out: its `term` is a number, not a string",
          "f:1:25: error: expected a value, found `}`",
        ]
      ),
    ] as [(String, [String])]
  )
  func `a syntax error is reported with what was found before it`(
    text: String,
    messages: [String]
  ) {
    #expect(GlossaryCheck.messages(of: text) == messages)
  }

  @Test func `where nothing is near, a link is to be removed or its end added`() {
    let text = """
      {"terms": [{"term": "A", "definition": "D", "seeAlso": ["Nobody"], "articles": ["none"]},
       {"term": "B", "see": "Nothing"}]}
      """
    #expect(
      GlossaryCheck.messages(of: text) == [
        "f:1:57: error: see-also “Nobody” is no term here; add the term, or remove the link",
        "f:1:81: error: “none” is no article here; add the article, or remove the link",
        "f:2:23: error: `see` “Nothing” is no term here; add the term, or remove the link",
      ]
    )
  }

  @Test func `an alias that is another term's name in another spelling is reported`() {
    let text = """
      {"terms": [{"term": "Back-End", "definition": "D"},
       {"term": "Server", "aliases": ["back end"], "definition": "D"}]}
      """
    #expect(
      GlossaryCheck.messages(of: text) == [
        "f:2:33: warning: alias “back end” of “Server” names another term, “Back-End”"
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
    #expect(GlossaryCheck.messages(of: text) == [])
  }

  @Test(arguments: [
    (
      """
      {"terms": [{"term": "In", "see": "C"},
       {"term": "A", "see": "B"},
       {"term": "B", "see": "C"},
       {"term": "C", "see": "A"},
       {"term": "In too", "see": "A"}]}
      """,
      "f:2:23: error: these terms lead to one another and nowhere else: A → B → C → A"
    ),
    (
      #"{"terms": [{"term": "A", "see": "B"}, {"term": "B", "see": "A"}]}"#,
      "f:1:33: error: these terms lead to one another and nowhere else: A → B → A"
    ),
  ])
  func `a circle is reported once, at its first term, and those that lead into it are not`(
    text: String,
    message: String
  ) {
    #expect(GlossaryCheck.messages(of: text) == [message])
  }

  @Test(arguments: [
    (#"{"titel": "K", "terms": [{"term": "A", "definition": "D"}]}"#, "1:2", "titel", "title"),
    (
      #"{"terms": [{"term": "A", "aliasses": ["B"], "definition": "D"}]}"#, "1:26", "aliasses",
      "aliases"
    ),
    (
      #"{"terms": [{"term": "A", "Definition": "D", "see": "A b"}, {"term": "A b", "definition": "D"}]}"#,
      "1:26", "Definition", "definition"
    ),
    (
      #"{"terms": [{"term": "A", "definition": "D", "aliases": [{"name": "B", "knd": "hidden"}]}]}"#,
      "1:71", "knd", "kind"
    ),
    (
      #"{"terms": [{"term": "A", "definition": "D", "articles": "x"}], "articles": {"x": {"title": "X", "autor": "Y"}}}"#,
      "1:97", "autor", "author"
    ),
    (
      #"{"terms": [{"term": "A", "definition": "D", "see also": "A"}]}"#, "1:45", "see also",
      "seeAlso"
    ),
  ])
  func `a key that it does not know is reported with the nearest one`(
    text: String,
    location: String,
    key: String,
    nearest: String
  ) {
    #expect(
      GlossaryCheck.messages(of: text) == [
        "f:\(location): warning: unknown key “\(key)”: did you mean `\(nearest)`?"
      ]
    )
  }

  @Test func `a key that many objects have is reported once, and a comment not at all`() {
    let text = """
      {"_comment": 1, "terms": [{"term": "A", "definition": "D", "_x": 2, "frequency": 3},
       {"term": "B", "definition": "D", "frequency": 4}, {"term": "C", "definition": "D", "frequency": 5}]}
      """
    #expect(
      GlossaryCheck.messages(of: text) == [
        "f:1:69: warning: unknown key “frequency” (in 3 places): it is ignored; begin it with `_` if it is a comment"
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
      GlossaryCheck.messages(of: text) == [
        "f:3:11: warning: duplicate headword “A”: links lead to the first",
        "f:4:11: warning: duplicate headword “A”: links lead to the first",
        "f:4:42: warning: see-also “last” leads to the term itself; remove it",
      ]
    )
  }

  @Test func `a long text is quoted in short`() {
    let name = String(repeating: "é", count: 100)
    let diagnostics = GlossaryCheck.messages(of: #"{"terms": [{"term": "\#(name)"}]}"#)
    let short = String(repeating: "é", count: 39) + "…"
    #expect(diagnostics == ["f:1:21: warning: “\(short)” has no definition; write one, or a `see`"])
  }
}
