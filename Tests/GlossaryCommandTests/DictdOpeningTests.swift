import PseudoTerminal
import Testing

/// Dictionaries of dictd, opened by their files.
@Suite struct DictdOpeningTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: ["metals.index", "metals.dict"])
  func `a dictionary opens by any of its files`(name: String) throws {
    try folder.write("ore\tA\tQ\n", to: "metals.index")
    try folder.write("ore\n  What tin i", to: "metals.dict")
    let result = try Glossary.run("define", "-g", folder.path + "/" + name, "ore")
    #expect(result.output.contains("What tin i"))
  }

  @Test func `a dictionary without one of its files says which`() throws {
    let index = try folder.write("ore\tA\tQ\n", to: "alone.index")
    let result = try Glossary.run("define", "-g", index, "ore")
    #expect(result.status == .exited(66))
    #expect(result.errors.contains("alone.dict.dz or "))
  }

  @Test func `check names the line of an index that lies`() throws {
    let index = try folder.write("ore\tA\tQ\ntin\tA\tzzzz\n", to: "metals.index")
    try folder.write("ore\n  What tin i", to: "metals.dict")
    let result = try Glossary.run("check", index)
    #expect(result.status == .exited(1))
    #expect(result.output.contains("metals.index:2:"))
  }

  @Test func `entries with one headword are shown together, and found as one`() throws {
    let index = try folder.write("ore\tA\tG\nore\tG\tL\ntin\tA\tC\n", to: "metals.index")
    try folder.write("A rockA grey coin", to: "metals.dict")
    let result = try Glossary.run("define", "-g", index, "ore")
    #expect(result.output == "ore\n\nA rock\n───\nA grey coin\n")
    #expect(try Glossary.run("search", "-g", index, "ore").output == "ore\texact\n")
  }

  @Test func `entries of a glossary.json stay as their author wrote them`() throws {
    let terms = "{\"term\": \"ore\", \"definition\": \"rock\"}, {\"term\": \"ore\"}"
    let file = try folder.write("{\"terms\": [\(terms)]}", to: "metals.json")
    #expect(try Glossary.run("search", "-g", file, "ore").output == "ore\texact\nore\texact\n")
  }
}
