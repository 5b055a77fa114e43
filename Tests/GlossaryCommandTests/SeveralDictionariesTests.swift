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
}
