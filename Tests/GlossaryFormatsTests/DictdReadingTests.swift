import GlossaryModel
import Testing

@testable import GlossaryFormats

/// What a dictionary without a fault is read as.
struct DictdReadingTests {
  private static let kitchen: DictdWriter = {
    var writer = DictdWriter()
    writer.add("00-database-utf8", body: "\n")
    writer.add("00-database-short", body: "00-database-short\n     Kitchen  words\n")
    writer.add("00-database-url", body: "00-database-url\n  https://example.org/\n")
    writer.add("00-database-info", "00-kitchen-info", body: "What cooks say.\n\n  Free.\n")
    writer.add("00-database-alphabet", body: " abc\n")
    writer.add("roux", body: "Roux\n   Flour and fat,\n     cooked.\n\n")
    writer.add("slurry", body: "\nSlurry\n\n\n   Flour and water. See {roux}.\n\n")
    return writer
  }()

  private func check(_ read: ReadDictionary) {
    #expect(read.messages == [])
    #expect(read.glossary.info.title == "Kitchen words")
    #expect(read.glossary.info.source == "https://example.org/")
    #expect(read.glossary.info.description == "What cooks say.\n\n  Free.")
    #expect(read.entries.map(\.headword) == ["Roux", "Slurry"])
    #expect(
      read.entries.map(\.text) == [
        "   Flour and fat,\n     cooked.", "   Flour and water. See {roux}.",
      ]
    )
    #expect(read.entries.flatMap(\.aliases) == [])
  }

  @Test func `header entries describe the glossary, the others are its entries`() throws {
    check(try ReadDictionary(DictdReadingTests.kitchen.files))
  }

  @Test func `header entries are known without hyphens, and without headlines`() throws {
    var writer = DictdWriter()
    writer.add("00databaseutf8", body: "\n")
    writer.add("00databaseshort", body: "Kitchen words\n")
    writer.add("00databaseurl", body: "https://example.org/\n")
    writer.add("00databaseinfo", body: "00-database-info\nWhat cooks say.\n\n  Free.\n")
    writer.add("00databasedictfmt1130", body: "00-database-dictfmt-1.13.0\n")
    writer.add("roux", body: "Roux\n   Flour and fat,\n     cooked.\n\n")
    writer.add("slurry", body: "\nSlurry\n\n\n   Flour and water. See {roux}.\n\n")
    check(try ReadDictionary(writer.files))
  }

  @Test(arguments: [nil, 7, 100_000])
  func `definitionData may be compressed`(chunkLength: Int?) throws {
    var files = DictdReadingTests.kitchen.files
    files.definitionData = GzipWriter(chunkLength: chunkLength).file(of: files.definitionData)
    check(try ReadDictionary(files))
    files.index = GzipWriter().file(of: files.index)
    check(try ReadDictionary(files))
  }

  @Test func `the long title stands in for a short one and for a description`() throws {
    var writer = DictdWriter()
    writer.add("00-database-long", body: "00-database-long\n  Words of\n  the kitchen\n")
    writer.add("roux", body: "roux\n  Flour.\n")
    let info = try ReadDictionary(writer.files).glossary.info
    #expect(info.title == "Words of the kitchen")
    #expect(info.description == "Words of the kitchen")
  }

  @Test func `the order of the index does not matter`() throws {
    var files = DictdReadingTests.kitchen.files
    files.index = Array(DictdReadingTests.kitchen.lines.reversed().joined(separator: [0x0A]))
    check(try ReadDictionary(files))
  }

  @Test func `homographs are entries of their own, in the order of their definitionData`() throws {
    var writer = DictdWriter()
    let texts = (1...22).map { "   Meaning \($0)." }
    for text in texts { writer.add("set", body: "set\n\(text)\n") }
    let read = try ReadDictionary(writer.files)
    #expect(read.entries.map(\.text) == texts)
  }

  @Test func `a long headword is kept`() throws {
    let name = String(repeating: "long ", count: 53)
    let read = try ReadDictionary(name, body: "\(name)\n   Text.\n")
    #expect(read.entry.headword == name.dropLast())
  }

  @Test func `a body that is not UTF-8 is Windows-1252, and so is a name`() throws {
    var writer = DictdWriter()
    writer.add([[0x63, 0x61, 0x66, 0xE9]], body: Array("Coffee".utf8) + [0x20, 0x80, 0x35])
    writer.add("thé", body: "Thé\n  Чай €5.\n")
    let read = try ReadDictionary(writer.files)
    #expect(read.entries.map(\.headword) == ["café", "Thé"])
    #expect(read.entries.map(\.text) == ["Coffee €5", "  Чай €5."])
  }

  @Test func `bodies are told of while they are read`() throws {
    let progress = ReadingProgress()
    var reading = GlossaryImporter(progress: progress)
    let files = DictdReadingTests.kitchen.files
    _ = try reading.read(dictd: files)
    #expect(progress.entryCount == 2)
    #expect(progress.byteCount == files.definitionData.count)
    #expect(progress.totalByteCount == files.definitionData.count)
  }

  @Test func `reading stops when it is asked to`() {
    let progress = ReadingProgress()
    progress.stop()
    var reading = GlossaryImporter(progress: progress)
    #expect(throws: FormatError(CommonFault.stopped)) {
      try reading.read(dictd: DictdReadingTests.kitchen.files)
    }
  }

  @Test func `several dictionaries are one glossary`() throws {
    var reading = GlossaryImporter()
    _ = try reading.read(dictd: DictdReadingTests.kitchen.files, dictionary: "first")
    var writer = DictdWriter()
    writer.add("stock", body: "stock\n  Water that bones were cooked in.\n")
    _ = try reading.read(dictd: writer.files, dictionary: "second")
    let glossary = try reading.builder.build()
    #expect(glossary.info.dictionaries == ["Kitchen words", "second"])
    #expect(glossary.entryCount == 3)
  }
}
