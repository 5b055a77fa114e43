/// Characters into cells, and cells about.
extension ScreenEmulator {
  /// An erased cell: it keeps the background colour, as xterm's do.
  var blank: Cell { Cell(text: " ", style: Style(background: style.background)) }

  /// Draws a character where the cursor is.
  mutating func put(_ scalar: Unicode.Scalar) {
    let scalar = graphicsSets[activeSet] ? Self.specialGraphics(scalar) : scalar
    let width = columns(of: scalar)
    guard width > 0 else { return join(scalar) }
    if wrapsNext || (cursor.column + width > columns && privateModes.contains(Mode.autowrap)) {
      lineFeed()
      cursor.column = 0
      wrapsNext = false
    }
    if isInserting { insertCells(width) }
    let (row, end) = (cursor.row, min(cursor.column + width, columns))
    cells[row][cursor.column] = Cell(
      text: String(scalar),
      style: style,
      isWide: width == 2
    )
    for column in cursor.column + 1..<max(end, cursor.column + 1) {
      cells[row][column] = Cell(text: "", style: style)
    }
    mendWideCharacters(row: row, near: cursor.column..<end)
    lastPrinted = scalar
    wrapsNext = end == columns && privateModes.contains(Mode.autowrap)
    cursor.column = min(end, columns - 1)
  }

  /// Adds a combining character to the one before the cursor.
  private mutating func join(_ scalar: Unicode.Scalar) {
    var column = wrapsNext ? cursor.column : cursor.column - 1
    if column > 0, cells[cursor.row][column].text.isEmpty { column -= 1 }
    guard column >= 0 else { return }
    cells[cursor.row][column].text.unicodeScalars.append(scalar)
  }

  /// Blanks the halves of wide characters that have lost their other half.
  mutating func mendWideCharacters(row: Int, near range: Range<Int>? = nil) {
    let line = cells[row]
    let range = range ?? 0..<columns
    for column in max(range.lowerBound - 1, 0)..<min(range.upperBound + 1, columns) {
      let isOrphan =
        line[column].text.isEmpty
        ? column == 0 || !line[column - 1].isWide
        : line[column].isWide && (column + 1 == columns || !line[column + 1].text.isEmpty)
      if isOrphan { cells[row][column] = Cell(text: " ", style: line[column].style) }
    }
  }

  /// Moves the cursor, at most to the edge.
  mutating func moveCursor(column: Int, row: Int) {
    cursor.column = min(max(column, 0), columns - 1)
    cursor.row = min(max(row, 0), rows - 1)
    wrapsNext = false
  }

  /// Moves the cursor up or down, not over a margin that lies ahead.
  mutating func moveCursor(down count: Int) {
    let top = cursor.row < margins.lowerBound ? 0 : margins.lowerBound
    let bottom = cursor.row > margins.upperBound ? rows - 1 : margins.upperBound
    moveCursor(column: cursor.column, row: min(max(cursor.row + count, top), bottom))
  }

  mutating func lineFeed() {
    if cursor.row == margins.upperBound {
      scrollUp(1, from: margins.lowerBound)
    } else {
      moveCursor(column: cursor.column, row: cursor.row + 1)
    }
  }

  mutating func reverseLineFeed() {
    if cursor.row == margins.lowerBound {
      scrollDown(1, from: margins.lowerBound)
    } else {
      moveCursor(column: cursor.column, row: cursor.row - 1)
    }
  }

  /// Takes lines out at a row and adds blank ones at the bottom margin.
  mutating func scrollUp(_ count: Int, from top: Int) {
    guard top <= margins.upperBound else { return }
    let count = min(count, margins.upperBound - top + 1)
    cells.removeSubrange(top..<top + count)
    cells.insert(contentsOf: blankLines(count), at: margins.upperBound + 1 - count)
  }

  /// Adds blank lines at a row and lets as many go at the bottom margin.
  mutating func scrollDown(_ count: Int, from top: Int) {
    guard top <= margins.upperBound else { return }
    let count = min(count, margins.upperBound - top + 1)
    cells.removeSubrange(margins.upperBound + 1 - count...margins.upperBound)
    cells.insert(contentsOf: blankLines(count), at: top)
  }

  private func blankLines(_ count: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: blank, count: columns), count: count)
  }

  mutating func insertCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    cells[cursor.row].removeLast(count)
    cells[cursor.row].insert(
      contentsOf: Array(repeating: blank, count: count),
      at: cursor.column
    )
    mendWideCharacters(row: cursor.row)
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    cells[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    cells[cursor.row] += Array(repeating: blank, count: count)
    mendWideCharacters(row: cursor.row)
  }

  mutating func eraseCells(_ range: Range<Int>, row: Int) {
    for column in range.clamped(to: 0..<columns) {
      cells[row][column] = blank
    }
    mendWideCharacters(row: row)
  }

  /// The line-drawing set that ncurses calls the alternate one (DEC Special Graphics).
  private static func specialGraphics(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let graphics = Array("◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·".unicodeScalars)
    let index = Int(scalar.value) - 0x60
    return graphics.indices.contains(index) ? graphics[index] : scalar
  }
}
