/// One column of one row: a glyph in a style. A glyph of two columns is followed by a cell without.
package struct Cell: Hashable, Sendable {
  /// Nil in the second column of a wide glyph.
  package var glyph: Glyph?
  package var style: Style

  package static let blank = Cell(glyph: .space, style: .plain)
}

/// A picture of the whole screen: its cells, the cursor and the clickable regions.
package struct Frame: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// The clickable regions, in drawing order. Each is part of one row, and no two overlap.
  package private(set) var regions: [Region] = []
  /// Where the terminal's cursor is put, for screen readers and for typing.
  package var cursor: Point
  /// Whether the cursor is visible. A hidden one still tells screen readers where to read.
  package var showsCursor = false

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(size.columns, 0) * max(size.rows, 0))
    cursor = Point(column: 0, row: 0)
  }

  package subscript(column: Int, row: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// The cells of one row, left to right.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Draws text on one row from a column up to (not including) `end`. What does not fit is omitted;
  /// a wide glyph that would be halved becomes a blank.
  ///
  /// - Returns: the column after the text.
  @discardableResult
  package mutating func draw(
    _ text: some StringProtocol,
    column: Int,
    row: Int,
    end: Int,
    style: Style = .plain
  ) -> Int {
    guard row >= 0, row < size.rows, column >= 0 else { return column }
    let end = min(end, size.columns)
    var column = column
    for glyph in Glyphs(text) {
      guard column < end else { break }
      if column + glyph.width > end {
        put(.space, style, column: column, row: row)
        return end
      }
      put(glyph, style, column: column, row: row)
      column += glyph.width
    }
    return column
  }

  /// Draws a line of styled runs, as `draw` does each.
  ///
  /// - Returns: the column after the line.
  @discardableResult
  package mutating func draw(_ line: StyledLine, column: Int, row: Int, end: Int) -> Int {
    line.runs.reduce(column) { column, run in
      draw(run.text, column: column, row: row, end: end, style: run.style)
    }
  }

  /// Draws text on the first row of a rectangle, from a column up to the right edge.
  ///
  /// - Returns: the column after the text.
  @discardableResult
  package mutating func draw(
    _ text: some StringProtocol,
    from column: Int,
    in rect: Rect,
    style: Style = .plain
  ) -> Int {
    draw(text, column: column, row: rect.row, end: rect.endColumn, style: style)
  }

  /// Draws a line of styled runs in the same way.
  @discardableResult
  package mutating func draw(_ line: StyledLine, from column: Int, in rect: Rect) -> Int {
    draw(line, column: column, row: rect.row, end: rect.endColumn)
  }

  /// Changes the style of the cells in a rectangle, clipped to the frame.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let rect = rect.clipped(to: size)
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        let index = row * size.columns + column
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Blanks a rectangle, clipped to the frame. Regions that it touches are removed.
  package mutating func clear(_ rect: Rect) {
    let rect = rect.clipped(to: size)
    regions.removeAll { $0.rect.overlaps(rect) }
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        put(.space, .plain, column: column, row: row)
      }
    }
  }

  /// Makes a rectangle, clipped to the frame, clickable: one region for each row, so that drawing
  /// over one row later leaves the others.
  package mutating func addRegion(_ rect: Rect, _ target: Region.Target) {
    let rect = rect.clipped(to: size)
    guard rect.columns > 0 else { return }
    for row in rect.row..<rect.endRow {
      let part = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
      regions.append(Region(rect: part, target: target))
    }
  }

  /// Puts a glyph that fits into the row; the other half of a wide glyph that it cuts becomes blank.
  private mutating func put(_ glyph: Glyph, _ style: Style, column: Int, row: Int) {
    let first = row * size.columns + column
    let last = first + glyph.width - 1
    if cells[first].glyph == nil {
      cells[first - 1].glyph = .space
    }
    if cells[last].glyph?.width == 2 {
      cells[last + 1].glyph = .space
    }
    cells[first] = Cell(glyph: glyph, style: style)
    if last > first {
      cells[last] = Cell(glyph: nil, style: style)
    }
  }
}
