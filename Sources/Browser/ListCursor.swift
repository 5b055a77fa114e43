/// A selected row among many, and the first row that is visible.
struct ListCursor: Hashable, Sendable {
  private(set) var selection = 0
  private(set) var top = 0

  /// Selects a row, clamped to the rows there are, and scrolls just as far as is needed.
  mutating func select(_ row: Int, count: Int, visible: Int) {
    selection = min(max(row, 0), max(count - 1, 0))
    normalize(count: count, visible: visible)
  }

  /// Selects a row far away: it stands a third down the window, with what surrounds it.
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

/// How far the moves of a pane go, in rows.
enum Move: Hashable, Sendable {
  case by(Int)
  case first, last
  case halfPages(Int), pages(Int)

  /// The row the move leads to, unclamped.
  func target(from row: Int, count: Int, visible: Int) -> Int {
    switch self {
    case .by(let rows): row + rows
    case .first: 0
    case .last: count - 1
    case .halfPages(let pages): row + pages * max(visible / 2, 1)
    case .pages(let pages): row + pages * max(visible - 1, 1)
    }
  }
}

extension Command {
  /// The move that the command makes within a pane; nil if it is not one.
  var move: Move? {
    switch self {
    case .moveDown: .by(1)
    case .moveUp: .by(-1)
    case .moveToFirst: .first
    case .moveToLast: .last
    case .halfPageDown: .halfPages(1)
    case .halfPageUp: .halfPages(-1)
    case .pageDown: .pages(1)
    case .pageUp: .pages(-1)
    default: nil
    }
  }
}
