import Foundation
import PseudoTerminal
import Screen
import Testing

@testable import CursesTerminal

extension CursesTerminalTests {
  @Suite(.serialized)
  struct Signals {
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `a signal that ends the program ends the events`(signal: Int32) throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      kill(getpid(), signal)
      #expect(throws: TerminalDisconnected.signalled(signal)) { try terminal.events() }
    }

    @Test
    func `a hang-up ends the events`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      pair.hangUp()
      #expect(throws: TerminalDisconnected.closed) { try terminal.events() }
    }

    @Test
    func `an end of the input ends the events`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      // In line mode the end-of-file character makes a read give nothing.
      var modes = termios()
      tcgetattr(pair.slave, &modes)
      modes.c_lflag |= tcflag_t(ICANON)
      modes.c_cc.4 = 4
      tcsetattr(pair.slave, TCSANOW, &modes)
      pair.type("\u{4}")
      #expect(throws: TerminalDisconnected.closed) { try terminal.events() }
    }

    @Test
    func `the size is right after many resizes`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      for step in 1...50 {
        pair.resize(to: Size(columns: 10 + step, rows: 60 - step))
        kill(getpid(), SIGWINCH)
      }
      for (columns, rows) in [(1, 1), (300, 100), (1, 40), (200, 1), (80, 24)] {
        let size = Size(columns: columns, rows: rows)
        pair.resize(to: size)
        kill(getpid(), SIGWINCH)
        while terminal.size != size {
          #expect(try terminal.events() == [.resized(terminal.size)])
        }
        // A frame full of text would not fit into the pseudo-terminal's buffer.
        var frame = Frame(size: size)
        for row in [0, rows - 1] {
          frame.draw(String(repeating: "x", count: columns), column: 0, row: row, end: columns)
        }
        terminal.show(frame)
        _ = pair.receive()
        #expect(pair.screen.lines.first == String(repeating: "x", count: columns))
        #expect(pair.screen.lines.last == String(repeating: "x", count: columns))
      }
    }

    @Test
    func `being continued has all drawn anew`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      var frame = Frame(size: terminal.size)
      frame.draw("hello", column: 0, row: 0, end: 80)
      terminal.show(frame)
      _ = pair.receive()
      kill(getpid(), SIGCONT)
      #expect(try terminal.events() == [.resized(terminal.size)])
      terminal.show(frame)
      #expect(String(decoding: pair.receive(), as: UTF8.self).contains("hello"))
    }

    @Test
    func `another program gets the terminal as it was, and the frame comes back`() throws {
      let pair = try TerminalPair()
      let modes = pair.modes
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      var frame = Frame(size: terminal.size)
      frame.draw("hello", column: 0, row: 0, end: 80)
      terminal.show(frame)
      let answer = terminal.withScreenReleased {
        _ = pair.receive()
        #expect(pair.modes == modes)
        #expect(!pair.screen.isAlternateScreen && pair.screen.isCursorVisible)
        #expect(!pair.screen.isBracketedPaste)
        // Typed at the other program.
        raise(SIGINT)
        return 7
      }
      #expect(answer == 7)
      terminal.show(frame)
      _ = pair.receive()
      #expect(pair.modes != modes)
      #expect(pair.screen.isAlternateScreen && pair.screen.isBracketedPaste)
      #expect(pair.screen.text.contains("hello"))
      pair.type("x")
      #expect(try terminal.events() == [.key(.character("x"))])
    }

    @Test
    func `a copy reaches the terminal whole, or not at all`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      _ = pair.receive()
      try terminal.copy("hello")
      #expect(pair.receive() == Array("\u{1B}]52;c;aGVsbG8=\u{7}".utf8))
      #expect(throws: ClipboardError.tooLong(bytes: 100_001)) {
        try terminal.copy(String(repeating: "x", count: 100_001))
      }
      #expect(pair.receive().isEmpty)
      pair.hangUp()
      #expect(throws: ClipboardError.notWritten) { try terminal.copy("hello") }
    }
  }
}
