import Foundation
import PseudoTerminal
import Testing

/// Large glossaries: read once with a bar, kept, opened at once.
@Suite struct CompiledGlossaryTests {
  private let caches: TemporaryFolder
  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    caches = try TemporaryFolder()
    folder = try TemporaryFolder()
    file = try folder.write(CompiledGlossaryTests.large(definition: "Of word"), to: "large.json")
  }

  /// More than a megabyte.
  private static func large(definition: String) -> String {
    let text = String(repeating: "\(definition) and word. ", count: 12)
    let terms = (0..<6_000).map { "{\"term\": \"Word \($0)\", \"definition\": \"\(text)\($0)\"}" }
    return "{\"title\": \"Many words\", \"terms\": [\(terms.joined(separator: ",\n"))]}"
  }

  private func program(_ arguments: String...) -> Program {
    Glossary.program(arguments, environment: ["XDG_CACHE_HOME": caches.path])
  }

  private var kept: [URL] {
    let folder = caches.url.appending(component: "glossary")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    return files ?? []
  }

  private func define(_ name: String, _ options: String...) throws -> String {
    let program = Glossary.program(
      ["define", "-g", file] + options + [name],
      environment: ["XDG_CACHE_HOME": caches.path]
    )
    let result = try program.run()
    #expect(result.status == .exited(0))
    #expect(result.errors.isEmpty)
    return result.output
  }

  @Test func `a large glossary is kept for its owner alone, and read from there`() throws {
    #expect(try define("word 17").contains("17"))
    let image = try #require(kept.first)
    #expect(kept.count == 1)
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(image.path) == 0o600)
    #expect(try mode(image.deletingLastPathComponent().path) == 0o700)
    let list = try program("cache").run().output
    #expect(list.contains(file.split(separator: "/").last ?? "?"))
    #expect(try define("word 18").contains("18"))
    #expect(try program("cache", "--clear").run().output.hasPrefix("Removed 1 "))
    #expect(kept.isEmpty)
  }

  @Test func `a file that has changed is read again`() throws {
    #expect(try define("word 17").contains("Of word"))
    let changed = CompiledGlossaryTests.large(definition: "On word")
    try changed.write(toFile: file, atomically: false, encoding: .utf8)
    #expect(try define("word 17").contains("On word"))
    #expect(kept.count == 1)
  }

  @Test func `a file that was replaced by one of the same size and date is read again`() throws {
    #expect(try define("word 17").contains("Of word"))
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    let changed = CompiledGlossaryTests.large(definition: "On word")
    let handle = try FileHandle(forWritingTo: URL(filePath: file))
    try handle.write(contentsOf: Data(changed.utf8))
    try handle.close()
    let date = try #require(attributes[.modificationDate])
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
    #expect(try define("word 17").contains("On word"))
  }

  @Test func `a damaged dictionary among large ones is told of again, and read when it is mended`()
    throws
  {
    let other = try folder.write(#"{"terms": [{"term": "Mended"}"#, to: "other.json")
    func search() throws -> ProgramResult {
      try program("search", "-g", file, "-g", other, "mended").run()
    }
    #expect(try search().errors.contains("other.json:1:30: error: "))
    #expect(kept.count == 1)
    #expect(try search().errors.contains("other.json:1:30: error: "))
    try folder.write(#"{"terms": [{"term": "Mended"}]}"#, to: "other.json")
    #expect(try search().output.hasPrefix("Mended\t"))
    #expect(try search().errors.isEmpty)
  }

  @Test func `without the cache nothing is kept`() throws {
    #expect(try define("word 17", "--no-cache").contains("17"))
    #expect(kept.isEmpty)
  }

  @Test func `where nothing can be kept it is read all the same`() throws {
    let program = Glossary.program(
      ["define", "-g", file, "word 17"],
      environment: ["XDG_CACHE_HOME": "/proc/nowhere"]
    )
    #expect(try program.run().output.contains("17"))
  }

  @Test func `a small file is not kept`() throws {
    let small = try folder.write(SampleFile.kitchen, to: "small.json")
    #expect(try program("define", "-g", small, "roux").run().status == .exited(0))
    #expect(kept.isEmpty)
  }

  @Test(arguments: [0, 30, 20_000, 400_000, 900_000])
  func `a kept glossary that is damaged is made anew`(place: Int) throws {
    let expected = try define("word 4000")
    let image = try #require(kept.first)
    var bytes = try Data(contentsOf: image)
    for index in stride(from: place, to: bytes.count, by: 5_003) { bytes[index] ^= 0x40 }
    try bytes.write(to: image)
    #expect(try define("word 4000") == expected)
    #expect(try define("word 4000") == expected)
  }

  @Test func `a damaged glossary is made anew while it is browsed`() throws {
    _ = try define("word 4000")
    let image = try #require(kept.first)
    var bytes = try Data(contentsOf: image)
    // Behind the head, so that it opens; all else of the texts is damaged.
    for index in stride(from: 300_000, to: bytes.count / 2, by: 101) { bytes[index] ^= 0x20 }
    try bytes.write(to: image)
    let terminal = try PseudoTerminal(program(file))
    try terminal.wait(forText: "[W]")
    terminal.send("/word 4000\r")
    try terminal.wait(for: "the whole text") {
      $0.text.contains("Word 4000") && $0.text.contains("4000")
    }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try define("word 3999").contains("3999"))
  }

  @Test func `a bar shows the first reading, and Esc stops it without a trace`() throws {
    let terms = (0..<400_000).map { "{\"term\": \"Word \($0)\"}" }
    let text = "{\"title\": \"More words\", \"terms\": [\(terms.joined(separator: ",\n"))]}"
    let file = try folder.write(text, to: "larger.json")
    let terminal = try PseudoTerminal(program(file))
    try terminal.wait(forText: "Read for the first time")
    #expect(terminal.screen.text.contains(" %"))
    terminal.send("\u{1B}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(!terminal.screen.isAlternateScreen)
    #expect(kept.isEmpty)
  }

  @Test func `what is typed before a bar is done when the glossary is there`() throws {
    let terms = (0..<50_000).map { "{\"term\": \"Word \($0)\"}" }
    let text = "{\"title\": \"More words\", \"terms\": [\(terms.joined(separator: ",\n"))]}"
    let terminal = try PseudoTerminal(program(try folder.write(text, to: "larger.json")))
    try terminal.wait(forText: "Read for the first time")
    terminal.send("/qword 49999\u{1}\u{4}")
    try terminal.wait(forText: "More words › W › Word 49999")
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `progress is not written where nobody looks`() throws {
    let result = try program("search", "-g", file, "word 5999").run()
    #expect(result.errors.isEmpty)
    #expect(result.output.hasPrefix("Word 5999"))
  }

  @Test func `what is broken is said when the terminal is back`() throws {
    let file = try folder.write(
      CompiledGlossaryTests.large(definition: "Of word") + "}",
      to: "broken.json"
    )
    let terminal = try PseudoTerminal(program(file))
    #expect(try terminal.waitForExit() == .exited(65))
    #expect(!terminal.screen.isAlternateScreen)
    #expect(terminal.screen.text.contains("broken.json:6000:"))
    #expect(kept.isEmpty)
  }
}
