import GlossaryModel

@testable import GlossaryFormats

/// Writes small dictionaries of dictd(8), as dictfmt(1) would.
struct DictdWriter {
  /// The lines of the index, in the order in which they were added.
  private(set) var lines: [[UInt8]] = []
  private(set) var definitionData: [UInt8] = []

  /// Adds a body, in the file behind the others, and a line of the index for each of its names.
  ///
  /// A name may be followed by a tab and the fourth column.
  mutating func add(_ names: String..., body: String) {
    add(names.map { Array($0.utf8) }, body: Array(body.utf8))
  }

  mutating func add(_ names: [[UInt8]], body: [UInt8]) {
    for name in names {
      let columns = name.split(
        separator: UInt8(ascii: "\t"),
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      let numbers =
        "\t\(DictdWriter.digits(definitionData.count))\t\(DictdWriter.digits(body.count))"
      let original = columns.count > 1 ? [UInt8(ascii: "\t")] + columns[1] : []
      lines.append(Array(columns[0]) + Array(numbers.utf8) + original)
    }
    definitionData += body
  }

  /// Both files; the index is sorted.
  var files: DictdFiles {
    let lines = lines.sorted { $0.lexicographicallyPrecedes($1) }
    return DictdFiles(
      index: Array(lines.map { $0 + [UInt8(ascii: "\n")] }.joined()),
      definitionData: definitionData
    )
  }

  /// A number in base 64, as few digits as it takes.
  static func digits(_ number: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    guard number >= 64 else { return String(alphabet[number]) }
    return digits(number / 64) + String(alphabet[number % 64])
  }
}

/// A dictionary that was read: the glossary, and what was told of it meanwhile.
struct ReadDictionary {
  let glossary: Glossary
  let messages: [String]

  init(_ files: DictdFiles) throws {
    var reading = GlossaryImporter()
    messages = try reading.read(dictd: files).map(\.message)
    glossary = try reading.builder.build()
  }

  /// Reads a dictionary of one entry.
  init(_ names: String..., body: String) throws {
    var writer = DictdWriter()
    writer.add(names.map { Array($0.utf8) }, body: Array(body.utf8))
    try self.init(writer.files)
  }

  /// All entries, in collation order.
  var entries: [Entry] { (0..<glossary.entryCount).map { glossary.entry(Entry.ID($0)) } }

  /// The first entry.
  var entry: Entry { glossary.entry(Entry.ID(0)) }
}

extension Entry {
  /// The text of the definition, without notation.
  var text: String { definition.map(\.text).joined() }
}
