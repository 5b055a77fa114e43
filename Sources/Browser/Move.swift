/// A move within a pane, in rows.
enum Move: Hashable, Sendable {
  case by(Int)
  case first, last
  case halfPages(Int), pages(Int)

  /// The row that the move leads to; it may be beyond the first or last.
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
