import Screen

/// Parts of a picture that several panes draw.
extension Frame {
  /// Draws a title, a count if there is one, and a rule up to the right edge.
  mutating func drawHeading(_ title: String, count: Int? = nil, in rect: Rect, style: Style) {
    let count = count.map { " (\($0))" } ?? ""
    let title = DisplayText.truncated(title, to: rect.columns - 3 - count.count) + count
    let column = draw(title, from: rect.column + 1, in: rect, style: style)
    let rule = String(repeating: "─", count: max(rect.endColumn - column - 1, 0))
    draw(rule, from: column + 1, in: rect, style: Theme.rule)
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
      draw(kept.truncated(to: rect.columns), from: rect.column, in: rect.row(at: row))
    }
    return rect.row + shown.count
  }

  /// Draws a scroll bar at the right edge if not all rows are visible.
  mutating func drawScrollBar(in rect: Rect, top: Int, visible: Int, count: Int) {
    guard count > visible, visible > 0, rect.rows > 0 else { return }
    let length = max(rect.rows * visible / count, 1)
    let start = top * (rect.rows - length) / max(count - visible, 1)
    for row in start..<min(start + length, rect.rows) {
      draw("▐", from: rect.endColumn - 1, in: rect.row(at: row), style: Theme.rule)
    }
  }

  /// Draws the lines of a window that begins at `top`, with its scroll bar.
  mutating func drawScrolled(_ lines: [StyledLine], from top: Int, in rect: Rect) {
    for row in 0..<max(min(rect.rows, lines.count - top), 0) {
      draw(lines[top + row], from: rect.column + 1, in: rect.inset(right: 1).row(at: row))
    }
    drawScrollBar(in: rect, top: top, visible: rect.rows, count: lines.count)
  }
}
