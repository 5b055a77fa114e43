import Foundation
import PseudoTerminal
import Testing

/// Several files, or what is in a folder, opened together as one glossary.
@Suite struct SeveralDictionariesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let other = """
    {"title": "Other words", "terms": [{"term": "Roux", "definition": "A colour."},
     {"term": "Rust", "definition": "Another, see [[Slurry]]."}]}
    """

  @Test func `several files open as one glossary, and say whose text is whose`() throws {
    let kitchen = try folder.write(SampleFile.kitchen, to: "kitchen.json")
    let other = try folder.write(SeveralDictionariesTests.other, to: "other.json")
    let both = try Glossary.run("define", "-g", other, "-g", kitchen, "roux").output
    let parts = ["Other words", "A colour.", "Kitchen words", "Flour and fat"]
    let places = parts.compactMap { both.range(of: $0)?.lowerBound }
    #expect(places.count == parts.count && places == places.sorted())
    let terminal = try PseudoTerminal(Glossary.program([other, kitchen]))
    try terminal.wait(forText: "Other words + Kitchen words")
    #expect(terminal.screen.text.contains("/4"))
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `a folder opens what is in it`() throws {
    let shelf = try TemporaryFolder()
    try shelf.write(SeveralDictionariesTests.other, to: "other.json")
    try shelf.write("[1, 2]", to: "list.json")
    try shelf.write("ore\tA\tQ\n", to: "metals.index")
    try shelf.write("ore\n  What tin i", to: "metals.dict")
    let output = try Glossary.run("define", "-g", shelf.path, "ore").output
    #expect(output.contains("What tin i"))
    #expect(try Glossary.run("define", "-g", shelf.path, "rust").status == .exited(0))
    let empty = try TemporaryFolder()
    let result = try Glossary.run("define", "-g", empty.path, "rust")
    #expect(result.status == .exited(66))
    #expect(result.errors.contains("no glossary in this folder"))
  }

  /// A folder of a sound dictionary and some that are not.
  private func shelf(damaged: [String: String]) throws -> TemporaryFolder {
    let shelf = try TemporaryFolder()
    try shelf.write(SeveralDictionariesTests.other, to: "other.json")
    for (name, text) in damaged { try shelf.write(text, to: name) }
    return shelf
  }

  @Test(
    arguments: [
      (["bad.json": #"{"terms": [{"term": "x"}"#], "bad.json:1:25: error: ", 1),
      (
        ["bad.ifo": "StarDict's dict ifo file\nversion=2.4.2\n"], "bad.ifo: error: a part of the",
        66
      ),
      (
        ["bad.ifo": "StarDict's dict ifo file\nversion=9\n", "bad.idx": "", "bad.dict": ""],
        "bad.ifo:2:9: error: the version is “9”", 65
      ),
      (["bad.index": "ore\tA\tzzzz\n", "bad.dict": "x"], "bad.index: error: no line", 65),
    ] as [([String: String], String, Int32)]
  )
  func `a damaged dictionary among several is named, and the others open`(
    damaged: [String: String],
    message: String,
    status: Int32
  ) throws {
    let shelf = try shelf(damaged: damaged)
    let result = try Glossary.run("define", "-g", shelf.path, "rust")
    #expect(result.status == .exited(0))
    #expect(result.output.contains("Another, see Slurry."))
    #expect(result.errors.contains(message), "\(result.errors)")
    let named = [
      "-g", shelf.path + "/other.json", "-g", shelf.path + "/" + (damaged.keys.min() ?? ""),
    ]
    let several = try Glossary.program(["define", "rust"] + named).run()
    #expect(several.status == .exited(0))
    let check = try Glossary.run("check", shelf.path)
    #expect(check.status == .exited(status))
    #expect((check.output + check.errors).contains(message))
    let terminal = try PseudoTerminal(Glossary.program([shelf.path]))
    try terminal.wait(forText: "Rust")
    try terminal.wait(forText: "Left out: ")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `a file that is missing among several is named, and the others open`() throws {
    let file = try folder.write(SeveralDictionariesTests.other, to: "other.json")
    let none = folder.path + "/none.json"
    let result = try Glossary.run("define", "-g", none, "-g", file, "rust")
    #expect(result.status == .exited(0))
    #expect(result.errors.contains("Left out: \(none): error: No such file"))
  }

  @Test func `where every file is damaged, the first one's error ends it`() throws {
    let shelf = try TemporaryFolder()
    try shelf.write(#"{"terms": ["#, to: "a.json")
    try shelf.write(#"{"format": "glossary/9"}"#, to: "b.json")
    let result = try Glossary.run("define", "-g", shelf.path, "rust")
    #expect(result.status == .exited(65))
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("a.json:1:12: error: "))
    let check = try Glossary.run("check", shelf.path)
    #expect(
      check.output.contains("a.json:1:12: error: ") && check.output.contains("b.json:1:12: error: ")
    )
  }
}
