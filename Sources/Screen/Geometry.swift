/// A position on the screen, in columns and rows counted from 0 at the top left.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A size in columns and rows.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A rectangle of cells. Its size is never negative.
package struct Rect: Hashable, Sendable {
  package let origin: Point
  package let size: Size

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: max(columns, 0), rows: max(rows, 0))
  }

  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package var column: Int { origin.column }
  package var row: Int { origin.row }
  package var columns: Int { size.columns }
  package var rows: Int { size.rows }
  package var endColumn: Int { column + columns }
  package var endRow: Int { row + rows }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The rectangle without the given numbers of columns and rows at its sides.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      column: column + min(left, columns),
      row: row + min(top, rows),
      columns: columns - left - right,
      rows: rows - top - bottom
    )
  }

  /// One row of the rectangle, counted from its top.
  package func row(at offset: Int) -> Rect {
    Rect(column: column, row: row + offset, columns: columns, rows: 1)
  }

  /// The columns of the rectangle from one up to (not including) another.
  package func columns(_ range: Range<Int>) -> Rect {
    Rect(column: range.lowerBound, row: row, columns: range.count, rows: rows)
  }

  /// Whether the two have a cell in common.
  package func overlaps(_ other: Rect) -> Bool {
    column < other.endColumn && other.column < endColumn && row < other.endRow
      && other.row < endRow && !isEmpty && !other.isEmpty
  }

  /// The part of the rectangle that lies on a screen of that size.
  package func clipped(to size: Size) -> Rect {
    let left = max(column, 0)
    let top = max(row, 0)
    return Rect(
      column: left,
      row: top,
      columns: min(endColumn, size.columns) - left,
      rows: min(endRow, size.rows) - top
    )
  }

  /// The rectangle cut in two below its first `rows` rows.
  package func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let cut = min(max(rows, 0), self.rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: cut),
      inset(top: cut)
    )
  }
}
