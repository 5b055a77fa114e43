import GlossaryModel
import Testing

@testable import GlossaryFormats

struct JSONGlossaryReaderTests {
  /// What a text is read as: the glossary, and the problems that were reported.
  private static func read(_ text: String) throws -> (glossary: Glossary, problems: [String]) {
    let reading = try GlossaryReading(json: Array(text.utf8).span)
    return (try reading.builder.build(), reading.problems.map { $0.message(file: "f") })
  }

  /// The only entry of a glossary whose only term is given by its members besides `term`, which
  /// begin the second line.
  private static func entry(_ members: String) throws -> (entry: Entry, problems: [String]) {
    let (glossary, problems) = try read("{\"terms\": [{\"term\": \"T\",\n\(members)}]}")
    try #require(glossary.entryCount == 1)
    return (glossary.entry(Entry.ID(0)), problems)
  }

  @Test func `every part of a glossary is read`() throws {
    let (glossary, problems) = try JSONGlossaryReaderTests.read(SampleGlossary.text)
    #expect(problems == [])
    #expect(glossary.info == SampleGlossary.info)
    #expect(glossary.entryCount == 2)
    #expect(glossary.entry(Entry.ID(0)) == SampleGlossary.roux)
    #expect(glossary.entry(Entry.ID(1)) == SampleGlossary.slurry)
    #expect(glossary.articleCount == 2)
    for article in SampleGlossary.articles {
      let id = try #require(glossary.article(named: article.identifier))
      #expect(glossary.article(id) == article)
    }
  }

  @Test func `a byte order mark and any order of keys make no difference`() throws {
    let text = """
      \u{FEFF}{"terms": [{"definition": "D", "term": "T"}], "title": "G", "format": "glossary/1"}
      """
    let (glossary, problems) = try JSONGlossaryReaderTests.read(text)
    #expect(problems == [])
    #expect(glossary.info.title == "G")
    #expect(glossary.entry(Entry.ID(0)).definition == "D")
  }

  @Test(arguments: [
    #""_x": 1, "_": {}, "_comment": ["a"]"#, #""unknown": {"a": [1, {"b": null}]}"#,
    #""category": null, "seeAlso": null, "aliases": null, "definition": null"#,
    #""aliases": [], "seeAlso": [], "definition": [], "examples": [], "tags": []"#,
    #""a key that is longer than any": 1"#, #""Term": 1, "term ": 2, "ter": 3, "terms": 4"#,
  ])
  func `comments, unknown keys and what is null or empty are passed in silence`(members: String)
    throws
  {
    let (entry, problems) = try JSONGlossaryReaderTests.entry(members)
    #expect(problems == [])
    #expect(entry == Entry(headword: "T"))
  }

  @Test(arguments: [
    (#""definition": "A""#, "A"), (#""definition": ["A"]"#, "A"),
    (#""definition": ["A", "B\n\nC"]"#, "A\n\nB\n\nC"),
    (#""d\u0065finition": "A""#, "A"),
    (#""definition": "\u0000\u001b[31m\n""#, "\0\u{1B}[31m\n"),
    (#""definition": "e\u0301 é""#, "e\u{301} é"),
  ])
  func `a definition is one text or an array of paragraphs`(members: String, text: String) throws {
    let (entry, problems) = try JSONGlossaryReaderTests.entry(members)
    #expect(problems == [])
    #expect(Array(entry.definition.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `a list may be one string`() throws {
    let (entry, problems) = try JSONGlossaryReaderTests.entry(
      #""aliases": "a", "tags": "b", "seeAlso": "c", "articles": "d", "examples": "e""#
    )
    #expect(problems == [])
    #expect(entry.aliases == [Alias("a")])
    #expect(
      [entry.tags, entry.seeAlso, entry.articles, entry.examples] == [["b"], ["c"], ["d"], ["e"]]
    )
  }

  @Test(arguments: Alias.Kind.allCases)
  func `an alias may have any kind`(kind: Alias.Kind) throws {
    let (entry, problems) = try JSONGlossaryReaderTests.entry(
      #""aliases": [{"kind": "\#(kind)", "name": "a"}, {"name": "b"}]"#
    )
    #expect(problems == [])
    #expect(entry.aliases == [Alias("a", kind: kind), Alias("b")])
  }

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
      (
        #""category": "\ud800", "category": "C""#,
        [
          "2:13: warning: half of a surrogate pair is shown as U+FFFD: write both halves, or the character itself",
          "2:23: warning: duplicate key “category”: the first one counts",
        ]
      ),
    ] as [(String, [String])]
  )
  func `an optional value that cannot be used is reported and left out`(
    members: String,
    problems: [String]
  ) throws {
    let (entry, found) = try JSONGlossaryReaderTests.entry(members)
    #expect(found == problems.map { "f:" + $0 })
    #expect(entry.seeAlso.isEmpty && entry.aliases.isEmpty && entry.tags.isEmpty)
    #expect(entry.category.isEmpty || entry.category == "\u{FFFD}")
  }

  @Test func `an alias of no known kind is a synonym`() throws {
    let (entry, problems) = try JSONGlossaryReaderTests.entry(
      #""aliases": [{"name": "a", "kind": "nickname"}]"#
    )
    #expect(entry.aliases == [Alias("a")])
    #expect(
      problems == [
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
  func `a term without a name is an error, and the others stay`(term: String, problem: String)
    throws
  {
    let (glossary, problems) = try JSONGlossaryReaderTests.read(
      #"{"terms": [\#(term), {"term": "B"}]}"#
    )
    #expect(problems == ["f:" + problem])
    #expect(glossary.entryCount == 1)
    #expect(glossary.headword(of: Entry.ID(0)) == "B")
  }

  @Test(arguments: [
    (
      #"{"terms": [1]}"#,
      "1:1: error: no term of the file can be used; each needs a `term` with a name"
    ),
    (
      #"{"terms": []}"#,
      "1:1: error: no term of the file can be used; each needs a `term` with a name"
    ),
    (
      #"{"terms": {}}"#,
      "1:1: error: the glossary has no `terms`; write an array of objects, each with a `term`"
    ),
    (
      #" {"title": "x"}"#,
      "1:2: error: the glossary has no `terms`; write an array of objects, each with a `term`"
    ),
    ("[1]", "1:1: error: expected an object with `terms`, found an array"),
    ("\n\"\"", "2:1: error: expected an object with `terms`, found a string"),
    ("[1", "1:3: error: expected `,` or `]`, found the end of the file"),
    (
      #"{"format": "glossary/2", "terms": }"#,
      #"1:12: error: the format is “glossary/2”; this program reads "glossary/1""#
    ),
    (
      #"{"format": "package/1"}"#,
      #"1:12: error: the format is “package/1”; this program reads "glossary/1""#
    ),
    (
      #"{"format": "0123456789012345678901234567890123456789x"}"#,
      #"1:12: error: the format is “012345678901234567890123456789012345678…”; this program reads "glossary/1""#
    ),
    (
      #"{"terms": [{"term": "a"}]} x"#, "1:28: error: the file should end here; remove what follows"
    ),
  ])
  func `a file that is no glossary is refused, with the place and the cure`(
    text: String,
    message: String
  ) {
    let error = #expect(throws: FormatError.self) { try JSONGlossaryReaderTests.read(text) }
    #expect(error?.message(file: "f") == "f:" + message)
  }

  @Test func `the first of two equal keys counts`() throws {
    let (glossary, problems) = try JSONGlossaryReaderTests.read(
      """
      {"terms": [{"term": "A", "term": 1}], "terms": [{"term": "B"}], "title": "x", "title": "y",
       "articles": {"a": {"title": "1"}, "a": {"title": "2"}}}
      """
    )
    #expect(glossary.entryCount == 1)
    #expect(glossary.info.title == "x")
    #expect(glossary.articleCount == 1)
    let article = try #require(glossary.article(named: "a"))
    #expect(glossary.article(article).title == "1")
    #expect(
      problems == [
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
    let (glossary, problems) = try JSONGlossaryReaderTests.read(
      #"{"terms": [{"term": "A"}], "articles": {"a": 1, "b": {}, "_c": 2, "d": {"title": "D", "url": 3}}}"#
    )
    #expect(glossary.articleCount == 2)
    let article = try #require(glossary.article(named: "b"))
    #expect(glossary.article(article).title == "b")
    #expect(
      problems == [
        "f:1:46: error: article “a” is left out: write an object instead of a number",
        "f:1:49: warning: article “b” has no title: it goes by its identifier",
        "f:1:94: warning: `url`: a number is left out; write a string here",
      ]
    )
  }

  // MARK: Damage

  @Test func `every truncation of a file is an error`() {
    let bytes = Array(SampleGlossary.text.utf8)
    for count in 0..<bytes.count - 1 {
      let start = Array(bytes[..<count])
      #expect(throws: FormatError.self) { try GlossaryReading(json: start.span) }
    }
  }

  @Test func `a file with one byte changed is read or refused, and checked alike`() throws {
    let sample = Array(SampleGlossary.text.utf8)
    var refused = 0
    for index in sample.indices {
      for change: UInt8 in [0x01, 0x20, 0x80, 0xFF] {
        var bytes = sample
        bytes[index] ^= change
        let problems = GlossaryCheck.problems(json: bytes.span)
        do throws(FormatError) {
          let reading = try GlossaryReading(json: bytes.span)
          // What the reading finds, the check finds too.
          #expect(Set(reading.problems).isSubset(of: problems))
        } catch {
          refused += 1
          let problem = Problem(.error, at: error.place, error.reason.description)
          #expect(problems.contains(problem))
        }
      }
    }
    #expect(refused > sample.count)
  }

  @Test(arguments: UInt64(0)..<200)
  func `random JSON in any place of a glossary is read without a trap`(seed: UInt64) throws {
    let value = RandomJSON(seed: seed).text
    for key in TermKey.allCases.map(\.rawValue) where key != "term" {
      let text = #"{"terms": [{"term": "T", "\#(key)": \#(value)}], "articles": {"a": \#(value)}}"#
      #expect(try JSONGlossaryReaderTests.read(text).glossary.entryCount == 1)
    }
  }

  // MARK: Detection

  @Test(arguments: [
    (#"{"terms": []"#, true), (#"{"a": {"terms": 1}, "terms": [x"#, true),
    (#"{"format": "glossary/9" oops"#, true), ("\u{FEFF} {\"terms\":[", true),
    (#"{"t\u0065rms": ["#, true),
    (#"{"format": "other/1", "terms": ["#, true), (#"{"terms": {}}"#, false),
    (#"{"format": "package/1"}"#, false), (#"{"name": "p"}"#, false), ("[]", false), ("", false),
    (#"["terms"]"#, false), (#"{"a": ], "terms": []}"#, false), (#"{"terms": "#, false),
    ("glossary", false),
  ])
  func `a file looks like a glossary if it has terms or says so`(text: String, expected: Bool) {
    let bytes = Array(text.utf8)
    let answer = GlossaryFormat.looksLikeGlossary(bytes.span)
    #expect(answer == expected)
  }
}
