import Foundation
import Platform
import PseudoTerminal
import Screen
import Testing

@testable import CursesTerminal

extension CursesTerminalTests {
  /// What is missing where the terminal is used: a locale, an entry of terminfo.
  @Suite(.serialized)
  struct Surroundings {
    @Test
    func `without a UTF-8 locale all is shown in ASCII, each sign as wide as before`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal(locales: ["no-such-locale", "C"])
      defer { terminal.restore() }
      var frame = Frame(size: terminal.size)
      frame.draw("Béchamel – a “roux” │ … 日本 ж e\u{301} end", column: 0, row: 0, end: 80)
      terminal.show(frame)
      _ = pair.receive()
      #expect(pair.screen.lines.first == "Bechamel - a \"roux\" | . ? ?  ? e end")
      #expect(terminal.notice?.contains("C.UTF-8") == true)
    }

    @Test
    func `what is typed in UTF-8 is understood without a locale`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal(locales: [])
      defer { terminal.restore() }
      pair.type("éx")
      #expect(try terminal.events(upTo: .character("x")) == [.key(.character("é"))])
    }

    @Test
    func `a terminal of a known type needs no notice`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      defer { terminal.restore() }
      #expect(terminal.notice == nil)
    }

    @Test(arguments: [
      ("xterm-foo", "xterm"), ("xterm-foo-256color", "xterm-256color"),
      ("alacritty-direct", "xterm-256color"),
      ("screen.xterm-nonsense", "screen"), ("tmux-nonsense", "tmux"), ("vt220-nonsense", "vt220"),
      ("linux-nonsense", "linux"),
    ])
    func `an unknown type is used as what it extends`(type: String, used: String) throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal(type)
      defer { terminal.restore() }
      #expect(terminal.notice == "The terminal type \(type) is not known here; \(used) is used.")
      var frame = Frame(size: terminal.size)
      frame.draw("hello", column: 0, row: 0, end: 80)
      terminal.show(frame)
      _ = pair.receive()
      #expect(pair.screen.text.contains("hello"))
    }

    @Test(arguments: [
      ("tmux-256color", ["tmux-256color", "tmux", "screen-256color", "screen"]),
      ("kitty", ["kitty", "xterm"]), ("vt999", ["vt999", "vt100"]), ("../x", ["../x"]),
      ("-", ["-"]),
      ("a+b-c.d", ["a+b-c.d", "a+b-c", "a+b", "a"]),
    ])
    func `types that may serve are tried in this order`(type: String, names: [String]) {
      #expect(([type] + TerminalType.substitutes(for: type)).filter { names.contains($0) } == names)
    }

    @Test(arguments: [true, false])
    func `a mapped file cut short is no crash, whichever handler came first`(
      isMappedFirst: Bool
    ) throws {
      let path = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString).path
      try Data(repeating: 7, count: 40_000).write(to: URL(filePath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      var mapping = isMappedFirst ? try MappedFile(File(path), length: 40_000) : nil
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      let map = try mapping ?? MappedFile(File(path), length: 40_000)
      mapping = map
      #expect(truncate(path, 0) == 0)
      #expect(map.bytes[20_000] == 0 && map.isDamaged)
      terminal.restore()
      #expect(map.bytes[30_000] == 0)
    }
  }
}
