import GlossaryModel
import Testing

@testable import GlossaryFormats

/// What a file without a fault is read as.
struct GlossaryImporterTests {
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

  @Test func `a source that fails leaves nothing, and others are read before and after it`() throws
  {
    func json(_ text: String) -> SourceContents { SourceContents([.glossary: Array(text.utf8)]) }
    let first = json(#"{"title": "One", "terms": [{"term": "A"}, {"term": 1}]}"#)
    let last = json(
      #"{"terms": [{"term": "B", "id": "b", "articles": "x"}], "articles": {"x": {"title": "X"}}}"#
    )
    let damaged = [
      json(
        #"{"title": "No", "articles": {"y": {"title": "Y"}}, "terms": [{"term": "C", "id": "c""#
      ),
      json(#"{"terms": []}"#), json("\u{FEFF}"), SourceContents([.glossary: [0xFF, 0xFE]]),
      SourceContents([:]),
    ]
    var importer = GlossaryImporter()
    var alone = GlossaryImporter()
    _ = try importer.read(first, as: .glossaryJSON, dictionary: "first")
    _ = try alone.read(first, as: .glossaryJSON, dictionary: "first")
    for contents in damaged {
      #expect(throws: FormatError.self) {
        try importer.read(contents, as: .glossaryJSON, dictionary: "damaged")
      }
    }
    _ = try importer.read(last, as: .glossaryJSON, dictionary: "last")
    _ = try alone.read(last, as: .glossaryJSON, dictionary: "last")
    let glossaries = [try Glossary(importer.contents()), try Glossary(alone.contents())]
    #expect(glossaries[0].info == glossaries[1].info)
    #expect(glossaries[0].info.title == "One + last")
    #expect(glossaries[0].info.skippedCount == 1)
    #expect(glossaries[0].entryCount == 2 && glossaries[0].articleCount == 1)
    for index in 0..<2 {
      #expect(glossaries[0].entry(Entry.ID(index)) == glossaries[1].entry(Entry.ID(index)))
    }
    #expect(glossaries[0].entry(named: "c") == nil)
  }
}
