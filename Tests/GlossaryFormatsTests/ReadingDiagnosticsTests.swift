import GlossaryModel
import Testing

/// What is left out of a glossary and told, while the rest is read.
struct ReadingProblemsTests {
  @Test(
    arguments: [
      (
        #""category": 1, "url": true"#,
        [
          "2:13: warning: `category`: a number is left out; write a string here",
          "2:23: warning: `url`: a boolean is left out; write a string here",
        ]
      ),
      (
        #""seeAlso": {"a": 1}"#,
        [
          "2:12: warning: `seeAlso`: an object is left out; write a string or an array of strings here"
        ]
      ),
      (#""tags": [["a"]]"#, ["2:10: warning: `tags`: an array is left out; write a string here"]),
      (
        #""seeAlso": ["", " \u00a0"]"#,
        [
          "2:13: warning: `seeAlso`: a blank name is left out; write one or remove it",
          "2:17: warning: `seeAlso`: a blank name is left out; write one or remove it",
        ]
      ),
      (
        #""aliases": [1]"#,
        [
          "2:13: warning: `aliases`: a number is left out; write a name, or an object with `name` and `kind`, here"
        ]
      ),
      (
        #""aliases": [{"kind": "hidden"}, " "]"#,
        [
          "2:13: warning: this alias is left out: it has no `name`",
          "2:33: warning: `aliases`: a blank name is left out; write one or remove it",
        ]
      ),
    ] as [(String, [String])]
  )
  func `an optional value that cannot be used is reported and left out`(
    members: String,
    messages: [String]
  ) throws {
    let read = try ReadText(members: members)
    #expect(read.messages == messages.map { "f:" + $0 })
    #expect(read.entry == Entry(headword: "T"))
  }

  @Test func `half of a surrogate pair is reported and replaced`() throws {
    let read = try ReadText(members: #""category": "\ud800""#)
    #expect(read.entry.category == "\u{FFFD}")
    #expect(
      read.messages == [
        "f:2:13: warning: half of a surrogate pair is shown as U+FFFD: write both halves, or the character itself"
      ]
    )
  }

  @Test func `an alias of no known kind is a synonym`() throws {
    let read = try ReadText(members: #""aliases": [{"name": "a", "kind": "nickname"}]"#)
    #expect(read.entry.aliases == [Alias("a")])
    #expect(
      read.messages == [
        "f:2:35: warning: no alias is “nickname”: write synonym, abbreviation, variant, deprecated or hidden"
      ]
    )
  }

  @Test(arguments: [
    ("{}", "1:12: error: this term is left out: it has no `term`"),
    (#"{"definition": "D"}"#, "1:12: error: this term is left out: it has no `term`"),
    (#"{"term": 1}"#, "1:21: error: this term is left out: its `term` is a number, not a string"),
    (#"{"term": null}"#, "1:21: error: this term is left out: its `term` is null, not a string"),
    (#"{"term": " \t"}"#, "1:21: error: this term is left out: its `term` is blank"),
    (#""Roux""#, "1:12: error: this term is left out: write an object instead of a string"),
  ])
  func `a term without a name is an error, and the others stay`(term: String, message: String)
    throws
  {
    let read = try ReadText(#"{"terms": [\#(term), {"term": "B"}]}"#)
    #expect(read.messages == ["f:" + message])
    #expect(read.glossary.entryCount == 1)
    #expect(read.entry == Entry(headword: "B"))
  }

  @Test func `the first of two equal keys counts`() throws {
    let read = try ReadText(
      """
      {"terms": [{"term": "A", "term": 1}], "terms": [{"term": "B"}], "title": "x", "title": "y",
       "articles": {"a": {"title": "1"}, "a": {"title": "2"}}}
      """
    )
    let glossary = read.glossary
    #expect(glossary.entryCount == 1)
    #expect(read.entry.headword == "A")
    #expect(glossary.info.title == "x")
    #expect(glossary.articleCount == 1)
    let article = try #require(glossary.article(named: "a"))
    #expect(glossary.article(article).title == "1")
    #expect(
      read.messages == [
        "f:1:26: warning: duplicate key “term”: the first one counts",
        "f:1:39: warning: duplicate key “terms”: the first one counts",
        "f:1:79: warning: duplicate key “title”: the first one counts",
        "f:2:36: warning: duplicate key “a”: the first one counts",
      ]
    )
  }

  @Test func `an article that is no object is left out, and one without a title keeps its name`()
    throws
  {
    let read = try ReadText(
      #"{"terms": [{"term": "A"}], "articles": {"a": 1, "b": {}, "_c": 2, "d": {"title": "D", "url": 3}}}"#
    )
    #expect(read.glossary.articleCount == 2)
    let article = try #require(read.glossary.article(named: "b"))
    #expect(read.glossary.article(article).title == "b")
    #expect(
      read.messages == [
        "f:1:46: error: article “a” is left out: write an object instead of a number",
        "f:1:49: warning: article “b” has no title: it goes by its identifier",
        "f:1:94: warning: `url`: a number is left out; write a string here",
      ]
    )
  }
}
