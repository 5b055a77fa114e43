import GlossaryModel
import Screen

/// The field in which a query is typed, with the state that cancelling it restores.
struct SearchField: Sendable {
  private(set) var editor: LineEditor
  let origin: HistoryEntry
  /// The list as it was.
  let list: EntryList
  /// Which of the recent queries was recalled last.
  private var recalled: Int?

  init(_ editor: LineEditor, origin: HistoryEntry, list: EntryList) {
    self.editor = editor
    self.origin = origin
    self.list = list
  }

  var query: String { editor.text }

  mutating func edit(_ edit: LineEditor.Edit) {
    editor.apply(edit)
  }

  /// Replaces the query by the recent one before that which was recalled last.
  mutating func recall(_ queries: [String]) {
    let next = recalled.map { $0 + 1 } ?? 0
    guard queries.indices.contains(next) else { return }
    recalled = next
    editor = LineEditor(queries[next])
  }

  /// Replaces the query.
  mutating func replace(with query: String) {
    editor = LineEditor(query)
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    editor.draw(prompt: "/", in: rect, of: &frame)
  }
}
