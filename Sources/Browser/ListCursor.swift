/// A selected row among many, and the first row that is visible.
struct ListCursor: Hashable, Sendable {
  private(set) var selection = 0
  private(set) var top = 0

  /// Selects a row, clamped to the rows there are, and scrolls just far enough to show it.
  mutating func select(_ row: Int, count: Int, visible: Int) {
    selection = min(max(row, 0), max(count - 1, 0))
    normalize(count: count, visible: visible)
  }

  /// Selects a row that may be far away, and shows some rows before and after it.
  mutating func center(on row: Int, count: Int, visible: Int) {
    select(row, count: count, visible: visible)
    let isAtEdge = top == selection || top + visible - 1 == selection
    guard isAtEdge else { return }
    top = selection - visible / 3
    normalize(count: count, visible: visible)
  }

  /// Keeps the selection visible and the window filled.
  mutating func normalize(count: Int, visible: Int) {
    let visible = max(visible, 1)
    selection = min(selection, max(count - 1, 0))
    top = min(max(top, selection - visible + 1), selection)
    top = max(min(top, count - visible), 0)
  }
}
