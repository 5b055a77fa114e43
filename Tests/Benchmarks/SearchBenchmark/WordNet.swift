import Foundation
import GlossaryModel

/// WordNet 3.0 as Debian's package dict-wn has it, in the format of dictd(8).
enum WordNet {
  private static let index = "/usr/share/dictd/wn.index"
  private static let dictionary = "/usr/share/dictd/wn.dict.dz"

  /// Whether the package is there.
  static var isInstalled: Bool {
    [index, dictionary].allSatisfy(FileManager.default.isReadableFile)
  }

  /// Its headwords with their definitions, each on one line.
  static func entries() throws -> [Entry] {
    let lines = try Data(contentsOf: URL(filePath: index)).split(separator: UInt8(ascii: "\n"))
    let texts = try decompressed(dictionary)
    return lines.compactMap { line in
      // The headword, and in base 64 where its text begins and how long it is (dictfmt(1)).
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 3 else { return nil }
      let headword = String(decoding: columns[0], as: UTF8.self)
      let start = number(columns[1])
      let end = start + number(columns[2])
      // Names that begin so are the dictionary's own.
      guard !headword.hasPrefix("00-database-"), end <= texts.count else { return nil }
      var entry = Entry(headword: headword)
      // The text begins with a line that repeats the headword.
      let rows = texts[start..<end].split(separator: UInt8(ascii: "\n")).dropFirst()
      let text = rows.map { String(decoding: $0.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self) }
        .joined(separator: " ")
      entry.definition = [DefinitionText(text)]
      return entry
    }
  }

  /// The most significant digit stands first.
  private static func number(_ digits: Data) -> Int {
    digits.reduce(0) { $0 << 6 | (alphabet.firstIndex(of: $1) ?? 0) }
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  private static func decompressed(_ path: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["--decompress", "--stdout"]
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: path))
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(bytes)
  }
}
