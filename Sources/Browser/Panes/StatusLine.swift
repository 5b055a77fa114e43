import Screen

/// The last row: what can be done, what has happened, and the place in the list.
struct StatusLine {
  let hints: [Hint]
  let message: String?
  /// The place in the list, `3/41`.
  let position: String

  /// A key and what it does here.
  struct Hint {
    let key: String
    let text: String
  }

  /// Draws hints in their order as far as they fit; a message takes their place.
  func draw(in rect: Rect, of frame: inout Frame) {
    guard !rect.isEmpty else { return }
    frame.clear(rect)
    let positionWidth = DisplayText.width(of: position)
    let end = rect.endColumn - positionWidth - 2
    frame.draw(
      position,
      column: rect.endColumn - positionWidth - 1,
      row: rect.row,
      end: rect.endColumn,
      style: Theme.muted
    )
    if let message {
      let shown = DisplayText.truncated(message, to: end - rect.column - 1)
      frame.draw(
        shown,
        column: rect.column + 1,
        row: rect.row,
        end: end,
        style: Theme.message
      )
      return
    }
    var column = rect.column + 1
    for (index, hint) in hints.enumerated() {
      let width = DisplayText.width(of: hint.key + " " + hint.text)
      // The way to the help is never left out.
      guard index == 0 || column + width <= end else { break }
      column = frame.draw(
        hint.key,
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
