import Foundation
import PseudoTerminal
import Testing

/// Dictionaries of StarDict, opened by their files.
@Suite struct StarDictOpeningTests {
  private let folder: TemporaryFolder

  /// Two entries, `roux` with a synonym and `slurry`.
  init() throws {
    folder = try TemporaryFolder()
    let index = "roux\0\0\0\0\0\0\0\0\u{19}slurry\0\0\0\0\u{19}\0\0\0\u{6}"
    try folder.write(index, to: "kitchen.idx")
    try folder.write("<b>Flour</b> and fat\u{a0}.<br>Water", to: "kitchen.dict")
    try folder.write("thickener\0\0\0\0\0", to: "kitchen.syn")
    try folder.write(StarDictOpeningTests.info, to: "kitchen.ifo")
  }

  private static let info = """
    StarDict's dict ifo file
    version=2.4.2
    bookname=Kitchen words
    wordcount=2
    idxfilesize=28
    sametypesequence=h

    """

  private func define(_ name: String, in file: String) throws -> ProgramResult {
    try Glossary.run("define", "-g", folder.path + "/" + file, name)
  }

  @Test(arguments: ["kitchen.ifo", "kitchen.idx", "kitchen.dict", "kitchen.syn", "", "."])
  func `a dictionary opens by any of its files, or its folder`(name: String) throws {
    let result = try define("thickener", in: name)
    #expect(result.status == .exited(0))
    #expect(result.output.contains("Flour and fat"))
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: ["idx", "dict"])
  func `a dictionary without one of its files says which`(ending: String) throws {
    try FileManager.default.removeItem(atPath: folder.path + "/kitchen.\(ending)")
    let result = try define("roux", in: "kitchen.ifo")
    #expect(result.status == .exited(66))
    #expect(result.errors.contains("kitchen.ifo: error: a part of the dictionary is missing: "))
    #expect(result.errors.contains("kitchen.\(ending)"))
  }

  @Test func `bodies without an index say what there would be`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/kitchen.ifo")
    let result = try define("roux", in: "kitchen.dict")
    #expect(result.status == .exited(66))
    #expect(result.errors.contains("kitchen.index or "))
    #expect(result.errors.contains("kitchen.ifo"))
  }

  @Test func `an index whose first name begins with a bracket is no JSON`() throws {
    try folder.write("[sic]\0\0\0\0\0\0\0\0\u{5}", to: "kitchen.idx")
    #expect(try define("[sic]", in: "kitchen.idx").status == .exited(0))
  }

  @Test func `check names the line of an ifo that is wrong, and the file of a record that is`()
    throws
  {
    let info = StarDictOpeningTests.info.replacing("wordcount=2", with: "wordcount=3")
    let file = try folder.write(info, to: "kitchen.ifo")
    let warning = try Glossary.run("check", file)
    #expect(warning.status == .exited(0))
    #expect(warning.output == file + ":4:11: warning: wordcount is 2, not 3\n")
    try folder.write("roux\0\0\0\0\0\0\0\u{9}\0slurry\0\0\0\0\0\0\0\0\u{19}", to: "kitchen.idx")
    let error = try Glossary.run("check", file)
    #expect(error.status == .exited(1))
    #expect(error.output.contains("kitchen.idx: error: record 1, “roux”, is left out: "))
    try folder.write(info.replacing("version=2.4.2", with: "version=5"), to: "kitchen.ifo")
    let version = try Glossary.run("check", file)
    #expect(version.status == .exited(65))
    #expect(version.errors.contains("kitchen.ifo:2:9: error: the version is “5”"))
  }

  @Test func `it opens beside a dictionary of another format`() throws {
    let index = try folder.write("roux\tA\tJ\n", to: "metals.index")
    try folder.write("A colour.", to: "metals.dict")
    let program = Glossary.program([folder.path + "/kitchen.ifo", index])
    let terminal = try PseudoTerminal(program)
    try terminal.wait(forText: "Kitchen words + metals")
    try terminal.wait(forText: "A colour.")
    #expect(terminal.screen.text.contains("Flour and fat"))
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `an ifo alone in standard input says that its other files are missing`() throws {
    for arguments in [["define", "-g", "-", "roux"], ["check", "-"]] {
      let input = Array(StarDictOpeningTests.info.utf8)
      let result = try Glossary.program(arguments).run(input: input)
      #expect(result.status == .exited(66))
      #expect(result.errors.contains("this is one file of several of a StarDict dictionary; "))
      #expect(result.errors.contains("(.idx, .dict.dz)"))
    }
  }

  @Test(arguments: [
    "\n\n" + info.replacing("=", with: " = "), info.replacing("2.4.2", with: "2.4.8"),
    info.replacing("version=2.4.2\n", with: ""),
  ])
  func `an ifo that is only unusual opens`(info: String) throws {
    try folder.write(info, to: "kitchen.ifo")
    for name in ["kitchen.ifo", ""] {
      let result = try define("roux", in: name)
      #expect(result.status == .exited(0))
      #expect(result.errors.isEmpty)
    }
  }

  @Test func `an ifo without its first line is an error that says what it is to be`() throws {
    try folder.write("version=2.4.2\nbookname=x\n", to: "kitchen.ifo")
    let result = try define("roux", in: "kitchen.ifo")
    #expect(result.status == .exited(65))
    #expect(
      result.errors.contains("kitchen.ifo:1:1: error: expected the line “StarDict's dict ifo file”")
    )
  }
}
