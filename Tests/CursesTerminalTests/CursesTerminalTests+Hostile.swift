import Screen
import Testing

@testable import CursesTerminal

extension CursesTerminalTests {
  @Suite(.serialized)
  struct HostileText {
    /// Every scalar that can control a terminal, and sequences that would.
    static let rows: [String] = {
      let controls = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
        scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
          || [.lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
      }
      let sequences = [
        "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{1B}P+q544e\u{1B}\\", "\u{1B}c",
        "\u{1B}[?1049l", "\u{202E}txet", "\u{E0001}\u{E0041}", "a\u{1B}\u{301}[31m", "日\u{1B}[5n",
      ]
      return stride(from: 0, to: controls.count, by: 20).map { start in
        controls[start..<min(start + 20, controls.count)].map { "x\($0)" }.joined()
      } + sequences
    }()

    @Test
    func `a frame of hostile text sends the control sequences of a harmless one`() throws {
      let hostile = try bytes(showing: HostileText.rows)
      // The same glyphs, but for those that are not ASCII.
      let harmless = try bytes(
        showing: HostileText.rows.map { row in
          Glyphs(row).enumerated().map { number, glyph in
            glyph == .space
              ? " " : String(repeating: number.isMultiple(of: 2) ? "a" : "b", count: glyph.width)
          }.joined()
        }
      )
      #expect(controls(in: hostile) == controls(in: harmless))
      #expect(hostile.count > harmless.count)
    }

    private func bytes(showing rows: [String]) throws -> [UInt8] {
      let pair = try TerminalPair(size: Size(columns: 60, rows: 24))
      let terminal = try pair.terminal()
      var frame = Frame(size: terminal.size)
      for (row, text) in rows.enumerated() {
        frame.draw(text, column: 0, row: row, end: 60)
      }
      terminal.show(frame)
      defer { terminal.restore() }
      return pair.receive()
    }

    /// What in the bytes is not text: control sequences, and single scalars that control.
    private func controls(in bytes: [UInt8]) -> [String] {
      var controls: [String] = []
      var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
      while let scalar = rest.popFirst() {
        let isControl = scalar.properties.generalCategory == .control
        guard isControl || scalar.properties.isDefaultIgnorableCodePoint else { continue }
        var control = String(scalar)
        if scalar == "\u{1B}", let introducer = rest.popFirst() {
          control.unicodeScalars.append(introducer)
          while introducer == "[" || introducer == "(", let next = rest.popFirst() {
            control.unicodeScalars.append(next)
            if introducer == "(" || ("@"..."~").contains(next) { break }
          }
        }
        controls.append(control)
      }
      return controls
    }
  }
}
