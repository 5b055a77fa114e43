import SeededRandom
import Testing

@testable import GlossaryModel

@Suite struct CompiledGlossaryTests {
  /// A small glossary in which every field of its entries and articles has a value.
  static func fullBuilder() -> GlossaryBuilder {
    var info = GlossaryInfo()
    info.title = "Kitchen words"
    info.description = "What cooks say"
    info.language = "en"
    info.license = "CC0-1.0"
    info.source = "hearsay"
    info.version = "3"
    info.authors = ["A. Cook", ""]
    var builder = GlossaryBuilder(info: info)
    for name in ["Roux", "Béchamel sauce", "Bain-marie"] {
      var entry = Entry(headword: name)
      entry.identifier = name.lowercased()
      entry.aliases = Alias.Kind.allCases.suffix(2).map { Alias("\(name) \($0)", kind: $0) }
      entry.pronunciation = "ruː"
      entry.partOfSpeech = "noun"
      entry.category = "Sauces"
      entry.tags = ["basic", "", "french"]
      entry.definition = ["Equal weights of **flour** and fat."]
      entry.examples = ["Make a roux."]
      entry.seeAlso = ["Slurry", "Béchamel sauce"]
      entry.redirect = "Slurry"
      entry.url = "https://example.org/roux"
      entry.source = "a book"
      entry.updated = "2025-03"
      entry.articles = ["thickeners", "nothing"]
      builder.add(entry)
    }
    var article = Article(identifier: "thickeners", title: "Three ways to thicken a sauce")
    article.excerpt = "What each one does"
    article.url = "https://example.org"
    article.publisher = "Example"
    article.date = "2025-03-14"
    article.author = "A. Cook"
    builder.add(article)
    builder.add(Article(identifier: "", title: "Without a name"))
    article.title = "A second of the name"
    builder.add(article)
    return builder
  }

  @Test func `entries and articles are read as they were added`() throws {
    let glossary = try CompiledGlossaryTests.fullBuilder().build()
    let reopened = try Glossary(compiled: glossary.compiledBytes)
    #expect(reopened.compiledBytes == glossary.compiledBytes)
    #expect(reopened.info == CompiledGlossaryTests.fullBuilder().info)
    #expect(reopened.entryCount == 3)
    let roux = try #require(reopened.entry(named: "Roux"))
    #expect(reopened.headword(of: roux) == "Roux")
    var expected = Entry(headword: "Roux")
    expected.identifier = "roux"
    expected.aliases = Alias.Kind.allCases.suffix(2).map { Alias("Roux \($0)", kind: $0) }
    expected.pronunciation = "ruː"
    expected.partOfSpeech = "noun"
    expected.category = "Sauces"
    expected.tags = ["basic", "", "french"]
    expected.definition = ["Equal weights of **flour** and fat."]
    expected.examples = ["Make a roux."]
    expected.seeAlso = ["Slurry", "Béchamel sauce"]
    expected.redirect = "Slurry"
    expected.url = "https://example.org/roux"
    expected.source = "a book"
    expected.updated = "2025-03"
    expected.articles = ["thickeners", "nothing"]
    #expect(reopened.entry(roux) == expected)
    let article = try #require(reopened.article(named: "thickeners"))
    #expect(article == Article.ID(0))
    #expect(reopened.article(article).title == "Three ways to thicken a sauce")
    #expect(reopened.article(article).author == "A. Cook")
    #expect(reopened.articleCount == 3)
    #expect(reopened.article(named: "") == nil)
    #expect(reopened.article(named: "nothing") == nil)
  }

  @Test func `random entries are read as they were added`() throws {
    let entries = Samples.entries(seed: 11, count: 2_000)
    var builder = GlossaryBuilder()
    for entry in entries {
      builder.add(entry)
    }
    let glossary = try builder.build()
    var expected: [Entry: Int] = [:]
    for entry in entries { expected[entry, default: 0] += 1 }
    var found: [Entry: Int] = [:]
    for entry in glossary.entries { found[entry, default: 0] += 1 }
    #expect(found == expected)
  }

  @Test func `an empty glossary has no entries and finds none`() throws {
    let glossary = try GlossaryBuilder().build()
    #expect(glossary.entryCount == 0)
    #expect(glossary.sections.isEmpty)
    #expect(glossary.search("a").isEmpty)
    #expect(glossary.resolve("a") == .unresolved(nearest: []))
    #expect(glossary.entry(Entry.ID(0)) == Entry(headword: ""))
    #expect(glossary.article(Article.ID(7)).title.isEmpty)
  }

  @Test func `bytes that are not a compiled glossary are rejected with a reason`() throws {
    let bytes = try CompiledGlossaryTests.fullBuilder().build().compiledBytes
    #expect(throws: CompiledGlossaryError.notCompiled) { try Glossary(compiled: []) }
    #expect(throws: CompiledGlossaryError.notCompiled) {
      try Glossary(compiled: Array("{\"terms\": []}".utf8))
    }
    var other = bytes
    other[8] = 9
    #expect(throws: CompiledGlossaryError.unsupportedVersion(9)) { try Glossary(compiled: other) }
    #expect(throws: CompiledGlossaryError.damaged) { try Glossary(compiled: bytes + [0]) }
    for length in CompiledLayout.magic.count + 4..<bytes.count {
      #expect(throws: CompiledGlossaryError.damaged) {
        try Glossary(compiled: Array(bytes[..<length]))
      }
    }
  }

  /// Reads everything, so that no damage is missed.
  private func readEverything(_ glossary: Glossary) {
    for index in -1...min(glossary.entryCount, 400) {
      _ = glossary.entry(Entry.ID(index))
      _ = glossary.section(of: Entry.ID(index))
    }
    _ = glossary.article(named: "thickeners")
    for index in -1...min(glossary.articleCount, 20) {
      _ = glossary.article(Article.ID(index))
    }
    for name in ["roux", "Bain", "sauc", "e", "roxus", "ab"] {
      _ = glossary.resolve(name)
      for match in glossary.search(name).prefix(50) {
        _ = glossary.matchedName(of: match, query: SearchQuery(name))
      }
    }
  }

  @Test func `no flipped byte makes a reader trap or hang`() throws {
    let bytes = try CompiledGlossaryTests.fullBuilder().build().compiledBytes
    for offset in bytes.indices {
      for flip in [0x01, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[offset] ^= flip
        if let glossary = try? Glossary(compiled: damaged) { readEverything(glossary) }
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `no random damage makes a reader trap or hang`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = try Samples.glossary(seed: 12, count: 300).compiledBytes
    for _ in 0..<Int.random(in: 1...200, using: &random) {
      let offset = Int.random(in: CompiledLayout.headerLength..<bytes.count, using: &random)
      bytes[offset] = [0, 1, 0x7F, 0xFF, bytes[offset] &+ 1].randomElement(using: &random) ?? 0
    }
    if let glossary = try? Glossary(compiled: bytes) { readEverything(glossary) }
  }
}
