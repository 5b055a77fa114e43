import Foundation
import Glibc
import PseudoTerminal
import Testing

/// Compiled glossaries under attack: no room, other processes, other people's files.
struct StoredGlossaryTests {
  private let large: LargeGlossary

  init() throws {
    large = try LargeGlossary()
  }

  private func defined(_ program: Program) throws -> String {
    let result = try program.run()
    #expect(result.status == .exited(0))
    return result.output
  }

  @Test func `where a file may not be so large, it works uncompiled and says so`() throws {
    let result = try large.define.after("ulimit -f 100").run()
    #expect(result.status == .exited(0))
    #expect(result.output.contains("Of word"))
    #expect(result.errors.contains("could not be stored"))
    #expect(large.stored.isEmpty)
  }

  @Test func `a limit of the file size is shown in the browser too`() throws {
    let terminal = try PseudoTerminal(large.browse.after("ulimit -f 100"))
    try terminal.wait(forText: "could not be stored")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(large.stored.isEmpty)
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGUSR1])
  func `a program that is ended as it writes leaves no part of a file`(signal: Int32) throws {
    let terms = (0..<300_000).map { "{\"term\": \"Word \($0)\"}" }
    let text = "{\"title\": \"More words\", \"terms\": [\(terms.joined(separator: ",\n"))]}"
    let file = try large.folder.write(text, to: "larger.json")
    let folder = large.caches.path + "/glossary"
    let terminal = try PseudoTerminal(
      Glossary.program([file], environment: large.environment)
    )
    // The folder is made when writing begins.
    while !FileManager.default.fileExists(atPath: folder) { usleep(1_000) }
    terminal.send(signal: signal)
    _ = try terminal.waitForExit()
    #expect(!large.stored.contains { $0.hasSuffix(".partial") })
  }

  @Test func `two programs compile one file at once`() throws {
    let terminals = try (0..<2).map { _ in try PseudoTerminal(large.browse) }
    for terminal in terminals {
      try terminal.wait(forText: "[W]")
      terminal.send("q")
      #expect(try terminal.waitForExit() == .exited(0))
    }
    #expect(large.stored.count == 1)
    #expect(try defined(large.define).contains("Of word"))
  }

  @Test func `without XDG_CACHE_HOME the cache is in HOME`() throws {
    var program = large.define
    program.environment = ["HOME": large.caches.path, "XDG_CACHE_HOME": nil]
    #expect(try defined(program.after("unset XDG_CACHE_HOME")).contains("Of word"))
    let folder = large.caches.path + "/.cache/glossary"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
  }

  @Test func `a folder for caches that is missing several levels is made`() throws {
    var program = large.define
    program.environment = ["XDG_CACHE_HOME": large.caches.path + "/a/b/c"]
    #expect(try defined(program).contains("Of word"))
    let folder = large.caches.path + "/a/b/c/glossary"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
  }

  @Test func `a file replaced in place with the same size and date is read again`() throws {
    #expect(try defined(large.define).contains("Of word"))
    var status = stat()
    #expect(stat(large.file, &status) == 0)
    let changed = LargeGlossary.text(definition: "On word")
    try changed.write(toFile: large.file, atomically: false, encoding: .utf8)
    #expect(utimensat(AT_FDCWD, large.file, [status.st_atim, status.st_mtim], 0) == 0)
    #expect(try defined(large.define).contains("On word"))
  }

  @Test func `what is no file in an image's place is not waited for`() throws {
    #expect(try defined(large.define).contains("Of word"))
    let image = try #require(large.stored.first)
    #expect(unlink(image) == 0 && mkfifo(image, 0o600) == 0)
    #expect(try defined(large.define).contains("Of word"))
    #expect(try Glossary.program(["cache"], environment: large.environment).run().output != "")
  }

  @Test func `an image that is cut short while it is open is compiled again`() throws {
    _ = try defined(large.define)
    let terminal = try PseudoTerminal(large.browse)
    try terminal.wait(forText: "[W]")
    let image = try #require(large.stored.first)
    #expect(truncate(image, 20_000) == 0)
    terminal.send("G")
    try terminal.wait(forText: "damaged")
    terminal.send("/word 4000\r")
    try terminal.wait(forText: "Many words › W › Word 4000")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try defined(large.define).contains("Of word"))
  }

  @Test(arguments: ["q", "\u{1B}", "\u{3}"])
  func `a key ends the program while it writes`(key: String) throws {
    let terms = (0..<300_000).map { "{\"term\": \"Word \($0)\"}" }
    let text = "{\"title\": \"More words\", \"terms\": [\(terms.joined(separator: ",\n"))]}"
    let file = try large.folder.write(text, to: "larger.json")
    let folder = large.caches.path + "/glossary"
    let terminal = try PseudoTerminal(Glossary.program([file], environment: large.environment))
    // The folder is made when writing begins.
    while !FileManager.default.fileExists(atPath: folder) { usleep(500) }
    terminal.send(key)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.hasInitialModes)
    #expect(!large.stored.contains { $0.hasSuffix(".partial") })
  }

  @Test(arguments: ["q", "\u{3}"])
  func `a FIFO in the glossary's place is not waited for when it is read again`(
    key: String
  ) throws {
    let file = try large.folder.write(SampleFile.kitchen, to: "kitchen.json")
    let terminal = try PseudoTerminal(Glossary.program([file]))
    try terminal.wait(forText: "A roux with milk.")
    #expect(unlink(file) == 0 && mkfifo(file, 0o600) == 0)
    terminal.send("\u{1B}[15~")
    try terminal.wait(forText: "Not read again")
    #expect(terminal.screen.text.contains("A roux with milk."))
    terminal.send(key)
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
