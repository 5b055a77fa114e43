import GlossaryModel
import SeededRandom
import Testing

@testable import GlossaryFormats

/// Dictionaries of StarDict that were cut, changed or made to harm.
struct StarDictDamageTests {
  private func error(_ files: StarDictFiles) -> FormatError? {
    #expect(throws: FormatError.self) { try ReadDictionary(files) }
  }

  @Test func `an index without an entry is an error`() {
    #expect(error(StarDictWriter().files) == FormatError(StarDictFault.noUsableRecord, in: .index))
  }

  @Test(arguments: [FileRole.index, .definitionData, .synonyms])
  func `a file that does not inflate is an error that names it`(part: FileRole) {
    var writer = StarDictWriter(types: "m")
    writer.add("roux", synonyms: ["base"], .init("m", "Flour."))
    var files = writer.files
    func cut(_ bytes: [UInt8]) -> [UInt8] { Array(GzipWriter().file(of: bytes).dropLast(9)) }
    switch part {
    case .index: files.index = cut(files.index)
    case .definitionData: files.definitionData = cut(files.definitionData)
    default: files.synonyms = cut(files.synonyms ?? [])
    }
    #expect(error(files) == FormatError(GzipFault.damaged, in: part))
  }

  @Test(arguments: [32, 64])
  func `records and synonyms that lie are left out and told of`(offsetBits: Int) throws {
    var writer = StarDictWriter(types: "m")
    writer.offsetBits = offsetBits
    writer.addRecord(Array("far".utf8), offset: 1_000, length: 1)
    writer.add("roux", .init("m", "Flour."))
    writer.addRecord(Array("long".utf8), offset: 3, length: 4)
    writer.addRecord([], offset: 0, length: 0)
    writer.addSynonym("base", ofRecord: 1)
    writer.addSynonym("lost", ofRecord: 4)
    writer.addSynonym("gone", ofRecord: 0)
    var files = writer.files
    files.index += Array("cut\u{0}\u{0}".utf8)
    files.synonyms?.append(contentsOf: Array("cut".utf8))
    let read = try ReadDictionary(files)
    #expect(read.entries.map(\.headword) == ["roux"])
    #expect(read.entries.flatMap(\.aliases) == [Alias("base")])
    #expect(
      read.messages.filter { !$0.contains("warning") } == [
        "f: error: record 1, “far”, is left out: its body begins behind the end of the bodies",
        "f: error: record 3, “long”, is left out: its body ends behind the end of the bodies",
        "f: error: the index ends within record 5",
        "f: error: record 4 is left out: it has no headword, and its body no words",
        "f: error: record 2, “lost”, is left out: the index has no record 5",
        "f: error: the file ends within record 4",
      ]
    )
  }

  @Test func `a thousand lies are a hundred messages and a count`() throws {
    var writer = StarDictWriter(types: "m")
    writer.add("roux", .init("m", "Flour."))
    for number in 0..<1_000 { writer.addRecord(Array("\(number)".utf8), offset: 99, length: 9) }
    let messages = try ReadDictionary(writer.files).messages
    #expect(messages.count == SkippedItems.maximumCount + 1)
    #expect(messages.last == "f: error: 900 more records are left out")
  }

  @Test func `definitionData that overlap over and over are an error, not a thousand copies`() {
    var writer = StarDictWriter(types: "m")
    writer.add("a", .init("m", String(repeating: "text ", count: 200)))
    for number in 1..<1_000 { writer.addRecord([0x61], offset: number, length: 1_000 - number) }
    #expect(error(writer.files) == FormatError(CommonFault.overlappingDefinitions, in: .index))
  }

  /// A dictionary of everything that the format knows.
  private static func sample(types: String?, offsetBits: Int) -> StarDictFiles {
    var writer = StarDictWriter(types: types)
    writer.offsetBits = offsetBits
    for (number, name) in ["roux", "slurry", "água", "Roux"].enumerated() {
      writer.add(
        name,
        synonyms: ["other \(number)"],
        .init("t", "r"),
        .init("h", "<ol><li>a <b>b</b>&amp;<li><a href='bword://c'>c</a></ol>"),
        .init("W", [1, 2, 3]),
        .init("x", "<def>a</def><def>b<kref>c</kref></def>\n"),
        .init("w", "* '''a'''\n# [[b|c]]")
      )
      if number == 2 { writer.add(alsoNamed: "water") }
    }
    return writer.files
  }

  @Test(arguments: UInt64(0)..<400)
  func `changed bytes make a glossary or an error`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let types = Bool.random(using: &generator) ? "thWxw" : nil
    let offsetBits = Bool.random(using: &generator) ? 32 : 64
    var files = StarDictDamageTests.sample(types: types, offsetBits: offsetBits)
    if Bool.random(using: &generator) {
      files.definitionData = GzipWriter(chunkLength: 40).file(of: files.definitionData)
    }
    func change(_ bytes: inout [UInt8]) {
      let hostileBytes: [UInt8] = [
        0, 1, 9, 10, 32, 38, 39, 42, 47, 60, 61, 62, 91, 104, 123, 0x80, 0xFF,
      ]
      let place = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes.remove(at: place)
      default: bytes[place] = hostileBytes.randomElement(using: &generator) ?? 0
      }
      if bytes.isEmpty { bytes = [0] }
    }
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: change(&files.info)
      case 1: change(&files.index)
      case 2:
        var synonyms = files.synonyms ?? [0]
        change(&synonyms)
        files.synonyms = synonyms
      default: change(&files.definitionData)
      }
    }
    var reading = GlossaryImporter()
    do {
      _ = try reading.read(starDict: files)
      let glossary = try reading.builder.build()
      #expect(glossary.entryCount == reading.progress.entryCount)
      for number in 0..<glossary.entryCount {
        let entry = glossary.entry(Entry.ID(number))
        #expect(!entry.headword.isEmpty)
        // Parsing cannot fail, but may trap.
        #expect(entry.definition.allSatisfy { Definition($0).blocks.count < 100 })
      }
    } catch {
      #expect(error is FormatError)
    }
  }

  @Test(arguments: [nil, "thWxw"])
  func `every truncation of the files is a glossary or an error`(types: String?) {
    let files = StarDictDamageTests.sample(types: types, offsetBits: 32)
    let parts = [files.synonyms ?? [], files.definitionData, files.index, files.info]
    var entryCounts: Set<Int> = []
    for end in 0...parts.map(\.count).reduce(0, +) {
      var rest = end
      // The last ones are cut first, each until nothing is left of it.
      let cut = parts.reversed().map { part in
        let taken = min(rest, part.count)
        rest -= taken
        return Array(part.prefix(taken))
      }
      var reading = GlossaryImporter()
      let read = try? reading.read(
        starDict: StarDictFiles(
          info: cut[0],
          index: cut[1],
          definitionData: cut[2],
          synonyms: cut[3]
        )
      )
      if read != nil { entryCounts.insert(reading.progress.entryCount) }
    }
    #expect(entryCounts == [1, 2, 3, 4])
  }
}
