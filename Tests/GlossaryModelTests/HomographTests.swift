import SeededRandom
import Testing

@testable import GlossaryModel

@Suite struct HomographTests {
  @Test func `an entry keeps its homographs with all their fields`() throws {
    var entry = Entry(headword: "Gruff")
    entry.dictionary = 0
    entry.definition = [
      DefinitionText("One *way*."), DefinitionText("  {another}", .linkedText),
    ]
    var other = Entry(headword: "Gruff")
    other.dictionary = 1
    other.partOfSpeech = "adj."
    other.aliases = [Alias("Gruffy")]
    other.definition = [DefinitionText("a third", .plainText)]
    entry.homographs = [other, Entry(headword: "Gruff")]
    var builder = GlossaryBuilder()
    builder.add(entry)
    let glossary = try builder.build()
    #expect(glossary.entry(Entry.ID(0)) == entry)
    #expect(glossary.entry(named: "Gruffy") == Entry.ID(0))
    #expect(glossary.aliases(of: Entry.ID(0)) == other.aliases)
  }

  @Test func `entries with the same headword are merged in the order of the dictionaries`() throws {
    var builder = GlossaryBuilder()
    for (dictionary, names) in [("First", ["tin", "Tin", "ore"]), ("Second", ["ore", "tin"])] {
      builder.beginDictionary(title: dictionary)
      for name in names {
        builder.append(.headword, name.utf8.span)
        builder.append(.category, dictionary.utf8.span)
        builder.append(.synonym, "\(name) of \(dictionary)".utf8.span)
        builder.append(.plainText, "\(name) in \(dictionary)".utf8.span)
        builder.endEntry()
      }
      builder.endDictionary(GlossaryInfo())
    }
    builder.mergeHeadwords()
    let glossary = try builder.build()
    #expect(glossary.info.title == "First + Second")
    #expect(glossary.entries.map(\.headword) == ["ore", "Tin", "tin"])
    let ores = glossary.entries[0].withHomographs
    #expect(ores.map(\.dictionary) == [0, 1])
    #expect(ores.map(\.category) == ["First", "Second"])
    #expect(ores.map(\.aliases) == [[Alias("ore of First")], [Alias("ore of Second")]])
    #expect(ores.flatMap(\.definition).map(\.text) == ["ore in First", "ore in Second"])
    #expect(glossary.entry(named: "tin of Second") == Entry.ID(2))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `merging groups entries by headword and changes nothing else`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let names = Samples.names(seed: seed, count: 30) + Samples.hostileNames
    let entries = (0..<Int.random(in: 0...200, using: &random)).map { number in
      var entry = Entry(headword: names[Int.random(in: names.indices, using: &random)])
      if Bool.random(using: &random) { entry.identifier = "id\(number)" }
      entry.aliases = (0..<Int.random(in: 0...2, using: &random)).map { Alias("\(number) \($0)") }
      entry.partOfSpeech = "part \(number)"
      entry.definition = [DefinitionText("text \(number)")]
      entry.articles = ["article \(number % 3)"]
      return entry
    }
    var builder = CompiledGlossaryTests.fullBuilder()
    entries.forEach { builder.add($0) }
    builder.mergeHeadwords()

    var expected: [Entry] = []
    for entry in try CompiledGlossaryTests.fullBuilder().build().entries + entries {
      let name = entry.headword.utf8
      if let first = expected.firstIndex(where: { $0.headword.utf8.elementsEqual(name) }) {
        expected[first].homographs.append(entry)
      } else {
        expected.append(entry)
      }
    }
    let glossary = try builder.build()
    #expect(glossary.entryCount == expected.count)
    #expect(Set(glossary.entries) == Set(expected))
    #expect(glossary.article(named: "thickeners") == Article.ID(0))
    for (index, entry) in glossary.entries.enumerated() {
      let all = entry.withHomographs
      for alias in all.flatMap(\.aliases) {
        let found = glossary.search(wholeName: alias.name)
        #expect(found.contains { $0.entry.index == index })
      }
      if let identifier = all.map(\.identifier).first(where: { !$0.isEmpty }) {
        #expect(glossary.resolve(identifier) == .entry(Entry.ID(index)))
      }
    }
  }
}
