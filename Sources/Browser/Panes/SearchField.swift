import GlossaryModel
import Screen

/// The line in which a search is typed, and what to return to if it is given up.
struct SearchField: Sendable {
  var editor: LineEditor
  let origin: HistoryEntry
  /// The list as it was.
  let list: EntryList
  /// Which of the recent queries was called up.
  private var recalled: Int?

  init(_ editor: LineEditor, origin: HistoryEntry, list: EntryList) {
    self.editor = editor
    self.origin = origin
    self.list = list
  }

  /// Calls up the query before the one that was called up last.
  mutating func recall(_ queries: [String]) {
    let next = recalled.map { $0 + 1 } ?? 0
    guard queries.indices.contains(next) else { return }
    recalled = next
    editor = LineEditor(queries[next])
  }

  var query: String { editor.text }

  /// Draws the field on one row, scrolled so that the cursor is in sight.
  func draw(in rect: Rect, of frame: inout Frame) {
    editor.draw(prompt: "/", in: rect, of: &frame)
  }
}

extension LineEditor {
  /// Draws the line behind a prompt, scrolled so that the cursor is in sight, and places the
  /// terminal's cursor there.
  func draw(prompt: String, in rect: Rect, of frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let column = frame.draw(
      prompt,
      column: rect.column + 1,
      row: rect.row,
      end: rect.endColumn,
      style: Theme.key
    )
    let room = max(rect.endColumn - column - 1, 1)
    let widths = characters.map { DisplayText.width(of: String($0)) }
    var first = 0
    var before = widths[..<cursor].reduce(0, +)
    while before > room, first < cursor {
      before -= widths[first]
      first += 1
    }
    let style = isSelected ? Theme.selected(.plain) : Style.plain
    let cursorColumn = min(column + before, rect.endColumn - 1)
    frame.draw(
      String(characters[first...]),
      column: column,
      row: rect.row,
      end: rect.endColumn,
      style: style
    )
    frame.cursor = Point(column: cursorColumn, row: rect.row)
    frame.showsCursor = true
  }
}
