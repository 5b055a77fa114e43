/// A terminal's screen as the bytes written to it have left it: what ncurses and full-screen
/// programs emit for `TERM=xterm-256color`, and no more.
///
/// What it does not know it keeps in `unknown`, so that a test can ask for none.
package struct ScreenEmulator: Sendable {
  /// A place, counted from 0 at the top left.
  package struct Position: Hashable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// One cell. A wide character's right half holds an empty text.
  package struct Cell: Hashable, Sendable {
    package var text = " "
    package var style = Style()
    var isWide = false
  }

  package private(set) var columns: Int
  package private(set) var rows: Int
  package internal(set) var cursor = Position(column: 0, row: 0)
  package internal(set) var cells: [[Cell]]
  /// The modes set by `CSI ? n h`, by number.
  package internal(set) var privateModes: Set<Int> = [Mode.autowrap, Mode.cursorVisible]
  /// The operating system commands received, such as `52;c;…`, in order.
  package internal(set) var systemCommands: [String] = []
  /// The device control strings and the like, less their introducer, in order.
  package internal(set) var controlStrings: [String] = []
  package internal(set) var bellCount = 0
  /// Control characters and sequences that were not understood, in order.
  package internal(set) var unknown: [String] = []

  var style = Style()
  var saved: Saved
  /// The screen put away while the alternate one is shown.
  var primary: [[Cell]]?
  /// The rows that scroll.
  var margins: ClosedRange<Int>
  /// A character was put into the last column: the next one goes to the next line.
  var wrapsNext = false
  var isInserting = false
  var tabStops: Set<Int>
  /// The sets in G0 and G1, and which is in use; true is DEC Special Graphics.
  var graphicsSets = [false, false]
  var activeSet = 0
  var lastPrinted: Unicode.Scalar?

  private var parser = ControlParser()
  private let width: @Sendable (Unicode.Scalar) -> Int

  /// What DECSC keeps for DECRC.
  struct Saved {
    var cursor = Position(column: 0, row: 0)
    var style = Style()
    var graphicsSets = [false, false]
    var activeSet = 0
  }

  /// A blank screen.
  ///
  /// - Parameters:
  ///   - columns: Its width.
  ///   - rows: Its height.
  ///   - width: The columns a scalar takes, 0 for one that joins the character before it.
  package init(
    columns: Int,
    rows: Int,
    width: @escaping @Sendable (Unicode.Scalar) -> Int = ScreenEmulator.eastAsianWidth
  ) {
    self.columns = columns
    self.rows = rows
    self.width = width
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    margins = 0...max(rows - 1, 0)
    tabStops = Set(stride(from: 8, to: columns, by: 8))
    saved = Saved()
  }

  /// Takes in bytes written to the terminal; a sequence may be cut anywhere.
  package mutating func receive(_ bytes: some Sequence<UInt8>) {
    for token in parser.tokens(in: bytes) {
      switch token {
      case .text(let scalar): put(scalar)
      case .control(let scalar): perform(control: scalar)
      case .escape(let text): perform(escape: text)
      case .sequence(let sequence): perform(sequence)
      case .systemCommand(let text): systemCommands.append(text)
      case .string(_, let text): controlStrings.append(text)
      }
    }
  }

  /// Gives the screen another size, keeping what stands at the top left.
  package mutating func resize(columns: Int, rows: Int) {
    func resized(_ cells: [[Cell]]) -> [[Cell]] {
      let fitting = cells.prefix(rows).map { row in
        Array(row.prefix(columns))
          + Array(repeating: Cell(), count: max(columns - row.count, 0))
      }
      let blank = Array(repeating: Cell(), count: columns)
      return fitting + Array(repeating: blank, count: max(rows - fitting.count, 0))
    }
    cells = resized(cells)
    primary = primary.map(resized)
    self.columns = columns
    self.rows = rows
    margins = 0...max(rows - 1, 0)
    tabStops = Set(stride(from: 8, to: columns, by: 8))
    moveCursor(column: cursor.column, row: cursor.row)
    cells.indices.forEach { mendWideCharacters(row: $0) }
  }

  /// Columns of a scalar by the East Asian widths of Unicode: 0 for marks and format characters,
  /// 2 for ideographs, kana, hangul, fullwidth forms and emoji, else 1.
  package static func eastAsianWidth(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    // The vowels and finals of decomposed hangul join their initial.
    case 0x1160..<0x1200: return 0
    case 0x1100..<0x1160, 0x2E80..<0x303F, 0x3041..<0xA4D0, 0xA960..<0xA980, 0xAC00..<0xD7A4,
      0xF900..<0xFB00, 0xFE30..<0xFE70, 0xFF01..<0xFF61, 0xFFE0..<0xFFE7, 0x20000..<0x3FFFE:
      return 2
    // Regional indicators are emoji one column wide each.
    case 0x1F1E6..<0x1F200: return 1
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }

  func columns(of scalar: Unicode.Scalar) -> Int { width(scalar) }
}

// MARK: - What can be seen

extension ScreenEmulator {
  /// The rows as strings, without the blanks at their ends.
  package var lines: [String] {
    cells.map { row in
      var line = row.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// All rows, one a line.
  package var text: String { lines.joined(separator: "\n") }

  /// How the cell at a place is drawn.
  package func style(column: Int, row: Int) -> Style { cells[row][column].style }

  /// How the first occurrence of a text is drawn at its first cell; nil if it is not there.
  package func style(of text: String) -> Style? {
    for row in cells {
      for column in row.indices
      where row[column].text != "" && row[column...].map(\.text).joined().hasPrefix(text) {
        return row[column].style
      }
    }
    return nil
  }

  package var isAlternateScreen: Bool { primary != nil }
  package var isCursorVisible: Bool { privateModes.contains(Mode.cursorVisible) }
  package var isBracketedPaste: Bool { privateModes.contains(Mode.bracketedPaste) }

  /// The title last set; nil if none was.
  package var title: String? {
    let setting = systemCommands.last { $0.hasPrefix("0;") || $0.hasPrefix("2;") }
    return setting.map { String($0.dropFirst(2)) }
  }

  /// The private modes with a meaning here.
  enum Mode {
    static let autowrap = 7
    static let cursorVisible = 25
    static let alternateScreen = 1049
    static let bracketedPaste = 2004
  }
}
