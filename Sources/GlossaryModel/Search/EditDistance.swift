/// A name to measure the distance of other strings to, padded at both ends so that reading past an
/// end needs no bounds check.
struct PaddedName: Sendable {
  let count: Int
  fileprivate let padded: [UInt32]

  fileprivate static let padding = 2 * Int(EditDistance.maximum)
  /// The padding value, equal to no scalar.
  fileprivate static let blank = UInt32.max

  init(_ scalars: [UInt32]) {
    count = scalars.count
    let blanks = [UInt32](repeating: PaddedName.blank, count: PaddedName.padding)
    padded = blanks + scalars + blanks
  }
}

/// The Damerau–Levenshtein distance between a name and a string that is read scalar by scalar, for
/// distances of at most two.
///
/// This is the true distance, not optimal string alignment: a transposition may contain an
/// insertion or a deletion, so that `ca` is two edits from `abc`. All distances above two are
/// treated alike, so a row of the matrix is the five cells around its diagonal, and computing a row
/// needs the previous three. The state is therefore a small value, which a walk over a trie copies
/// at each branch.
struct EditDistance: Sendable {
  /// The greatest distance that is measured exactly.
  static let maximum: UInt8 = 2

  private static let tooFar = maximum + 1

  /// Cell *c* of row *i* is the distance from the first *i* scalars read to the name's first *i* +
  /// *c* − 2. Columns before the name's start count as too far; a column after its end never has a
  /// smaller distance than the end itself.
  private struct Row {
    var cells: (UInt8, UInt8, UInt8, UInt8, UInt8)

    static let far = Row(cells: (tooFar, tooFar, tooFar, tooFar, tooFar))
  }

  /// How many scalars have been read.
  private(set) var length = 0
  /// The current row and the two before it.
  private var current = Row(cells: (tooFar, tooFar, 0, 1, 2))
  private var previous = Row.far
  private var earlier = Row.far
  /// The last scalar read and the one before it, initially a value that equals neither a scalar nor
  /// the padding.
  private var lastScalar = PaddedName.blank - 1
  private var earlierScalar = PaddedName.blank - 1

  /// Reads a scalar.
  mutating func read(_ scalar: UInt32, name: PaddedName) {
    length += 1
    // Past the padding every distance is too far, and remains so.
    guard length <= name.count + Int(EditDistance.maximum) else {
      current = .far
      return
    }
    // Index in `padded` of the scalar that the first cell compares. The cell also reads the two
    // before it.
    let first = PaddedName.padding + length - Int(EditDistance.maximum) - 1
    let padded = name.padded.span
    func letter(_ index: Int) -> UInt32 { padded[unchecked: first + index] }
    let letters = (
      letter(-2), letter(-1), letter(0), letter(1), letter(2), letter(3), letter(4)
    )
    let (now, before, long) = (current.cells, previous.cells, earlier.cells)
    let far = EditDistance.tooFar
    @inline(__always)
    func cell(
      _ left: UInt8,
      _ diagonal: UInt8,
      _ above: UInt8,
      swap: UInt8,
      swapAndInsert: UInt8,
      swapAndDelete: UInt8,
      _ third: UInt32,
      _ second: UInt32,
      _ letter: UInt32
    ) -> UInt8 {
      var best = min(min(above, left) + 1, diagonal + (letter == scalar ? 0 : 1))
      if letter == lastScalar {
        if second == scalar { best = min(best, swap + 1) }
        if third == scalar { best = min(best, swapAndInsert + 2) }
      }
      if letter == earlierScalar, second == scalar { best = min(best, swapAndDelete + 2) }
      return min(best, far)
    }
    var new = Row.far.cells
    new.0 = cell(
      far,
      now.0,
      now.1,
      swap: before.0,
      swapAndInsert: far,
      swapAndDelete: long.1,
      letters.0,
      letters.1,
      letters.2
    )
    new.1 = cell(
      new.0,
      now.1,
      now.2,
      swap: before.1,
      swapAndInsert: before.0,
      swapAndDelete: long.2,
      letters.1,
      letters.2,
      letters.3
    )
    new.2 = cell(
      new.1,
      now.2,
      now.3,
      swap: before.2,
      swapAndInsert: before.1,
      swapAndDelete: long.3,
      letters.2,
      letters.3,
      letters.4
    )
    new.3 = cell(
      new.2,
      now.3,
      now.4,
      swap: before.3,
      swapAndInsert: before.2,
      swapAndDelete: long.4,
      letters.3,
      letters.4,
      letters.5
    )
    new.4 = cell(
      new.3,
      now.4,
      far,
      swap: before.4,
      swapAndInsert: before.3,
      swapAndDelete: far,
      letters.4,
      letters.5,
      letters.6
    )
    (current, previous, earlier) = (Row(cells: new), current, previous)
    (lastScalar, earlierScalar) = (scalar, lastScalar)
  }

  /// Whether every string that begins with the scalars read so far is farther away than a limit.
  func isBeyond(_ limit: UInt8) -> Bool {
    let (first, second, third, fourth, fifth) = current.cells
    return min(min(first, second), min(min(third, fourth), fifth)) > limit
  }

  /// The distance between the scalars read so far and the name; nil if it is more than two.
  func distance(to name: PaddedName) -> UInt8? {
    let distance =
      switch name.count - length {
      case -2: current.cells.0
      case -1: current.cells.1
      case 0: current.cells.2
      case 1: current.cells.3
      case 2: current.cells.4
      default: EditDistance.tooFar
      }
    return distance <= EditDistance.maximum ? distance : nil
  }
}
