import GlossaryModel
import SeededRandom
import Testing

@testable import GlossaryFormats

/// Dictionaries that were cut, changed or made to harm.
struct DictdDamageTests {
  private func error(_ files: DictdFiles) -> FormatError? {
    var reading = GlossaryImporter()
    return #expect(throws: FormatError.self) { try reading.read(dictd: files) }
  }

  @Test(arguments: ["", "\n\n", "no index at all\n", "a\tA\t//\n", "00-database-short\tA\tE\n"])
  func `an index without an entry is an error`(index: String) {
    let files = DictdFiles(index: Array(index.utf8), definitionData: Array("Text".utf8))
    #expect(error(files) == FormatError(DictdFault.noUsableLine, in: .index))
  }

  @Test func `definitionData that do not inflate are an error`() {
    var writer = DictdWriter()
    writer.add("roux", body: "roux\n  Flour.\n")
    var files = writer.files
    files.definitionData = Array(GzipWriter().file(of: files.definitionData).dropLast(9))
    #expect(error(files) == FormatError(GzipFault.damaged, in: .definitionData))
  }

  @Test func `definitionData that overlap over and over are an error, not a thousand copies`() {
    let text = String(repeating: "text ", count: 200)
    let lines = (0..<1000).map { number in
      "word\t\(DictdWriter.digits(number))\t\(DictdWriter.digits(1000 - number))\n"
    }
    let files = DictdFiles(index: Array(lines.joined().utf8), definitionData: Array(text.utf8))
    #expect(error(files) == FormatError(CommonFault.overlappingDefinitions, in: .index))
  }

  @Test func `a body may have thousands of names, and list them`() throws {
    var writer = DictdWriter()
    let names = (0..<3000).map { Array("name\($0)".utf8) }
    writer.add(names, body: Array(names.reversed().joined(separator: [0x0A])))
    let read = try ReadDictionary(writer.files)
    #expect(read.entry.headword == "name2999")
    // Every name but the headword, those that the body lists first.
    #expect(read.entry.aliases.count == 2999)
    #expect(read.entry.aliases.first?.name == "name2998")
  }

  @Test func `a long line may be compared with many long names`() throws {
    var writer = DictdWriter()
    let names = (0..<20_000).map { Array("é\($0)".utf8) }
    let line = String(repeating: "!", count: 300_000)
    writer.add(names + [Array(repeating: 0xE9, count: 300_000)], body: Array(line.utf8))
    let read = try ReadDictionary(writer.files)
    #expect(read.entry.headword == "é0")
    #expect(read.entry.aliases.count == 20_000)
  }

  @Test func `a fault stands at its line among those that can be used`() throws {
    var writer = DictdWriter()
    writer.add("roux", body: "roux\n  Flour.\n")
    writer.add("", body: " \n")
    var files = writer.files
    files.index += Array("stock\tA\n".utf8)
    let read = try ReadDictionary(files)
    #expect(read.glossary.entryCount == 1)
    #expect(
      read.messages == [
        "f:1:1: error: this line is left out: it has no headword, and its body no words",
        "f:3:8: error: this line is left out: a tab and the length of its body are missing",
      ]
    )
  }

  @Test(arguments: UInt64(0)..<400)
  func `changed bytes make a glossary or an error`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var writer = DictdWriter()
    for number in 0..<Int.random(in: 1...12, using: &generator) {
      let body = [
        "Name\(number)\nAlso\n\n   <cooking> {text} of [a^] name\n   more\n",
        "name\(number) /neɪm/ (x) <n>\n1. text\n",
        "Name\(number) \\Name\\ (n[=a]m), n.\n   Text.\n",
        "\n", "name\(number)",
      ].randomElement(using: &generator)
      writer.add("name\(number)", "also", body: body ?? "")
    }
    let hostileBytes: [UInt8] = [0, 9, 10, 13, 32, 47, 60, 65, 91, 92, 123, 0x80, 0xC3, 0xFF]
    var files = writer.files
    if Bool.random(using: &generator) {
      files.definitionData = GzipWriter(chunkLength: 40).file(of: files.definitionData)
    }
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let byte = hostileBytes.randomElement(using: &generator) ?? 0
      if Bool.random(using: &generator) {
        files.index[Int.random(in: files.index.indices, using: &generator)] = byte
      } else {
        files.definitionData[Int.random(in: files.definitionData.indices, using: &generator)] = byte
      }
    }
    var reading = GlossaryImporter()
    do {
      _ = try reading.read(dictd: files)
      let glossary = try reading.builder.build()
      let count = reading.progress.entryCount
      #expect(glossary.entryCount == count)
      #expect((0..<count).allSatisfy { !glossary.headword(of: Entry.ID($0)).isEmpty })
    } catch {
      #expect(error is FormatError)
    }
  }

  @Test func `every truncation of both files is a glossary or an error`() {
    var writer = DictdWriter()
    writer.add("00-database-short", body: "00-database-short\n  Kitchen\n")
    writer.add("roux", "white roux", body: "Roux\nWhite roux\n\n   <sauce> Flour and {fat}.\n")
    writer.add("slurry", body: "slurry /ˈslʌri/ <n>\nFlour and water.\n")
    let files = writer.files
    var entryCounts: Set<Int> = []
    for end in 0...files.index.count + files.definitionData.count {
      let cut = DictdFiles(
        index: Array(files.index.prefix(end)),
        definitionData: Array(files.definitionData.prefix(max(0, end - files.index.count)))
      )
      var reading = GlossaryImporter()
      if (try? reading.read(dictd: cut)) != nil { entryCounts.insert(reading.progress.entryCount) }
    }
    #expect(entryCounts == [1, 2])
  }
}
