import Foundation
import PseudoTerminal
import Testing

@Suite struct PseudoTerminalTests {
  /// A shell command that goes on until a trap ends it.
  private let forever = "while :; do sleep 0.01; done"

  private func shell(_ script: String) -> Program { Program("sh", "-c", script) }

  @Test func `a program draws on its terminal and is typed to`() throws {
    let terminal = try PseudoTerminal(shell("printf 'name? '; read name; echo \"hello $name\""))
    try terminal.wait(forText: "name?")
    terminal.send("you\n")
    try terminal.wait(forText: "hello you")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.lines.prefix(2) == ["name? you", "hello you"])
  }

  @Test func `the terminal has its size and is the controlling one`() throws {
    let script = "stty size; stty size </dev/tty; trap 'stty size; exit' WINCH; \(forever)"
    let terminal = try PseudoTerminal(shell(script), columns: 91, rows: 17)
    try terminal.wait(for: "two answers") { $0.lines.prefix(2) == ["17 91", "17 91"] }
    terminal.resize(columns: 33, rows: 9)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.lines.contains("9 33"))
  }

  @Test func `an interrupt typed reaches the program`() throws {
    let terminal = try PseudoTerminal(shell("trap 'exit 7' INT; echo ready; \(forever)"))
    try terminal.wait(forText: "ready")
    terminal.send("\u{03}")
    #expect(try terminal.waitForExit() == .exited(7))
  }

  @Test(arguments: [1, 9, 15] as [Int32])
  func `a program killed by a signal says which`(signal: Int32) throws {
    let terminal = try PseudoTerminal(Program("cat"))
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .signalled(signal))
  }

  @Test func `what does not come is reported with the screen`() throws {
    let terminal = try PseudoTerminal(Program("sh", "-c", "echo this instead; cat"))
    try terminal.wait(forText: "this instead")
    let error = #expect(throws: PseudoTerminalError.self) {
      try terminal.wait(forText: "that", timeout: .milliseconds(100))
    }
    #expect(error?.description.hasPrefix("timed out") == true)
    #expect(error?.description.contains("this instead") == true)
    terminal.send("\u{04}")
    let end = #expect(throws: PseudoTerminalError.self) { try terminal.wait(forText: "that") }
    #expect(end?.description.hasPrefix("the program ended") == true)
  }

  @Test func `much input and much output do not wait for each other`() throws {
    let terminal = try PseudoTerminal(shell("stty raw -echo; echo ready; exec head -c 300000"))
    try terminal.wait(forText: "ready")
    terminal.send(String(repeating: "0123456789", count: 30_000))
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.bytes.count == 300_000 + "ready\n".utf8.count)
  }

  @Test func `a file stands for standard input beside the terminal`() throws {
    let terminal = try PseudoTerminal(
      shell("cat; printf 'key? '; read key </dev/tty; echo \"got $key\""),
      input: "/dev/null"
    )
    try terminal.wait(forText: "key?")
    terminal.send("k\n")
    try terminal.wait(forText: "got k")
  }

  @Test func `peak memory is the program's own`() throws {
    let terminal = try PseudoTerminal(Program("cat"))
    terminal.send("x")
    try terminal.wait(forText: "x")
    let peak = try #require(terminal.peakMemory)
    #expect((100_000...8_000_000).contains(peak))
    terminal.send(signal: SIGKILL)
    try terminal.waitForExit()
    #expect(terminal.peakMemory == nil)
  }

  @Test func `a released terminal ends its program`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    do {
      let terminal = try PseudoTerminal(shell("echo $$ > '\(file.path)'; echo ready; exec cat"))
      try terminal.wait(forText: "ready")
    }
    let process = try #require(pid_t(String(contentsOf: file, encoding: .utf8).dropLast()))
    #expect(kill(process, 0) == -1)
    try FileManager.default.removeItem(at: file)
  }
}

@Suite struct ProgramTests {
  @Test func `a program is run with pipes`() throws {
    let program = Program("sh", "-c", "cat; echo problem >&2; exit 3")
    let result = try program.run(input: Array("in".utf8))
    #expect(result.status == .exited(3))
    #expect(result.output == "in")
    #expect(result.errors == "problem\n")
  }

  @Test func `it has no terminal`() throws {
    let script = "test -t 0 || test -t 1 || test -t 2 || (: </dev/tty) 2>/dev/null || echo none"
    #expect(try Program("sh", "-c", script).run().output == "none\n")
  }

  @Test func `its environment is not ours`() throws {
    let variables = try Program("env", environment: ["EXTRA": "1", "LANG": nil]).run().output
    let names = variables.split(separator: "\n").map { $0.prefix { $0 != "=" } }
    #expect(Set(names).subtracting(["PATH", "HOME"]) == ["EXTRA", "TERM"])
  }

  @Test func `it starts in the directory asked for`() throws {
    let program = Program("pwd", directory: "/usr")
    #expect(try program.run().output == "/usr\n")
  }

  @Test func `more than a pipe holds goes both ways`() throws {
    let input = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
    #expect(try Program("cat").run(input: input).outputBytes == input)
  }

  @Test func `input that nobody reads is no trouble`() throws {
    let input = [UInt8](repeating: 0, count: 1_000_000)
    #expect(try Program("true").run(input: input).status == .exited(0))
  }

  @Test func `a program that does not end is killed`() {
    let error = #expect(throws: PseudoTerminalError.self) {
      try Program("sh", "-c", "echo so far; sleep 100").run(timeout: .milliseconds(200))
    }
    #expect(error?.description.contains("so far") == true)
  }

  @Test func `what cannot be executed is an error`() {
    #expect(throws: PseudoTerminalError.self) { try Program("/nonexistent").run() }
    #expect(throws: PseudoTerminalError.self) { try PseudoTerminal(Program("/nonexistent")) }
  }

  @Test func `many at once do not hold each other's pipes`() async throws {
    try await withThrowingTaskGroup { group in
      for number in 0..<16 {
        group.addTask { try Program("echo", "\(number)").run().output == "\(number)\n" }
        group.addTask {
          let terminal = try PseudoTerminal(Program("echo", "\(number)"))
          return try terminal.waitForExit() == .exited(0)
        }
      }
      for try await isRight in group {
        #expect(isRight)
      }
    }
  }
}
