import PseudoTerminal
import Screen
import SeededRandom
import Testing

@testable import CursesTerminal

extension CursesTerminalTests {
  @Suite(.serialized)
  struct Drawing {
    private func frame(_ rows: [String], size: Size, style: Style = .plain) -> Frame {
      var frame = Frame(size: size)
      for (row, text) in rows.enumerated() {
        frame.draw(text, column: 0, row: row, end: size.columns, style: style)
      }
      return frame
    }

    private func lines(_ frame: Frame) -> [String] {
      (0..<frame.size.rows).map { row in frame.row(row).map { $0.glyph?.text ?? "" }.joined() }
    }

    /// The rows of the emulator as wide as the screen is.
    private func shown(_ pair: TerminalPair) -> [String] {
      pair.screen.cells.map { row in row.map(\.text).joined() }
    }

    @Test(arguments: [
      ["plain ASCII", "", "to the end"], ["日本語 and ascii", "語日本"], ["e\u{301}e\u{300}\u{323}x"],
      ["\u{1100}\u{1161}\u{11A8}!", "👩\u{200D}💻 👍\u{1F3FD}", "🇫🇷"], ["ที่นี่", "क्षि"],
      ["\u{301}lone", "a\u{300}\u{301}\u{302}\u{303}\u{304}b"],
    ])
    func `what a frame holds stands on the screen`(rows: [String]) throws {
      let pair = try TerminalPair(size: Size(columns: 20, rows: 4))
      let terminal = try pair.terminal()
      let frame = frame(rows, size: terminal.size)
      terminal.show(frame)
      _ = pair.receive()
      #expect(shown(pair) == lines(frame))
      terminal.restore()
    }

    @Test(arguments: UInt64(0)..<20)
    func `any frame after any other stands on the screen`(seed: UInt64) throws {
      var generator = SeededGenerator(seed: seed)
      let pieces = ["a", "word ", " ", "日", "e\u{301}", "👩", "\u{1B}[2J", "─", "\t", "漢字"]
      let pair = try TerminalPair(size: Size(columns: 30, rows: 6))
      let terminal = try pair.terminal()
      for _ in 0..<10 {
        var frame = Frame(size: terminal.size)
        for row in 0..<6 {
          let text = (0..<20).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
          let role = Style.Role.allCases.randomElement(using: &generator) ?? .standard
          let attributes = Style.Attributes(rawValue: .random(in: 0..<32, using: &generator))
          frame.draw(
            text,
            column: .random(in: 0..<10, using: &generator),
            row: row,
            end: .random(in: 0...29, using: &generator),
            style: Style(attributes, role: role)
          )
        }
        terminal.show(frame)
        _ = pair.receive()
        #expect(shown(pair) == lines(frame))
        for row in 0..<6 {
          for column in 0..<30 where frame[column, row].glyph != .space {
            let style = pair.screen.style(column: column, row: row)
            let wanted = frame[column, row].style
            #expect(style.attributes.contains(.reverse) == wanted.attributes.contains(.reverse))
            #expect(style.attributes.contains(.bold) == wanted.attributes.contains(.bold))
            #expect((style.foreground == .standard) == (wanted.role == .standard))
          }
        }
      }
      terminal.restore()
    }

    @Test
    func `a frame that is shown already costs no byte, until it is to be redrawn`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      let frame = frame(["one", "two"], size: terminal.size)
      terminal.show(frame)
      #expect(!pair.receive().isEmpty)
      terminal.show(frame)
      #expect(pair.receive().isEmpty)
      terminal.redraw()
      terminal.show(frame)
      #expect(String(decoding: pair.receive(), as: UTF8.self).contains("one"))
      terminal.restore()
    }

    @Test
    func `the cursor stands where the frame has it, seen or not`() throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal()
      for (column, row, isSeen) in [(5, 3, false), (5, 3, true), (79, 23, true), (0, 0, false)] {
        var frame = frame(["one"], size: terminal.size)
        frame.cursor = Point(column: column, row: row)
        frame.showsCursor = isSeen
        terminal.show(frame)
        _ = pair.receive()
        #expect(pair.screen.cursor.column == column && pair.screen.cursor.row == row)
        #expect(pair.screen.isCursorVisible == isSeen)
      }
      terminal.restore()
    }

    @Test(arguments: [
      Size(columns: 10, rows: 2), Size(columns: 100, rows: 50), Size(columns: 0, rows: 0),
    ])
    func `a frame of another size is cut, or leaves the rest blank`(size: Size) throws {
      let pair = try TerminalPair(size: Size(columns: 20, rows: 4))
      let terminal = try pair.terminal()
      terminal.show(frame(Array(repeating: "before before before", count: 4), size: terminal.size))
      var other = Frame(size: size)
      for row in 0..<size.rows {
        other.draw(String(repeating: "日", count: 60), column: 1, row: row, end: size.columns)
      }
      other.cursor = Point(column: size.columns, row: size.rows)
      terminal.show(other)
      _ = pair.receive()
      let expected = (0..<4).map { row in
        let cells = row < size.rows ? other.row(row).prefix(20) : []
        return cells.map { $0.glyph?.text ?? "" }.joined()
      }
      // The wide glyph in the last column does not fit.
      #expect(
        pair.screen.lines
          == expected.map { $0.hasPrefix(" 日日日日日日日日日日") ? " 日日日日日日日日日" : trimmed($0) }
      )
      terminal.restore()
    }

    private func trimmed(_ text: String) -> String {
      String(text.reversed().drop { $0 == " " }.reversed())
    }

    @Test(arguments: [
      ("xterm-256color", [:], true), ("xterm-256color", ["NO_COLOR": "1"], false),
      ("xterm-256color", ["NO_COLOR": ""], true), ("xterm", [:], true), ("vt100", [:], false),
    ])
    func `colours are used where there are some and nobody minds`(
      type: String,
      variables: [String: String],
      hasColor: Bool
    ) throws {
      let pair = try TerminalPair()
      let terminal = try pair.terminal(type, variables)
      terminal.show(frame(["link"], size: terminal.size, style: Style(role: .link)))
      _ = pair.receive()
      let style = try #require(pair.screen.style(of: "link"))
      #expect((style.foreground != .standard) == hasColor)
      #expect(style.attributes.contains(.underline) == !hasColor)
      #expect(style.background == .standard)
      terminal.restore()
    }
  }
}
