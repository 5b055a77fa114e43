import GlossaryModel

@testable import GlossaryFormats

/// Writes small dictionaries of StarDict, as its file format has them.
struct StarDictWriter {
  struct Field {
    let type: Character
    let data: [UInt8]

    init(_ type: Character, _ text: String) {
      self.init(type, Array(text.utf8))
    }

    init(_ type: Character, _ data: [UInt8]) {
      self.type = type
      self.data = data
    }
  }

  var version = "2.4.2"
  var title = "Kitchen words"
  /// Lines that the `.ifo` has besides.
  var lines: [String] = []
  /// Bits of an offset; the `.ifo` tells of others than 32.
  var offsetBits = 32
  /// The types of all bodies' fields; nil if each says so itself.
  var types: String?
  private var definitionData: [UInt8] = []
  private var records: [(name: [UInt8], offset: Int, length: Int)] = []
  private var synonyms: [(name: [UInt8], record: Int)] = []

  init(types: String? = nil) {
    self.types = types
  }

  /// Adds a headword with its body, and other names of it.
  mutating func add(_ name: String, synonyms: [String] = [], _ fields: Field...) {
    add(Array(name.utf8), synonyms: synonyms, fields)
  }

  mutating func add(_ name: [UInt8], synonyms: [String] = [], _ fields: [Field]) {
    let body = body(of: fields)
    addRecord(name, offset: definitionData.count, length: body.count)
    for synonym in synonyms { self.synonyms.append((Array(synonym.utf8), records.count - 1)) }
    definitionData += body
  }

  /// Adds a headword to the body that was added last.
  mutating func add(alsoNamed name: String) {
    guard let last = records.last else { return }
    addRecord(Array(name.utf8), offset: last.offset, length: last.length)
  }

  mutating func addRecord(_ name: [UInt8], offset: Int, length: Int) {
    records.append((name, offset, length))
  }

  mutating func addSynonym(_ name: String, ofRecord record: Int) {
    synonyms.append((Array(name.utf8), record))
  }

  private func body(of fields: [Field]) -> [UInt8] {
    var body: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if types == nil { body += Array(String(field.type).utf8) }
      let isLast = types != nil && index == fields.count - 1
      if field.type.isUppercase, !isLast {
        body += StarDictWriter.bigEndian(field.data.count, bytes: 4)
      }
      body += field.data
      if field.type.isLowercase, !isLast { body.append(0) }
    }
    return body
  }

  var files: StarDictFiles {
    let index = records.flatMap { record -> [UInt8] in
      record.name + [0] + StarDictWriter.bigEndian(record.offset, bytes: offsetBits / 8)
        + StarDictWriter.bigEndian(record.length, bytes: 4)
    }
    let names = synonyms.flatMap { synonym -> [UInt8] in
      synonym.name + [0] + StarDictWriter.bigEndian(synonym.record, bytes: 4)
    }
    var info = ["StarDict's dict ifo file", "version=\(version)", "bookname=\(title)"]
    info += ["wordcount=\(records.count)", "idxfilesize=\(index.count)"]
    if !synonyms.isEmpty { info.append("synwordcount=\(synonyms.count)") }
    if offsetBits != 32 { info.append("idxoffsetbits=\(offsetBits)") }
    if let types { info.append("sametypesequence=\(types)") }
    info += lines
    return StarDictFiles(
      info: Array(info.map { $0 + "\n" }.joined().utf8),
      index: index,
      definitionData: definitionData,
      synonyms: synonyms.isEmpty ? nil : names
    )
  }

  private static func bigEndian(_ number: Int, bytes count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

extension ReadDictionary {
  init(_ files: StarDictFiles) throws {
    var reading = GlossaryImporter()
    messages = try reading.read(starDict: files).map(\.message)
    glossary = try reading.builder.build()
  }

  /// Reads a dictionary of one entry.
  init(_ name: String, _ fields: StarDictWriter.Field...) throws {
    var writer = StarDictWriter()
    writer.add(Array(name.utf8), fields)
    try self.init(writer.files)
  }
}
