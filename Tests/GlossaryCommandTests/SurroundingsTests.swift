import Foundation
import Glibc
import PseudoTerminal
import Testing

/// What the program makes of the arguments, files, terminals and locales that it may meet.
struct SurroundingsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func fifo(_ name: String) -> String {
    let path = "\(folder.path)/\(name)"
    #expect(mkfifo(path, 0o600) == 0)
    return path
  }

  // MARK: Arguments

  @Test(arguments: [
    ["\u{1B}[31mx"], ["--\u{1B}[31mx"], ["--term"],
    ["--term", "\u{1B}]0;x\u{7}", "\u{1B}c", "-g", "x"],
    ["define", "-\u{1B}[31m"], ["search", "--limit", "\u{9B}31m"], ["cache", "\u{1B}[31m"],
    ["define", "\u{1B}[31m\u{202E}x"], ["check", "\u{1B}[31m"],
  ])
  func `nothing in an argument reaches the terminal as a control sequence`(
    arguments: [String]
  ) throws {
    let result = try Glossary.program(arguments).run()
    for scalar in (result.output + result.errors).unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      #expect(scalar == "\n" || scalar == "\t" || !isControl && !scalar.properties.isBidiControl)
    }
    #expect(result.status != .exited(0) && !result.errors.isEmpty)
  }

  @Test func `twenty thousand words, and two thousand glossaries, are no trouble`() throws {
    let words = (0..<20_000).map { "word\($0)" }
    #expect(try Glossary.program(["define"] + words).run().status == .exited(1))
    let file = try folder.write(SampleFile.kitchen, to: "kitchen.json")
    let files = (0..<2_000).flatMap { _ in ["-g", file] }
    let result = try Glossary.program(["define", "roux"] + files).run(timeout: .seconds(60))
    #expect(result.output.hasPrefix("Roux"))
  }

  // MARK: Output

  @Test(arguments: [
    ["define", "back end"], ["search", "fee"], ["check", "broken.json"], ["--help"], ["--version"],
    ["help", "define"], ["cache", "--clear"],
  ])
  func `output that cannot be written is an error with a message`(arguments: [String]) throws {
    try folder.write("{", to: "broken.json")
    let program = Glossary.program(arguments, directory: folder.path)
    let result = try program.withFullOutput.run()
    #expect(result.status == .exited(74))
    #expect(result.errors.contains("standard output: No space left on device"))
    let closed = try program.after("exec >&-").run()
    #expect(closed.status == .exited(74))
    #expect(closed.errors.contains("standard output: Bad file descriptor"))
  }

  @Test func `a list of stored glossaries that cannot be written is an error`() throws {
    let large = try LargeGlossary()
    #expect(try large.define.run().status == .exited(0))
    let list = Glossary.program(["cache"], environment: large.environment)
    #expect(try list.withFullOutput.run().status == .exited(74))
  }

  // MARK: Files

  @Test func `a file that is too large is refused before it is read`() throws {
    let file = try folder.write("", to: "glossary.json")
    #expect(truncate(file, 10 << 40) == 0)
    let result = try Glossary.run("define", "x", "-g", file)
    #expect(result.status == .exited(65))
    #expect(result.errors.contains("larger than 4 GiB"))
    let unasked = try Glossary.run("define", "back end", directory: folder.path)
    #expect(unasked.status == .exited(0))
    #expect(unasked.errors.contains("larger than 4 GiB"))
  }

  @Test func `a FIFO that nobody named is not waited for`() throws {
    _ = fifo("glossary.json")
    let unasked = try Glossary.run("define", "back end", directory: folder.path)
    #expect(unasked.status == .exited(0))
    #expect(unasked.errors.contains("not a regular file but a FIFO"))
    try folder.write(SampleFile.kitchen, to: "kitchen.json")
    let found = try Glossary.run("define", "roux", "-g", folder.path)
    #expect(found.output.hasPrefix("Roux"))
  }

  @Test func `a FIFO that is named is read`() throws {
    let path = fifo("words")
    let file = try folder.write(SampleFile.kitchen, to: "kitchen.json")
    let program = Glossary.program(["define", "roux", "-g", path])
    let result = try program.after("(cat \(file) >\(path) &)").run()
    #expect(result.output.hasPrefix("Roux"))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a FIFO that nobody writes to can be left`(signal: Int32) throws {
    let terminal = try PseudoTerminal(Glossary.program([fifo("words")]))
    usleep(100_000)
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .signalled(signal))
    #expect(terminal.hasInitialModes)
  }

  // MARK: Terminals and locales

  @Test func `a terminal type that only its stem is known of is used as that`() throws {
    let session = try BrowsingSession(environment: ["TERM": "xterm-nonsense"])
    try session.type("/rx", until: "rx → Roux")
    session.terminal.send("\u{3}")
    #expect(try session.terminal.waitForExit() == .exited(0))
    session.expectRestored()
  }

  @Test func `of an unknown terminal type it says what to install`() throws {
    let file = try folder.write(SampleFile.kitchen, to: "kitchen.json")
    let terminal = try PseudoTerminal(Glossary.program([file], environment: ["TERM": "nonsense"]))
    #expect(try terminal.waitForExit() == .exited(64))
    let text = terminal.screen.lines.joined()
    #expect(text.contains("ncurses-term"))
    #expect(!text.contains("..") && !text.contains("?."))
  }
}
