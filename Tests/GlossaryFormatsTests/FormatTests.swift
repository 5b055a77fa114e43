import GlossaryModel
import Testing

@testable import GlossaryFormats

/// What a file is recognized by.
struct FormatTests {
  @Test(arguments: [
    (#"{"terms": []}"#, true), (#"{"terms": []"#, true),
    (#"{"a": {"terms": 1}, "terms": [x"#, true), (#"{"a": [{}], "terms": [}"#, true),
    (#"{"format": "glossary/9"}"#, true), (#"{"format": "glossary/9" oops"#, true),
    ("\u{FEFF} {\"terms\":[", true), (#"{"t\u0065rms": ["#, true),
    (#"{"format": "other/1", "terms": ["#, true), (#"{"terms": {}}"#, false),
    (#"{"format": "package/1"}"#, false), (#"{"name": "p"}"#, false), ("[]", false), ("", false),
    (#"["terms"]"#, false), (#"{"a": ], "terms": []}"#, false), (#"{"terms": "#, false),
    ("glossary", false),
  ])
  func `a file looks like a glossary if it has terms or says so`(text: String, expected: Bool) {
    #expect(GlossaryJSONReader.looksLikeGlossary(Array(text.utf8).span) == expected)
  }

  @Test(
    arguments: [
      ("", #"{"terms": ["#, "glossary.json", .certain), ("", " [1", "glossary.json", .possible),
      ("x.json", "", "glossary.json", .possible), ("x.index", "{", "glossary.json", .possible),
      ("x.json", "ore\tA\tQ\n", "dictd", .likely), ("x.index", "", "dictd", .possible),
      ("x.dict.dz", "", "dictd", .possible),
      ("x.json", "StarDict's dict ifo file\n", "StarDict", .certain),
      ("x.syn", "a\0", "StarDict", .possible), ("x.idx.gz", "", "StarDict", .possible),
      ("x.ifo", "\n version=2.4.2", "StarDict", .possible),
      ("x.txt", "Some text.", nil, .none), ("", "", nil, .none), ("json", "", nil, .none),
    ] as [(String, String, String?, Confidence)]
  )
  func `the format that is surest of a file is chosen`(
    name: String,
    head: String,
    format: String?,
    confidence: Confidence
  ) {
    let best = Format.best(forFileNamed: name, head: Array(head.utf8).span)
    #expect(best?.format.name == format)
    #expect(best?.confidence ?? .none == confidence)
  }

  @Test func `formats have different names, and a main file each`() {
    #expect(Set(Format.all.map(\.name)).count == Format.all.count)
    for format in Format.all {
      #expect(format.parts.first?.isRequired == true)
      #expect(format.parts.allSatisfy { $0.endings.allSatisfy { $0.hasPrefix(".") } })
    }
  }

  @Test func `a required file that is missing is an error that names it`() {
    var importer = GlossaryImporter()
    let contents = SourceContents([.index: Array("ore\tA\tQ\n".utf8)])
    #expect(throws: FormatError(CommonFault.missingFile, in: .definitionData)) {
      try importer.read(contents, as: .dictd)
    }
  }
}
