import SeededRandom
import Testing

@testable import GlossaryModel

@Suite struct CollationTests {
  @Test func `the list is ordered by symbols, digits, Latin, other scripts`() throws {
    let names = [
      "漢字", "Ωmega", "zebra", "École", "eagle", "Æther", "3D", "٢nd", "#hash", ".NET", "Zoë", "a",
      "Б", "か", "1099", "ɣ-ray", "Øre", "한글", "",
    ]
    let glossary = try Samples.glossary(of: names)
    #expect(
      glossary.entries.map(\.headword) == [
        "", "#hash", ".NET", "1099", "٢nd", "3D", "a", "Æther", "eagle", "École", "Øre", "zebra",
        "Zoë", "ɣ-ray", "Ωmega", "Б", "한글", "か", "漢字",
      ]
    )
    #expect(
      glossary.sections.map(\.label) == [
        "#", "0–9", "A", "E", "O", "Z", "Ɣ", "Ω", "Б", "ㅎ", "か", "漢",
      ]
    )
  }

  @Test(arguments: [
    ("É", "E"), ("Å", "A"), ("ß", "S"), ("þ", "T"), ("ﬁ", "F"), ("²", "0–9"), ("٣", "0–9"),
    ("½", "0–9"), ("Ⅷ", "V"), ("@mention", "#"), ("'tis", "T"), ("-", "#"), ("😀", "#"), ("€", "#"),
    ("\u{301}", "#"), ("\u{345}", "#"), ("ά", "Α"), ("ς", "Σ"), ("ё", "Е"), ("א", "א"), ("ა", "ა"),
    ("ガ", "か"), ("ﾊﾟ", "は"), ("ん", "わ"), ("까", "ㄲ"), ("ㄱ", "ㄱ"), ("〇", "漢"), ("𠀀", "漢"),
    ("豈", "漢"),
  ])
  func `a headword is listed under the expected label`(headword: String, label: String) throws {
    let glossary = try Samples.glossary(of: [headword])
    #expect(glossary.sections.map(\.label) == [label])
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `sections divide the list into ranges, each label once`(seed: UInt64) throws {
    let glossary = try Samples.glossary(of: Samples.names(seed: seed, count: 3_000))
    let sections = glossary.sections
    #expect(Set(sections.map(\.label)).count == sections.count)
    #expect(sections.flatMap(\.entries) == Array(0..<3_000))
    for index in 0..<3_000 {
      #expect(glossary.section(of: Entry.ID(index))?.entries.contains(index) == true)
    }
    #expect(glossary.section(of: Entry.ID(-1)) == nil)
    #expect(glossary.section(of: Entry.ID(3_000)) == nil)
  }

  @Test func `the order in which entries are added matters only for equal headwords`() throws {
    var random = SeededGenerator(seed: 8)
    let names = Samples.hostileNames + Samples.names(seed: 9, count: 500)
    let expected = try Samples.glossary(of: names).entries.map { Array($0.headword.utf8) }
    for _ in 0..<5 {
      let shuffled = try Samples.glossary(of: names.shuffled(using: &random))
      #expect(shuffled.entries.map { Array($0.headword.utf8) } == expected)
    }
    var builder = GlossaryBuilder()
    for number in 0..<100 {
      var entry = Entry(headword: number.isMultiple(of: 2) ? "Back-End" : "back end")
      entry.definition = [DefinitionText(String(number))]
      builder.add(entry)
    }
    let numbers = try builder.build().entries.compactMap { Int($0.definition[0].text) }
    #expect(
      numbers == Array(stride(from: 0, to: 100, by: 2)) + Array(stride(from: 1, to: 100, by: 2))
    )
  }

  @Test func `the order is by group, folded key, then headword`() throws {
    let names = Samples.hostileNames + Samples.names(seed: 10, count: 2_000)
    let glossary = try Samples.glossary(of: names)
    let expected = names.sorted { left, right in
      let first = CollationGroup.key(SearchKey.bytes(of: left))
      let second = CollationGroup.key(SearchKey.bytes(of: right))
      return first == second
        ? left.utf8.lexicographicallyPrecedes(right.utf8) : first.lexicographicallyPrecedes(second)
    }
    #expect(glossary.entries.map { Array($0.headword.utf8) } == expected.map { Array($0.utf8) })
  }
}
