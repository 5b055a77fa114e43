import GlossaryModel
import Testing

/// What a file without a fault is read as.
struct GlossaryReadingTests {
  @Test func `every part of a glossary is read`() throws {
    let read = try ReadText(SampleGlossary.text)
    #expect(read.messages == [])
    let glossary = read.glossary
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
    let read = try ReadText(
      "\u{FEFF}"
        + #"{"terms": [{"definition": "D", "term": "T"}], "title": "G", "format": "glossary/1"}"#
    )
    #expect(read.messages == [])
    #expect(read.glossary.info.title == "G")
    #expect(read.entry.definition == ["D"])
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
    let read = try ReadText(members: members)
    #expect(read.messages == [])
    #expect(read.entry == Entry(headword: "T"))
  }

  @Test(arguments: [
    (#""definition": "A""#, "A"), (#""definition": ["A"]"#, "A"),
    (#""definition": ["A", "B\n\nC"]"#, "A\n\nB\n\nC"),
    (#""d\u0065finition": "A""#, "A"),
    (#""definition": "\u0000\u001b[31m\n""#, "\0\u{1B}[31m\n"),
    (#""definition": "e\u0301 é \ud83d\ude00""#, "e\u{301} é 😀"),
  ])
  func `a definition is one text or an array of paragraphs`(members: String, text: String) throws {
    let read = try ReadText(members: members)
    #expect(read.messages == [])
    #expect(Array(read.entry.markdown.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `a list may be one string`() throws {
    let read = try ReadText(
      members: #""aliases": "a", "tags": "b", "seeAlso": "c", "articles": "d", "examples": "e""#
    )
    #expect(read.messages == [])
    let entry = read.entry
    #expect(entry.aliases == [Alias("a")])
    #expect(
      [entry.tags, entry.seeAlso, entry.articles, entry.examples] == [["b"], ["c"], ["d"], ["e"]]
    )
  }

  @Test(arguments: Alias.Kind.allCases)
  func `an alias may have any kind`(kind: Alias.Kind) throws {
    let read = try ReadText(
      members: #""aliases": [{"kind": "\#(kind)", "name": "a"}, {"name": "b"}]"#
    )
    #expect(read.messages == [])
    #expect(read.entry.aliases == [Alias("a", kind: kind), Alias("b")])
  }
}
