import Foundation
import PseudoTerminal
import Screen
import Testing

@testable import CursesTerminal

/// All tests that start ncurses: its state is the process's.
@Suite(.serialized, .timeLimit(.minutes(1)))
enum CursesTerminalTests {
  struct Starting {
    @Test(arguments: [
      ("", TerminalError.typeMissing), ("no-such-terminal", .typeUnknown("no-such-terminal")),
      ("../x", .typeUnknown("../x")), ("dumb", .typeTooSimple("dumb")),
    ])
    func `a terminal that cannot be used is refused before anything is written`(
      type: String,
      error: TerminalError
    ) throws {
      let pair = try TerminalPair()
      let modes = pair.modes
      #expect(throws: error) { try pair.terminal(type) }
      #expect(pair.receive().isEmpty)
      #expect(pair.modes == modes)
    }

    @Test
    func `what is not a terminal is refused`() throws {
      let pair = try TerminalPair()
      let null = open("/dev/null", O_RDWR)
      defer { close(null) }
      #expect(throws: TerminalError.notATerminal) {
        try CursesTerminal(input: null, output: pair.slave)
      }
      #expect(throws: TerminalError.notATerminal) {
        try CursesTerminal(input: pair.slave, output: null)
      }
    }

    @Test(arguments: [
      "xterm-256color", "xterm", "tmux-256color", "screen", "linux", "rxvt", "vt100",
    ])
    func `the terminal is given back as it was`(type: String) throws {
      let pair = try TerminalPair()
      let modes = pair.modes
      let terminal = try pair.terminal(type)
      var frame = Frame(size: terminal.size)
      frame.draw(
        "hello",
        column: 2,
        row: 1,
        end: 80,
        style: Style([.bold, .reverse], role: .link)
      )
      terminal.show(frame)
      _ = pair.receive()
      #expect(pair.screen.text.contains("hello"))
      #expect(pair.modes != modes)
      #expect(pair.screen.isBracketedPaste)
      terminal.restore()
      _ = pair.receive()
      #expect(pair.modes == modes)
      #expect(!pair.screen.isBracketedPaste)
      #expect(!pair.screen.isAlternateScreen)
      #expect(pair.screen.isCursorVisible)
      terminal.restore()
      #expect(pair.receive().isEmpty)
    }

    @Test
    func `a trap restores what a frame may have changed`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      var frame = Frame(size: terminal.size)
      frame.draw("hello", column: 0, row: 23, end: 80, style: Style([.bold], role: .link))
      terminal.show(frame)
      _ = pair.receive()
      #expect(pair.screen.isAlternateScreen && !pair.screen.isCursorVisible)
      #expect(terminal.send(CursesTerminal.restoration(isECMA48: true)))
      _ = pair.receive()
      #expect(!pair.screen.isAlternateScreen && pair.screen.isCursorVisible)
      #expect(!pair.screen.isBracketedPaste)
    }

    @Test(arguments: [
      ("", ""), ("abc", "abc"), ("a$<5>b", "ab"), ("$<20/>", ""), ("$5", "$5"), ("$<", "$<"),
    ])
    func `delays are taken out of a capability`(capability: String, plain: String) {
      #expect(CursesTerminal.withoutPadding(capability) == Array(plain.utf8))
    }

    @Test(arguments: [(nil, 25), ("100", 100), ("x", 25)])
    func `ESCDELAY sets how long Escape waits`(value: String?, delay: Int32) throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal("xterm", value.map { ["ESCDELAY": $0] } ?? [:])
      #expect(terminal.escapeDelay == delay)
      terminal.restore()
    }
  }
}
