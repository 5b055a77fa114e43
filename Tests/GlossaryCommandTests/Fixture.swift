import Foundation
import PseudoTerminal

/// The program as it was built for these tests.
enum Glossary {
  static let path = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(component: "glossary").path

  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func program(
    _ arguments: [String],
    environment: [String: String?] = [:],
    directory: String? = nil
  ) -> Program {
    var environment = environment
    // What the person running the tests has kept is nobody's business.
    for folder in ["XDG_CACHE_HOME", "XDG_STATE_HOME"] where environment[folder] == nil {
      environment[folder] = "/proc/nowhere"
    }
    var program = Program(path, environment: environment, directory: directory)
    program.arguments = arguments
    return program
  }

  /// Runs the program to its end, without a terminal.
  static func run(
    _ arguments: String...,
    input: String = "",
    directory: String? = nil
  ) throws -> ProgramResult {
    try program(arguments, directory: directory).run(input: Array(input.utf8))
  }
}

/// A folder of its own that is gone with the value.
final class TemporaryFolder {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Writes a file into the folder; returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = url.appending(component: name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  /// The text of a file in the folder that somebody else is about to put there.
  func waitForText(of name: String) throws -> String {
    let file = url.appending(component: name)
    let end = Date.now + 20
    while !FileManager.default.fileExists(atPath: file.path), Date.now < end { usleep(5_000) }
    return try String(contentsOf: file, encoding: .utf8)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}

/// A shell script that passes for a browser of the terminal.
struct TextBrowser {
  private let folder: TemporaryFolder
  /// What `BROWSER` has to be for it; the address becomes `$1`.
  let command: String

  init(script: String) throws {
    folder = try TemporaryFolder()
    // A shell by the name of a browser, since a program that was just written may still be busy.
    let shell = folder.path + "/w3m"
    try FileManager.default.createSymbolicLink(atPath: shell, withDestinationPath: "/bin/sh")
    command = "\(shell) \(try folder.write(script, to: "script"))"
  }
}

/// Small glossaries as files.
enum SampleFile {
  static let kitchen = """
    {"format": "glossary/1", "title": "Kitchen words", "terms": [
      {"term": "Roux", "aliases": [{"name": "rx", "kind": "abbreviation"}], "category": "Sauces",
       "definition": "Flour and fat, cooked; thinner than a [[Slurry]].",
       "seeAlso": ["Slurry", "Béchamel"], "articles": ["thickeners"]},
      {"term": "Slurry", "definition": "Starch in cold water.", "seeAlso": ["Roux"]},
      {"term": "Béchamel", "definition": "A roux with milk.", "seeAlso": ["Roux"]}],
     "articles": {"thickeners": {"title": "Three ways to thicken", "excerpt": "What each does.",
       "url": "https://example.org/thickeners"}}}
    """

  /// Every control, C1, escape and bidirectional scalar, in every place that is shown.
  static var hostile: String {
    let scalars =
      Array(0x00...0x1F) + Array(0x7F...0x9F) + Array(0x202A...0x202E)
      + Array(0x2066...0x2069) + [0x200E, 0x200F, 0x061C]
    let escapes = scalars.map { String(format: "x\\u%04X", $0) }.joined()
    let sequences =
      #"\u001B[31mred\u001B]0;owned\u0007\u001B[2J\u001B[5;5H\u009B31m\u001BP1$r\u001B\\"#
    let text = escapes + sequences
    return """
      {"title": "T\(text)", "terms": [{"term": "A\(text)", "aliases": ["b\(text)"],
       "category": "c\(text)", "definition": "d\(text)", "examples": ["e\(text)"],
       "tags": ["t\(text)"], "seeAlso": ["s\(text)"], "articles": ["a"]}],
       "articles": {"a": {"title": "h\(text)", "excerpt": "i\(text)", "publisher": "p\(text)"}}}
      """
  }
}
