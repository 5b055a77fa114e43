import PseudoTerminal
import SeededRandom
import Testing

@Suite struct ScreenEmulatorTests {
  private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> ScreenEmulator {
    var screen = ScreenEmulator(columns: columns, rows: rows)
    screen.receive(bytes(text))
    return screen
  }

  /// The bytes of a text, in which ␛ stands for the escape character.
  private func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { $0 == "␛" ? [0x1B] : Array(String($0).utf8) }
  }

  @Test(
    arguments: [
      (
        "plain text wraps at the edge",
        "0123456789ab", ["0123456789", "ab", "", ""]
      ),
      (
        "a full last column waits to wrap",
        "0123456789\r\nab", ["0123456789", "ab", "", ""]
      ),
      (
        "no autowrap overwrites the last column",
        "␛[?7l0123456789ab", ["012345678b", "", "", ""]
      ),
      (
        "the bottom scrolls",
        "a\r\nb\r\nc\r\nd\r\ne", ["b", "c", "d", "e"]
      ),
      (
        "cursor addressing counts from 1",
        "␛[2;3Hx␛[4dy␛[1Gz", ["", "  x", "", "z  y"]
      ),
      (
        "relative moves stop at the edges",
        "␛[9;9H␛[99A␛[99Da␛[2B␛[2Cb", ["a", "", "   b", ""]
      ),
      (
        "tabs stop every eight columns",
        "a\tb\r\n\tc␛[Zd", ["a       b", "        d", "", ""]
      ),
      (
        "erasing to the end, to the start, and characters",
        "abcdef␛[3G␛[1K␛[5G␛[K\r\nabcdef␛[2G␛[3X", ["   d", "a   ef", "", ""]
      ),
      (
        "erasing the display below and above",
        "a\r\nb\r\nc\r\nd␛[3;1H␛[J␛[1;1H␛[1J", ["", "b", "", ""]
      ),
      (
        "characters are inserted and deleted",
        "abcdef␛[2G␛[2@XY␛[1G␛[P", ["XYbcdef", "", "", ""]
      ),
      (
        "insert mode pushes to the right",
        "abc␛[1G␛[4hxy␛[4lz", ["xyzbc", "", "", ""]
      ),
      (
        "lines are inserted and deleted",
        "a\r\nb\r\nc\r\nd␛[2;1H␛[Lx␛[1;1H␛[M", ["x", "b", "c", ""]
      ),
      (
        "only the region scrolls",
        "a\r\nb\r\nc\r\nd␛[2;3r␛[3;1H\ne", ["a", "c", "e", "d"]
      ),
      (
        "reverse line feed scrolls down",
        "a\r\nb␛[1;1H␛Mc", ["c", "a", "b", ""]
      ),
      (
        "a character is repeated",
        "-␛[4b|", ["-----|", "", "", ""]
      ),
      (
        "line drawing",
        "␛(0lqk␛(Blqk", ["┌─┐lqk", "", "", ""]
      ),
      (
        "wide characters take two columns",
        "日本␛[4Gx", ["日 x", "", "", ""]
      ),
      (
        "a wide character that does not fit wraps",
        "012345678日", ["012345678", "日", "", ""]
      ),
      (
        "marks join the character before",
        "e\u{301}a\u{308}日\u{301}.", ["e\u{301}a\u{308}日\u{301}.", "", "", ""]
      ),
      (
        "broken UTF-8 shows and is over",
        "a␛[C", ["a", "", "", ""]
      ),
      (
        "the cursor is saved and restored",
        "ab␛7␛[4;4Hx␛8c", ["abc", "", "", "   x"]
      ),
      (
        "strings draw nothing",
        "a␛]52;c;Yg==\u{07}b␛]0;t␛\\c␛Pq␛\\d", ["abcd", "", "", ""]
      ),
    ] as [(String, String, [String])]
  )
  func `what is written leaves the screen it should`(
    name: String,
    text: String,
    lines: [String]
  ) {
    let screen = screen(text)
    #expect(screen.lines == lines, Comment(rawValue: name))
    #expect(screen.unknown == [])
  }

  @Test func `bytes may be cut anywhere`() {
    let bytes = bytes("a␛[2;3H日␛]0;title␛\\␛(0q␛(B␛[1mé")
    var piecemeal = ScreenEmulator(columns: 10, rows: 4)
    for byte in bytes {
      piecemeal.receive([byte])
    }
    #expect(piecemeal.lines == ["a", "  日─é", "", ""])
    #expect(piecemeal.title == "title")
    #expect(piecemeal.style(of: "é") == .init([.bold]))
  }

  @Test(
    arguments: [
      ([0x61, 0xE6, 0x97, 0x62], "a\u{FFFD}b"),
      ([0xFF, 0x61], "\u{FFFD}a"),
      ([0xC3, 0x1B, 0x5B, 0x43, 0x61], "\u{FFFD} a"),
      ([0x80, 0x61], "\u{FFFD}a"),
    ] as [([UInt8], String)]
  )
  func `malformed UTF-8 shows as a replacement character`(bytes: [UInt8], line: String) {
    var screen = ScreenEmulator(columns: 10, rows: 1)
    screen.receive(bytes)
    #expect(screen.lines == [line])
  }

  @Test(
    arguments: [
      ("1;4;7", .init([.bold, .underline, .reverse])),
      ("1;2;3;5;8;9;22;23;25;28;29", .init()),
      ("31;42", .init(foreground: .indexed(1), background: .indexed(2))),
      ("97;100", .init(foreground: .indexed(15), background: .indexed(8))),
      ("38;5;208;48;5;17;1", .init([.bold], foreground: .indexed(208), background: .indexed(17))),
      ("38;2;1;2;3;4", .init([.underline], foreground: .rgb(1, 2, 3))),
      ("31;41;39;49", .init()),
      ("7;", .init()),
    ] as [(String, ScreenEmulator.Style)]
  )
  func `graphic renditions style what follows`(parameters: String, style: ScreenEmulator.Style) {
    let screen = screen("␛[\(parameters)mx␛[my")
    #expect(screen.style(of: "x") == style)
    #expect(screen.style(of: "y") == .init())
  }

  @Test func `erased cells keep the background colour`() {
    let screen = screen("␛[44;1m␛[K")
    #expect(screen.style(column: 9, row: 0) == .init(background: .indexed(4)))
  }

  @Test func `the alternate screen gives the primary one back`() {
    var screen = screen("shell$ ␛[?1049h␛[H␛[2Jprogram␛[?25l␛[?2004h")
    #expect(screen.lines.first == "program")
    #expect(screen.isAlternateScreen && screen.isBracketedPaste && !screen.isCursorVisible)
    screen.receive(bytes("␛[?2004l␛[?25h␛[?1049l"))
    #expect(screen.lines.first == "shell$")
    #expect(screen.cursor == .init(column: 7, row: 0))
    #expect(!screen.isAlternateScreen && !screen.isBracketedPaste && screen.isCursorVisible)
  }

  @Test func `commands to the terminal are kept`() {
    let screen = screen(
      "␛]0;a\u{07}␛]52;c;Yg==␛\\␛Ptmux;␛␛]2;b\u{07}␛\\\u{07}"
    )
    #expect(screen.systemCommands == ["0;a", "52;c;Yg=="])
    #expect(screen.controlStrings == ["tmux;\u{1B}]2;b\u{07}"])
    #expect(screen.title == "a")
    #expect(screen.bellCount == 1)
  }

  @Test(arguments: ["␛[5y", "␛[?5z", "␛%Z", "\u{9B}31m", "\u{01}"])
  func `what is not understood is kept`(text: String) {
    #expect(screen(text).unknown.count == 1)
  }

  @Test func `a resized screen keeps its top left`() {
    var screen = screen("abcdefgh\r\n日本語\r\n3\r\n4")
    screen.resize(columns: 5, rows: 2)
    #expect(screen.lines == ["abcde", "日本"])
    screen.resize(columns: 8, rows: 3)
    #expect(screen.lines == ["abcde", "日本", ""])
    #expect(screen.cursor == .init(column: 1, row: 1))
  }

  @Test func `no bytes break it`() {
    var random = SeededGenerator(seed: 7)
    for (columns, rows) in [(1, 1), (2, 1), (1, 5), (7, 3)] {
      var screen = ScreenEmulator(columns: columns, rows: rows)
      for _ in 0..<20_000 {
        screen.receive(Array(RandomOutput.token(columns: columns, rows: rows, &random).utf8))
        screen.receive([.random(in: 0...255, using: &random)])
        screen.receive("日".utf8)
      }
      #expect(screen.cells.count == rows)
      #expect(screen.cells.allSatisfy { $0.count == columns })
      #expect((0..<columns).contains(screen.cursor.column))
      #expect((0..<rows).contains(screen.cursor.row))
    }
  }
}
