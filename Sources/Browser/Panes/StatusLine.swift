import Screen

/// The last row: hints or a message, and the position in the list.
struct StatusLine {
  /// The hints, each with the number of its command.
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
    frame.draw(position, from: end + 1, in: rect, style: Theme.muted)
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
      frame.addRegion(rect.columns(column..<column + width), .command(command))
      column = frame.draw(hint.sign, from: column, in: rect, style: Theme.key)
      column = frame.draw(" " + hint.text + "  ", from: column, in: rect, style: Theme.muted)
    }
  }
}
