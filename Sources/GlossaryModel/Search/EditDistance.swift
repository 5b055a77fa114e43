/// The Damerau–Levenshtein distance between a name and a text that is read scalar by scalar, as far
/// as it is at most two.
///
/// The true distance, not optimal string alignment: a transposition may have an insertion or a
/// deletion within it, so that `ca` is two edits from `abc`. No distance greater than two is told
/// from another, so a row of the matrix is the five cells around its diagonal, and a new row needs
/// the last three: a state is a small value, and a trie is walked with one for each branch.
struct EditDistance: Sendable {
  /// The greatest distance that is told from others.
  static let maximum: UInt8 = 2

  private static let width = 2 * Int(maximum) + 1
  private static let tooFar = maximum + 1

  /// Cell *c* of row *i* is the distance from the first *i* scalars read to the name's first
  /// *i* + *c* − 2.
  private typealias Row = [5 of UInt8]

  /// How many scalars have been read.
  private(set) var length = 0
  /// The current row, and those one and two before it.
  private var rows: [3 of Row]
  /// The last scalar read, and the one before it.
  private var lastScalar: UInt32?
  private var earlierScalar: UInt32?

  /// The state before anything is read.
  init() {
    let far = Row(repeating: EditDistance.tooFar)
    rows = [[EditDistance.tooFar, EditDistance.tooFar, 0, 1, 2], far, far]
  }

  /// Reads a scalar.
  mutating func read(_ scalar: UInt32, name: [UInt32]) {
    length += 1
    var row = Row(repeating: EditDistance.tooFar)
    for cell in 0..<EditDistance.width {
      let column = length + cell - Int(EditDistance.maximum)
      guard column >= 0, column <= name.count else { continue }
      row[cell] = distance(at: cell, column: column, in: row, scalar: scalar, name: name)
    }
    rows = [row, rows[0], rows[1]]
    earlierScalar = lastScalar
    lastScalar = scalar
  }

  /// Whether every text that begins with what has been read is farther than a limit.
  func isBeyond(_ limit: UInt8) -> Bool {
    for cell in 0..<EditDistance.width where rows[0][cell] <= limit {
      return false
    }
    return true
  }

  /// The distance between what has been read and the name; nil if it is more than two.
  func distance(to name: [UInt32]) -> UInt8? {
    let cell = name.count - length + Int(EditDistance.maximum)
    guard cell >= 0, cell < EditDistance.width, rows[0][cell] <= EditDistance.maximum else {
      return nil
    }
    return rows[0][cell]
  }

  /// A cell of the new row, while the current one is still the row before it.
  private func distance(
    at cell: Int,
    column: Int,
    in row: Row,
    scalar: UInt32,
    name: [UInt32]
  ) -> UInt8 {
    func value(_ row: Row, _ cell: Int) -> UInt8 {
      cell >= 0 && cell < EditDistance.width ? row[cell] : EditDistance.tooFar
    }
    func isAt(_ column: Int, _ scalar: UInt32?) -> Bool {
      column >= 1 && name[column - 1] == scalar
    }
    var best = min(value(rows[0], cell + 1), value(row, cell - 1)) + 1
    if column >= 1 {
      best = min(best, value(rows[0], cell) + (isAt(column, scalar) ? 0 : 1))
    }
    if isAt(column, lastScalar) {
      if isAt(column - 1, scalar) { best = min(best, value(rows[1], cell) + 1) }
      if isAt(column - 2, scalar) { best = min(best, value(rows[1], cell - 1) + 2) }
    }
    if isAt(column, earlierScalar), isAt(column - 1, scalar) {
      best = min(best, value(rows[2], cell + 1) + 2)
    }
    return min(best, EditDistance.tooFar)
  }
}
