import GlossaryFormats
import GlossaryModel
import Testing

struct GlossaryReadingTests {
  private static let sample = """
    {"format": "glossary/1", "title": "K\\u00e9", "_note": [1, {"a": null}, -1.5e+3, true],
     "terms": [{"term": "Roux", "id": "roux", "aliases": ["r", {"name": "x", "kind": "hidden"}],
       "definition": ["One.", "Two \\ud83d\\ude00."], "seeAlso": "Slurry", "articles": ["a"]},
      {"term": "Slurry", "see": "roux"}],
     "articles": {"a": {"title": "T", "url": "https://example.org"}}}
    """

  private static func error(_ bytes: [UInt8]) -> FormatError? {
    do throws(FormatError) {
      _ = try GlossaryReading(json: bytes.span)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a sound file gives its entries and articles, and no problem`() throws {
    let reading = try GlossaryReading(json: Array(Self.sample.utf8).span)
    #expect(reading.problems.isEmpty)
    let glossary = try reading.builder.build()
    #expect(glossary.info.title == "Ké")
    let entry = glossary.entry(try #require(glossary.entry(named: "roux")))
    #expect(entry.definition == "One.\n\nTwo 😀.")
    #expect(entry.aliases == [Alias("r"), Alias("x", kind: .hidden)])
    #expect(entry.seeAlso == ["Slurry"])
    #expect(glossary.article(named: "a").map { glossary.article($0).title } == "T")
  }

  @Test(arguments: [
    ("", "1:1"), ("{", "1:2"), ("{\"a\" 1}", "1:6"), ("{\"a\": 01}", "1:7"),
    ("{\n \"a\": [1,]}", "2:9"), ("{\"a\": \"x}", "1:7"), ("{\"a\": \"\\q\"}", "1:8"),
    ("{\"a\": \"\u{1}\"}", "1:8"), ("{} x", "1:4"), ("{\"a\": nul}", "1:7"), ("[]", "1:1"),
    ("{\"format\": \"glossary/2\", \"terms\": []}", "1:12"), ("{\"terms\": []}", "1:1"),
  ])
  func `an error names its line and column`(text: String, place: String) throws {
    let error = try #require(Self.error(Array(text.utf8)))
    #expect(error.message(file: "f").hasPrefix("f:\(place): error: "))
  }

  @Test func `what is not UTF-8 is told with its byte`() throws {
    let utf16 = try #require(Self.error([0xFF, 0xFE, 0x7B, 0x00]))
    #expect(utf16.message(file: "f").contains("0xFF"))
    let invalid = try #require(Self.error(Array("{\"a\": \"".utf8) + [0xC3, 0x28]))
    #expect(invalid.message(file: "f").hasPrefix("f:1:8: error: byte 0xC3"))
  }

  @Test(arguments: [(511, true), (512, false), (100_000, false)])
  func `nesting is bounded`(depth: Int, isRead: Bool) {
    let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let text = "{\"_\": \(nested), \"terms\": [{\"term\": \"a\"}]}"
    #expect((Self.error(Array(text.utf8)) == nil) == isRead)
  }

  @Test func `every truncation is an error, and every changed byte is read or refused`() {
    let bytes = Array(Self.sample.utf8)
    for end in bytes.indices {
      #expect(Self.error(Array(bytes[..<end])) != nil, "cut at \(end)")
    }
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << bit
        _ = Self.error(changed)
        _ = GlossaryCheck.problems(json: changed.span)
      }
    }
  }

  @Test(arguments: [
    (#"{"terms": []}"#, true), (#"{"format": "glossary/9"}"#, true),
    (#"{"a": [{}], "terms": [}"#, true), (#"{"terms": {}}"#, false), (#"{"name": "x"}"#, false),
    ("[]", false), ("", false),
  ])
  func `a glossary is told by its content`(text: String, isGlossary: Bool) {
    #expect(GlossaryFormat.looksLikeGlossary(Array(text.utf8).span) == isGlossary)
  }
}
