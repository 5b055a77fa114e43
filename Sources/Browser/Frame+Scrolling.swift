import Screen

extension Frame {
  /// Draws where a window stands among its rows; nothing if all of them are visible.
  mutating func drawScrollBar(column: Int, rows: Rect, top: Int, visible: Int, count: Int) {
    guard count > visible, visible > 0, rows.rows > 0 else { return }
    let length = max(rows.rows * visible / count, 1)
    let start = top * (rows.rows - length) / max(count - visible, 1)
    for row in start..<min(start + length, rows.rows) {
      draw("▐", column: column, row: rows.row + row, end: column + 1, style: Theme.rule)
    }
  }

  /// Draws the lines of a window that begins at `top`, with its scroll bar at the right edge.
  mutating func drawScrolled(_ lines: [StyledLine], from top: Int, in rect: Rect) {
    for row in 0..<max(min(rect.rows, lines.count - top), 0) {
      draw(
        lines[top + row],
        column: rect.column + 1,
        row: rect.row + row,
        end: rect.endColumn - 1
      )
    }
    drawScrollBar(
      column: rect.endColumn - 1,
      rows: rect,
      top: top,
      visible: rect.rows,
      count: lines.count
    )
  }
}
