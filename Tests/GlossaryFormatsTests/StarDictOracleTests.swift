import Foundation
import GlossaryModel
import SeededRandom
import Testing

@testable import GlossaryFormats

/// Dictionaries of StarDict as pyglossary reads them (Debian's python3-pyglossary).
struct StarDictOracleTests {
  private static let script = """
    import json, logging, sys
    logging.disable(logging.CRITICAL)
    from pyglossary.plugins.stardict import Reader
    class Info(dict):
        def setInfo(self, key, value): self[key] = value
        def getInfo(self, key): return self.get(key, "")
        def newEntry(self, names, text, defiFormat):
            names = names if isinstance(names, list) else [names]
            return {"names": names, "text": text, "format": defiFormat}
    reader = Reader(Info())
    reader.open(sys.argv[1])
    print(json.dumps(list(reader)))
    """

  private struct OracleEntry: Decodable, Hashable {
    let names: [String]
    let text: String
    let format: String
  }

  private static func entries(of files: StarDictFiles) throws -> [OracleEntry] {
    let folder = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ bytes: [UInt8], _ ending: String) throws {
      let isCompressed = bytes.starts(with: Gzip.magic)
      let ending = isCompressed ? ending + (ending == "idx" ? ".gz" : ".dz") : ending
      try Data(bytes).write(to: folder.appending(component: "words." + ending))
    }
    try write(files.info, "ifo")
    try write(files.index, "idx")
    try write(files.definitionData, "dict")
    if let synonyms = files.synonyms { try write(synonyms, "syn") }
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = ["-I", "-c", script, folder.appending(component: "words.ifo").path]
    let output = Pipe()
    python.standardOutput = output
    try python.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0, "install the package python3-pyglossary")
    return try JSONDecoder().decode([OracleEntry].self, from: data)
  }

  /// The names and the text of an entry whose fields are plain text, as the oracle has them.
  private static func plain(_ entry: Entry) -> OracleEntry {
    let texts = entry.definition.map(\.text)
    let pronunciation =
      entry.pronunciation.isEmpty ? [] : [String(entry.pronunciation.dropFirst().dropLast())]
    return OracleEntry(
      names: [entry.headword] + entry.aliases.map(\.name),
      text: (pronunciation + texts).joined(separator: "\n<hr>\n"),
      format: "m"
    )
  }

  private static let letters = Array("abcdeéßжλ本-' &<*_[{")

  private static func word(_ generator: inout SeededGenerator, upTo length: Int) -> String {
    let word = (0..<Int.random(in: 1...length, using: &generator)).map { _ in
      letters.randomElement(using: &generator) ?? "a"
    }
    // White space at the ends is not kept by either.
    return "w" + String(word) + "d"
  }

  @Test(arguments: [nil, "m", "tm"], [false, true])
  func `names and texts are read alike`(types: String?, isCompressed: Bool) throws {
    var generator = SeededGenerator(seed: UInt64(types?.count ?? 0))
    var writer = StarDictWriter(types: types)
    for number in 0..<300 {
      let synonyms = (0..<Int.random(in: 0...3, using: &generator)).map {
        "\(StarDictOracleTests.word(&generator, upTo: 9)) \(number).\($0)"
      }
      let name = StarDictOracleTests.word(&generator, upTo: 12) + " \(number)"
      let text = StarDictOracleTests.word(&generator, upTo: 200)
      let field = StarDictWriter.Field("m", text + "\n" + text)
      let pronunciation = StarDictWriter.Field("t", StarDictOracleTests.word(&generator, upTo: 8))
      writer.add(
        Array(name.utf8),
        synonyms: synonyms,
        types == "tm" || (types == nil && number % 2 == 0) ? [pronunciation, field] : [field]
      )
    }
    var files = writer.files
    if isCompressed {
      files.index = GzipWriter().file(of: files.index)
      files.definitionData = GzipWriter(chunkLength: 500).file(of: files.definitionData)
    }
    let oracle = try StarDictOracleTests.entries(of: files)
    let read = try ReadDictionary(files)
    #expect(oracle.count == 300)
    #expect(Set(read.entries.map(StarDictOracleTests.plain)) == Set(oracle))
  }

  @Test func `the words of HTML are those between its tags`() throws {
    var generator = SeededGenerator(seed: 7)
    var writer = StarDictWriter(types: "h")
    let tags = ["b", "i", "sub", "u", "a href='bword://x'", "tt", "small"]
    for number in 0..<300 {
      let text = (0..<8).map { _ in
        let tag = tags.randomElement(using: &generator) ?? "b"
        let word = StarDictOracleTests.word(&generator, upTo: 9)
          .replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return "<\(tag)>\(word)</\(tag.split(separator: " ")[0])>"
      }
      writer.add("word \(number)", .init("h", text.joined(separator: " and ")))
    }
    let oracle = try StarDictOracleTests.entries(of: writer.files)
    let read = try ReadDictionary(writer.files)
    let texts = Dictionary(
      uniqueKeysWithValues: read.entries.map { entry in
        let texts = entry.definition.flatMap { Definition($0).texts }
        return (entry.headword, texts.joined(separator: "\n"))
      }
    )
    for entry in oracle {
      let words = entry.text.replacing(/<[^>]*>/, with: "")
        .replacing("&lt;", with: "<").replacing("&amp;", with: "&").replacing(/[ ]+/, with: " ")
      #expect(texts[entry.names[0]] == words)
    }
  }
}
