import Screen

/// The last row: hints or a message, and the position in the list.
struct StatusLine {
  /// What can be done, each with the number of its command.
  let hints: [(command: Int, hint: Command.Hint)]
  let message: String?
  /// The position in the list, `3/41`.
  let position: String

  /// The columns that the position takes.
  var positionWidth: Int { DisplayText.width(of: position) + 2 }

  /// Draws as many hints as fit, in their order; a message replaces them.
  func draw(in rect: Rect, of frame: inout Frame) {
    guard !rect.isEmpty else { return }
    frame.clear(rect)
    let end = rect.endColumn - positionWidth
    frame.draw(
      position,
      column: end + 1,
      row: rect.row,
      end: rect.endColumn,
      style: Theme.muted
    )
    guard let message else {
      drawHints(in: rect, of: &frame, end: end)
      return
    }
    let column = rect.column + 1
    let shown = DisplayText.truncated(message, to: end - column)
    frame.draw(shown, column: column, row: rect.row, end: end, style: Theme.message)
  }

  private func drawHints(in rect: Rect, of frame: inout Frame, end: Int) {
    var column = rect.column + 1
    for (index, (command, hint)) in hints.enumerated() {
      let text = hint.sign + " " + hint.text
      let width = DisplayText.width(of: text)
      // The first hint, which leads to the help, is never omitted.
      guard index == 0 || column + width <= end else { break }
      let drawn = Rect(column: column, row: rect.row, columns: width, rows: 1)
      frame.addRegion(drawn, .command(command))
      column = frame.draw(
        hint.sign,
        column: column,
        row: rect.row,
        end: rect.endColumn,
        style: Theme.key
      )
      column = frame.draw(
        " " + hint.text + "  ",
        column: column,
        row: rect.row,
        end: rect.endColumn,
        style: Theme.muted
      )
    }
  }
}
