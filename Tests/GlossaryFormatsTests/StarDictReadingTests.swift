import GlossaryModel
import Testing

@testable import GlossaryFormats

/// What a dictionary of StarDict without a fault is read as.
struct StarDictReadingTests {
  /// How the same words may be written.
  struct Variant: Sendable, CustomTestStringConvertible {
    var version = "2.4.2"
    var offsetBits = 32
    var types: String?
    var isIndexCompressed = false
    /// Bytes of contents in a chunk of dictzip.
    var chunkLength: Int?
    var testDescription: String {
      "\(version), \(offsetBits) bits, types \(types ?? "–"), \(chunkLength ?? 0)"
    }

    static let all: [Variant] = [
      Variant(), Variant(types: "m"), Variant(version: "3.0.0"),
      Variant(version: "3.0.0", offsetBits: 64),
      Variant(version: "3.0.0", offsetBits: 64, types: "m"),
      Variant(types: "m", isIndexCompressed: true),
      Variant(isIndexCompressed: true, chunkLength: 9),
      Variant(types: "m", chunkLength: 100_000),
    ]
  }

  @Test(arguments: Variant.all)
  func `every variant of the files is read alike`(variant: Variant) throws {
    var writer = StarDictWriter(types: variant.types)
    writer.version = variant.version
    writer.offsetBits = variant.offsetBits
    writer.add(
      "Roux",
      synonyms: ["thickener", "roux", "Thickener"],
      .init("m", "Flour and fat.\n  Cooked.")
    )
    writer.add("Slurry", .init("m", "\nFlour and water.\n\n"))
    writer.add("Água", .init("m", "De beber."))
    var files = writer.files
    if variant.isIndexCompressed { files.index = GzipWriter().file(of: files.index) }
    if let length = variant.chunkLength {
      files.definitionData = GzipWriter(chunkLength: length).file(of: files.definitionData)
    }
    let read = try ReadDictionary(files)
    #expect(read.messages == [])
    #expect(read.glossary.info.title == "Kitchen words")
    #expect(read.entries.map(\.headword) == ["Água", "Roux", "Slurry"])
    #expect(
      read.entries.map(\.definition) == [
        [DefinitionText("De beber.", .plainText)],
        [DefinitionText("Flour and fat.\n  Cooked.", .plainText)],
        [DefinitionText("Flour and water.", .plainText)],
      ]
    )
    #expect(
      read.entries[1].aliases == [
        Alias("thickener"), Alias("roux", kind: .variant), Alias("Thickener"),
      ]
    )
  }

  @Test(arguments: [nil, "tmyhXmP"])
  func `a body may have fields of several types, in one order or in any`(types: String?) throws {
    var writer = StarDictWriter(types: types)
    writer.add(
      "roux",
      .init("t", "ruː"),
      .init("m", "Flour and fat."),
      .init("y", "ルー"),
      .init("h", "<b>Cooked</b>."),
      .init("X", [0, 1, 2]),
      .init("m", "In French: [ru]"),
      .init("P", [0xFF, 0xD8])
    )
    let read = try ReadDictionary(writer.files)
    #expect(read.entry.pronunciation == "[ruː]")
    #expect(
      read.entry.definition == [
        DefinitionText("Flour and fat.", .plainText), DefinitionText("ルー", .plainText),
        DefinitionText("**Cooked**."),
        DefinitionText("(data of an unknown type, “X”, not shown)", .plainText),
        DefinitionText("In French: [ru]", .plainText),
        DefinitionText("(picture, not shown)", .plainText),
      ]
    )
    #expect(
      read.messages == [
        "f: warning: 1 fields of type “P” are not shown",
        "f: warning: 1 fields of type “X” are not shown",
      ]
    )
  }

  @Test(
    arguments: [
      ("m", "a <b>*b*</b>", DefinitionText("a <b>*b*</b>", .plainText)),
      ("l", "caf\u{E9}", DefinitionText("café", .plainText)),
      ("g", "a <b>b</b>\nc", DefinitionText("a **b**\\\nc")),
      ("h", "a <b>b</b>\nc", DefinitionText("a **b** c")),
      ("x", "<k>roux</k>\na <b>b</b>\nc", DefinitionText("a **b**\\\nc")),
      ("w", "a '''b'''\nc", DefinitionText("a **b** c")),
      (
        "n", "<type>n</type><wordgroup><word>fat</word></wordgroup><gloss>It.</gloss>",
        "*n* [[fat]]\\\nIt."
      ),
      ("k", "<CK>", DefinitionText("(text of KingSoft PowerWord, not shown)", .plainText)),
      ("r", "img:a.png", DefinitionText("(list of files, not shown)", .plainText)),
      ("W", "RIFF", DefinitionText("(sound, not shown)", .plainText)),
      ("q", "?", DefinitionText("(data of an unknown type, “q”, not shown)", .plainText)),
    ] as [(Character, String, DefinitionText)]
  )
  func `each type of field is read as what it is`(
    type: Character,
    data: String,
    expected: DefinitionText
  ) throws {
    #expect(try ReadDictionary("roux", .init(type, data)).entry.definition == [expected])
  }

  @Test func `a text that is not UTF-8 is Windows-1252, that text only`() throws {
    var writer = StarDictWriter(types: "m")
    writer.add([0x63, 0x61, 0x66, 0xE9], [.init("m", [0x93, 0xE9, 0x94])])
    writer.add("thé", .init("m", "“é”"))
    let read = try ReadDictionary(writer.files)
    #expect(read.entries.map(\.headword) == ["café", "thé"])
    #expect(read.entries.map(\.text) == ["“é”", "“é”"])
  }

  @Test(arguments: ["/ruː/", "[ruː]"])
  func `a pronunciation keeps the brackets that it has`(text: String) throws {
    #expect(try ReadDictionary("roux", .init("t", text)).entry.pronunciation == text)
  }

  @Test func `a pronunciation of several lines is a text`() throws {
    let entry = try ReadDictionary("roux", .init("t", "ruː\nru")).entry
    #expect(entry.pronunciation == "")
    #expect(entry.text == "ruː\nru")
  }

  @Test func `records with one body are an entry and its aliases`() throws {
    var writer = StarDictWriter(types: "m")
    writer.add("béchamel", synonyms: ["white sauce"], .init("m", "Roux and milk."))
    writer.add("Roux", .init("m", "Flour and fat."))
    writer.add(alsoNamed: "brown base")
    writer.add(alsoNamed: "ROUX")
    writer.addSynonym("thickener", ofRecord: 3)
    let read = try ReadDictionary(writer.files)
    #expect(read.entries.map(\.headword) == ["béchamel", "Roux"])
    #expect(read.entries[0].aliases == [Alias("white sauce")])
    #expect(
      read.entries[1].aliases == [
        Alias("brown base"), Alias("ROUX", kind: .variant), Alias("thickener"),
      ]
    )
  }

  @Test func `definitionData of no length are not one body`() throws {
    var writer = StarDictWriter(types: "m")
    for name in ["a", "b", "c"] { writer.add(name, .init("m", "")) }
    #expect(try ReadDictionary(writer.files).entries.map(\.headword) == ["a", "b", "c"])
  }

  @Test func `homographs are entries of their own, in the order of the index`() throws {
    var writer = StarDictWriter(types: "m")
    let texts = (1...22).map { "Meaning \($0)." }
    for text in texts { writer.add("set", .init("m", text)) }
    #expect(try ReadDictionary(writer.files).entries.map(\.text) == texts)
  }

  @Test(
    arguments: [("m", "Flour and fat"), ("h", "<p><b>Flour</b> and fat</p>")]
      as [(Character, String)]
  )
  func `a body without a name is called by its first words`(type: Character, text: String) throws {
    #expect(try ReadDictionary("", .init(type, text)).entry.headword == "Flour and fat")
  }

  @Test func `a body whose first name is blank is called by its second`() throws {
    var writer = StarDictWriter(types: "m")
    writer.add(" ", .init("m", "Flour and fat."))
    writer.add(alsoNamed: "roux")
    let read = try ReadDictionary(writer.files)
    #expect(read.entries.map(\.headword) == ["roux"])
    #expect(read.entry.aliases == [])
  }

  @Test(
    arguments: [("m", "roux\n\n Flour."), ("h", "<h2>roux</h2>Flour."), ("x", "<k>roux</k>Flour.")]
      as [(Character, String)]
  )
  func `a text need not begin with its headword`(type: Character, text: String) throws {
    let text = try ReadDictionary("roux", .init(type, text)).entry.text
    #expect(text.drop { $0 == " " } == "Flour.")
  }

  @Test(arguments: [("m", "roux\n"), ("h", "<b>roux</b><br>")] as [(Character, String)])
  func `a text that is but the headword stays`(type: Character, text: String) throws {
    #expect(try ReadDictionary("roux", .init(type, text)).entry.text == "roux")
  }

  @Test func `a NUL behind the last field is none of its text`() throws {
    var writer = StarDictWriter(types: "m")
    writer.add("roux", .init("m", "Flour.\0"))
    #expect(try ReadDictionary(writer.files).entry.text == "Flour.")
  }

  @Test func `the first dictionary of several is told apart by its title`() throws {
    var reading = GlossaryImporter()
    for title in ["Kitchen words", ""] {
      var writer = StarDictWriter(types: "m")
      writer.title = title
      writer.add("roux", .init("m", "Flour."))
      #expect(try reading.read(starDict: writer.files, dictionary: "file") == [])
    }
    #expect(reading.builder.info.dictionaries == ["Kitchen words", "file"])
  }
}
