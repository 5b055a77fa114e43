import SeededRandom

/// What a full-screen program might write, at random.
enum RandomOutput {
  /// A piece of text or one control sequence, of the kinds on which terminals agree.
  /// They differ in what is left of a wide character cut in half, in where the cursor stands
  /// while it waits to wrap, in whether a repeated character wraps, and in what is left of
  /// a line when as many cells are inserted as follow.
  static func token(
    columns: Int,
    rows: Int,
    _ random: inout SeededGenerator
  ) -> String {
    func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }
    func one(of choices: String...) -> String { choices[number(0...choices.count - 1)] }
    let row = number(1...rows)
    let column = number(1...columns)
    let count = number(1...5)
    let place = "\u{1B}[\(row);\(column)H"
    switch number(0...19) {
    case 0...5: return (0..<count).map { _ in String(letter(&random)) }.joined()
    case 6...8: return place
    case 9: return place + "\u{1B}[\(number(0...2))" + one(of: "J", "K")
    // Outside the margins tmux inserts and deletes lines all the same, unlike xterm.
    case 10: return "\u{1B}[r\(place)\u{1B}[\(count)" + one(of: "L", "M") + "\r"
    case 11: return place + "\u{1B}[\(count)" + one(of: "P", "X")
    case 12:
      let top = max(row - 3, 1)
      return "\u{1B}[\(top);\(max(row, 2))r\u{1B}[\(top);1H\u{1B}[\(count)" + one(of: "L", "M", "S")
    case 13: return "\u{1B}[r\u{1B}[\(row);1H"
    case 14: return one(of: "\r\n", "\r\u{1B}M", "\r", place + "\t", place + "\u{8}")
    case 15: return place + "\u{1B}[\(count)" + one(of: "A", "B", "C", "D", "G", "d")
    case 16: return place + "xyz\r-\u{1B}[\(count)b"
    case 17: return "\r\u{1B}[\(count)@"
    case 18: return "\u{1B}[\(row);1He\u{301}a\u{308}\u{323}"
    default: return place + "\u{1B}[4h\(letter(&random))\u{1B}[4l"
    }
  }

  private static func letter(_ random: inout SeededGenerator) -> Unicode.Scalar {
    Unicode.Scalar(UInt8.random(in: 0x21...0x7E, using: &random))
  }
}
