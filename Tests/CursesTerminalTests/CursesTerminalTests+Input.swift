import Foundation

import Screen
import Testing

@testable import CursesTerminal

extension CursesTerminalTests {
  @Suite(.serialized)
  struct Input {
    private static let last = Key.control("q")
    private static let lastBytes = "\u{11}"

    @Test(arguments: [
      ("xterm-256color", "\u{1B}OA", "↑"), ("xterm-256color", "\u{1B}[A", "↑"),
      ("xterm-256color", "\u{1B}OH", "Home"), ("xterm-256color", "\u{1B}[1~", "Home"),
      ("xterm-256color", "\u{1B}[1;3D", "Alt-←"), ("xterm-256color", "\u{1B}[1;3C", "Alt-→"),
      ("xterm-256color", "\u{1B}[5;5~", "Ctrl-PgUp"),
      ("xterm-256color", "\u{1B}[6;5~", "Ctrl-PgDn"),
      ("xterm-256color", "\u{1B}[6~", "PgDn"), ("xterm-256color", "\u{1B}[Z", "Shift-Tab"),
      ("xterm-256color", "\u{1B}OP", "F1"), ("xterm-256color", "\u{1B}[24~", "F12"),
      ("xterm-256color", "\u{1B}[15~", "F5"), ("xterm-256color", "\u{7F}", "Backspace"),
      ("xterm-256color", "\u{8}", "Backspace"), ("xterm-256color", "\u{1B}j", "Alt-j"),
      ("xterm-256color", "\u{1B}", "Esc"), ("xterm-256color", "\u{3}", "^C"),
      ("xterm-256color", "\u{1A}", "^Z"), ("xterm-256color", "\r", "Enter"),
      ("xterm-256color", "日", "日"),
      ("xterm-256color", "\u{13}", "^S"), ("xterm-256color", "\t", "Tab"),
      ("tmux-256color", "\u{1B}[1~", "Home"), ("tmux-256color", "\u{1B}[1;3D", "Alt-←"),
      ("tmux-256color", "\u{1B}[5;5~", "Ctrl-PgUp"), ("tmux-256color", "\u{1B}[4~", "End"),
      ("screen", "\u{1B}OB", "↓"), ("screen", "\u{1B}[3~", "Del"),
      ("rxvt", "\u{1B}[7~", "Home"), ("rxvt", "\u{1B}[8~", "End"),
      ("rxvt", "\u{1B}[5^", "Ctrl-PgUp"),
      ("rxvt", "\u{1B}\u{1B}[D", "Alt-←"), ("rxvt", "\u{1B}[11~", "F1"),
      ("linux", "\u{1B}[[A", "F1"), ("linux", "\u{1B}[1~", "Home"), ("linux", "\u{1B}[4~", "End"),
      ("linux", "\u{1B}[B", "↓"), ("linux", "\u{1B}\u{1B}[D", "Alt-←"),
      ("vt100", "\u{1B}OD", "←"), ("vt100", "\u{1B}[5~", "PgUp"),
    ])
    func `bytes that terminals send are keys`(type: String, bytes: String, name: String) throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal(type)
      defer { terminal.restore() }
      pair.type(bytes)
      let first = try terminal.events()
      pair.type(Input.lastBytes)
      #expect(try first + terminal.events(upTo: Input.last) == [.key(try #require(Key(name)))])
    }

    @Test(arguments: ["\u{1B}[27;5;9~", "\u{1B}[97;5u", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}[201~"])
    func `unknown sequences are not typed as text`(bytes: String) throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      pair.type(bytes + "x" + Input.lastBytes)
      #expect(try terminal.events(upTo: Input.last) == [.key(.character("x"))])
    }

    @Test(arguments: [
      [0xFF], [0x80], [0xC3], [0xC0, 0x80], [0xE6, 0x97], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
    ])
    func `bytes that are not UTF-8 are dropped, and nothing else is`(bytes: [UInt8]) throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      pair.type(Array("a".utf8) + bytes + Array(("b\u{1B}OA日" + Input.lastBytes).utf8))
      #expect(
        try terminal.events(upTo: Input.last)
          == [Key(.character("a")), .character("b"), Key(.up), .character("日")].map { .key($0) }
      )
    }

    @Test(arguments: [
      "word", "", "two\rlines", "日本\tx", "q\u{1B}[A\u{3}\u{1B}",
      String(repeating: "x", count: 3000),
    ])
    func `a paste is one event, whatever it holds`(text: String) throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      pair.type("a\u{1B}[200~" + text + "\u{1B}[201~b" + Input.lastBytes)
      #expect(
        try terminal.events(upTo: Input.last)
          == [.key(.character("a")), .pasted(text), .key(.character("b"))]
      )
    }

    @Test
    func `a paste without an end is still a paste`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      pair.type("\u{1B}[200~quit\u{1B}[201")
      #expect(try terminal.events() == [.pasted("quit\u{1B}[201")])
    }

    @Test
    func `a long paste is cut, and the rest of it is no keys`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      // The terminal holds no more than 4 KB that are not read.
      let text = "\u{1B}[200~" + String(repeating: "x", count: 200_000) + "\u{1B}[201~"
      Thread.detachNewThread { [master = pair.master] in
        TerminalPair.type(Array((text + Input.lastBytes).utf8), at: master)
      }
      let events = try terminal.events(upTo: Input.last)
      #expect(events == [.pasted(String(repeating: "x", count: CursesTerminal.maximumPaste))])
    }

    @Test
    func `more keys than a batch holds all arrive`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      pair.type(String(repeating: "\u{1B}[Aj", count: 600) + Input.lastBytes)
      let events = try terminal.events(upTo: Input.last)
      #expect(events == (0..<1200).map { .key($0 % 2 == 0 ? Key(.up) : .character("j")) })
    }
  }
}
