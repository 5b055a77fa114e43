import Screen

/// Parts of a picture that several panes draw.
extension Frame {
  /// Draws a title, a count if there is one, and a rule up to the right edge.
  mutating func drawHeading(_ title: String, count: Int? = nil, in rect: Rect, style: Style) {
    let count = count.map { " (\($0))" } ?? ""
    let title = DisplayText.truncated(title, to: rect.columns - 3 - count.count) + count
    let column = draw(
      title,
      column: rect.column + 1,
      row: rect.row,
      end: rect.endColumn,
      style: style
    )
    let rule = String(repeating: "─", count: max(rect.endColumn - column - 1, 0))
    draw(rule, column: column + 1, row: rect.row, end: rect.endColumn, style: Theme.rule)
  }

  /// Draws text wrapped into a rectangle, cut with `…` where it does not fit.
  ///
  /// - Returns: the row after the text.
  mutating func drawWrapped(_ text: String, in rect: Rect, style: Style) -> Int {
    guard !text.isEmpty, !rect.isEmpty else { return rect.row }
    var lines = [StyledLine(text, style)]
    if rect.rows > 1 {
      lines = LineWrap.lines(of: [TextRun(text, style)], width: rect.columns)
    }
    let shown = lines.prefix(rect.rows)
    for (row, line) in shown.enumerated() {
      let isCut = row == rect.rows - 1 && lines.count > rect.rows
      let kept = isCut ? StyledLine(line.text + " …", style) : line
      draw(
        kept.truncated(to: rect.columns),
        column: rect.column,
        row: rect.row + row,
        end: rect.endColumn
      )
    }
    return rect.row + shown.count
  }

  /// Draws a scroll bar if not all rows are visible.
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
