import CNcurses
import Screen
import SeededRandom
import Testing

@testable import CursesTerminal

struct KeyDecoderTests {
  /// The meaning of inputs that come without a pause, one after the other.
  private func decode(_ inputs: [CursesInput]) -> [DecodedInput] {
    var rest = inputs[...]
    var inputs: [DecodedInput] = []
    while let first = rest.popFirst() {
      inputs += KeyDecoder.decode(first) { rest.popFirst() }
    }
    return inputs
  }

  private func decode(_ text: String) -> [DecodedInput] {
    decode(text.unicodeScalars.map { .scalar($0) })
  }

  @Test(arguments: [
    ("a", "a"), ("Z", "Z"), (" ", "Space"), ("é", "é"), ("日", "日"), ("\u{1}", "^A"),
    ("\u{E}", "^N"),
    ("\u{1A}", "^Z"), ("\u{1D}", "^]"), ("\u{0}", "Ctrl-Space"), ("\t", "Tab"), ("\r", "Enter"),
    ("\n", "Enter"), ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"), ("\u{1B}", "Esc"),
    ("\u{1B}j", "Alt-j"), ("\u{1B}\u{1}", "Alt-^A"), ("\u{1B}\u{7F}", "Alt-Backspace"),
    ("\u{1B}\r", "Alt-Enter"), ("\u{1B}[", "Alt-["), ("\u{1B}O", "Alt-O"), ("\u{1B}]", "Alt-]"),
    // xterm
    ("\u{1B}[A", "↑"), ("\u{1B}OB", "↓"), ("\u{1B}[C", "→"), ("\u{1B}[D", "←"),
    ("\u{1B}[H", "Home"),
    ("\u{1B}OF", "End"), ("\u{1B}[1;3D", "Alt-←"), ("\u{1B}[1;3C", "Alt-→"),
    ("\u{1B}[1;5A", "Ctrl-↑"),
    ("\u{1B}[1;2A", "↑"), ("\u{1B}[1;7H", "Alt-Ctrl-Home"), ("\u{1B}[1;9D", "Alt-←"),
    ("\u{1B}[5~", "PgUp"), ("\u{1B}[6~", "PgDn"), ("\u{1B}[5;5~", "Ctrl-PgUp"),
    ("\u{1B}[6;5~", "Ctrl-PgDn"), ("\u{1B}[2~", "Ins"), ("\u{1B}[3~", "Del"),
    ("\u{1B}[Z", "Shift-Tab"),
    ("\u{1B}OP", "F1"), ("\u{1B}[15~", "F5"), ("\u{1B}[21~", "F10"), ("\u{1B}[24~", "F12"),
    ("\u{1B}[1;5P", "Ctrl-F1"),
    // rxvt
    ("\u{1B}[7~", "Home"), ("\u{1B}[8~", "End"), ("\u{1B}[5^", "Ctrl-PgUp"), ("\u{1B}Oa", "Ctrl-↑"),
    ("\u{1B}\u{1B}[D", "Alt-←"), ("\u{1B}[11~", "F1"),
    // Linux console
    ("\u{1B}[1~", "Home"), ("\u{1B}[4~", "End"), ("\u{1B}[[A", "F1"), ("\u{1B}[[E", "F5"),
  ])
  func `sequences are keys`(sequence: String, name: String) throws {
    #expect(decode(sequence) == [.key(try #require(Key(name)))])
  }

  @Test(arguments: [
    "\u{1B}[27;5;9~", "\u{1B}[97;5u", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}[200;1~", "\u{1B}[201~",
    "\u{1B}Oz", "\u{1B}[[Z", "\u{1B}[99999999999999999999~", "\u{1B}[;;;~", "\u{1B}[1;", "\u{9B}",
    "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]52;c;aGVsbG8=\u{7}", "\u{1B}P1+r\u{1B}\\",
    "\u{1B}[" + String(repeating: "1;", count: 5000) + "Q",
  ])
  func `unknown sequences are dropped, and what follows is not`(sequence: String) {
    #expect(decode(sequence).isEmpty)
    if !sequence.hasSuffix(";") {
      #expect(decode(sequence + "x").last == .key(.character("x")))
    }
  }

  @Test
  func `Escape typed twice is two, and before a key it is Alt`() throws {
    let escape = DecodedInput.key(Key(.escape))
    #expect(decode("\u{1B}\u{1B}") == [escape, escape])
    #expect(decode("\u{1B}\u{1B}j") == [escape, .key(Key(.character("j"), .alt))])
    #expect(decode("\u{1B}\u{1B}\u{1B}[A") == [escape, .key(Key(.up, .alt))])
    #expect(decode([.escape, .code(KEY_LEFT, name: "KEY_LEFT")]) == [.key(Key(.left, .alt))])
  }

  @Test(arguments: [
    (KEY_UP, "KEY_UP", "↑"), (KEY_PPAGE, "KEY_PPAGE", "PgUp"), (KEY_BTAB, "KEY_BTAB", "Shift-Tab"),
    (KEY_BACKSPACE, "KEY_BACKSPACE", "Backspace"), (KEY_ENTER, "KEY_ENTER", "Enter"),
    (KEY_F0 + 1, "KEY_F(1)", "F1"), (KEY_F0 + 12, "KEY_F(12)", "F12"),
    (KEY_SLEFT, "KEY_SLEFT", "←"),
    (560, "kLFT3", "Alt-←"), (561, "kRIT5", "Ctrl-→"), (562, "kPRV5", "Ctrl-PgUp"),
    (563, "kNXT5", "Ctrl-PgDn"), (564, "kDC7", "Alt-Ctrl-Del"), (565, "kUP", nil),
    (KEY_RESIZE, "KEY_RESIZE", nil), (KEY_MOUSE, "KEY_MOUSE", nil), (KEY_F0 + 63, "KEY_F(63)", nil),
    (566, "kxIN", nil), (567, "", nil),
  ])
  func `codes of ncurses are keys`(code: Int32, name: String, key: String?) throws {
    let expected = try key.map { try #require(Key($0)) }
    #expect(decode([.code(code, name: name)]) == expected.map { [.key($0)] } ?? [])
  }

  @Test
  func `the announcement of a paste is known`() {
    #expect(decode("\u{1B}[200~") == [.pasteBegins])
  }

  @Test(arguments: UInt64(0)..<100)
  func `any inputs are decoded to their end`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet: [Unicode.Scalar] = [
      "\u{1B}", "\u{1B}", "[", "O", "]", "P", "1", ";", "5", "~", "A", "z", "\u{7}", "\\", "\u{9B}",
    ]
    let inputs = (0..<500).map { _ -> CursesInput in
      Bool.random(using: &generator)
        ? .scalar(alphabet.randomElement(using: &generator) ?? "a")
        : .code(.random(in: 0...1000, using: &generator), name: "kLFT3")
    }
    for case .key(let key) in decode(inputs) {
      #expect(key.symbol != .character("\u{1B}") && key.symbol != .character("\u{9B}"))
    }
  }
}
