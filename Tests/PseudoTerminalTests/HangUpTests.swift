import Glibc
import PseudoTerminal
import Testing

@Suite struct HangUpTests {
  private func shell(_ script: String) -> Program { Program("sh", "-c", script) }

  @Test func `a hang-up reaches the program as SIGHUP`() throws {
    let terminal = try PseudoTerminal(Program("cat"))
    terminal.hangUp()
    #expect(try terminal.waitForEndOfSession() == .signalled(SIGHUP))
  }

  @Test func `a program that ignores SIGHUP reads the end`() throws {
    let terminal = try PseudoTerminal(shell("trap '' HUP; echo ready; read line; exit 7"))
    try terminal.wait(forText: "ready")
    terminal.hangUp()
    #expect(try terminal.waitForEndOfSession() == .exited(7))
  }

  @Test func `what a program leaves behind is told`() throws {
    let terminal = try PseudoTerminal(shell("(trap '' HUP; echo ready; exec sleep 1) & wait"))
    try terminal.wait(forText: "ready")
    terminal.hangUp()
    let error = #expect(throws: PseudoTerminalError.self) {
      try terminal.waitForEndOfSession(timeout: .milliseconds(200))
    }
    #expect(error?.description.contains("the end of processes [") == true)
    try terminal.waitForEndOfSession()
  }

  @Test func `what was written stays unread until it is looked at`() throws {
    let terminal = try PseudoTerminal(shell("echo ready; cat"))
    try terminal.waitForUnreadOutput()
    #expect(terminal.bytes.isEmpty)
    try terminal.wait(forText: "ready")
  }

  @Test func `modes that a program changed are noticed`() throws {
    let terminal = try PseudoTerminal(shell("stty raw; echo raw; cat"))
    try terminal.wait(forText: "raw")
    #expect(!terminal.hasInitialModes)
  }
}
