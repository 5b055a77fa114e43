import Foundation
import GlossaryFormats
import GlossaryModel

/// The glossaries that are searched.
enum Sample: String, CaseIterable {
  case freelance = "freelance"
  case wordNet = "WordNet"
  /// As many headwords as that, made of pairs of WordNet's words; without definitions.
  case million = "million"

  /// The glossary, built once; nil if it is not on this machine, which is said.
  var glossary: Glossary? {
    switch self {
    case .freelance: Sample.freelanceGlossary
    case .wordNet: Sample.wordNetGlossary
    case .million: Sample.millionGlossary
    }
  }

  private static let freelanceGlossary: Glossary? = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../../../glossary.json").standardized
    guard let bytes = try? Data(contentsOf: file) else { return nil }
    return try? GlossaryReading(json: Array(bytes).span).builder.build()
  }()

  private static let wordNetEntries: [Entry] = {
    do {
      return try WordNet.entries()
    } catch {
      let advice = "WordNet is left out: install it with apt-get install dict-wn (\(error))\n"
      FileHandle.standardError.write(Data(advice.utf8))
      return []
    }
  }()

  private static let wordNetGlossary = glossary(of: wordNetEntries)

  private static let millionGlossary: Glossary? = {
    let words = wordNetEntries.map(\.headword).filter { !$0.contains(" ") }
    guard !words.isEmpty else { return nil }
    // Steps that have no factor in common with one another walk through different pairs.
    return glossary(
      of: (0..<1_000_000).map { index in
        Entry(headword: words[index % words.count] + " " + words[index * 7 % words.count])
      }
    )
  }()

  private static func glossary(of entries: [Entry]) -> Glossary? {
    guard !entries.isEmpty else { return nil }
    var builder = GlossaryBuilder()
    for entry in entries { builder.add(entry) }
    return try? builder.build()
  }
}

/// WordNet as Debian's package dict-wn has it, in the format of dictd(8).
enum WordNet {
  private static let folder = "/usr/share/dictd/"

  /// Reads all headwords with their definitions.
  static func entries() throws -> [Entry] {
    let index = try String(contentsOfFile: folder + "wn.index", encoding: .utf8)
    let dictionary = try decompressed(folder + "wn.dict.dz")
    return index.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count >= 3, let headword = String(columns[0]), !headword.hasPrefix("00-")
      else { return nil }
      let start = number(columns[1])
      var entry = Entry(headword: headword)
      entry.definition = String(
        decoding: dictionary[start..<start + number(columns[2])],
        as: UTF8.self
      )
      return entry
    }
  }

  /// A number in base 64, the most significant digit first (dictfmt(1)).
  private static func number(_ digits: Substring.UTF8View) -> Int {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    return digits.reduce(0) { $0 << 6 | (alphabet.firstIndex(of: $1) ?? 0) }
  }

  private static func decompressed(_ path: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc"]
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: path))
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return try output.fileHandleForReading.readToEnd() ?? Data()
  }
}
