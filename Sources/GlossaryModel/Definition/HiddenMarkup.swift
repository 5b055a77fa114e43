/// What of Markdown nobody gets to see although it is made of words, found without parsing: where a
/// link leads.
enum HiddenMarkup {
  /// A longer destination is text.
  private static let maximumLength = 2_048

  /// Whether a place lies in the `(destination)` of a link, or before the `|` of `[[Term|words]]`.
  ///
  /// - Complexity: O(length of the line before the place).
  static func holds(_ offset: Int, in text: Span<UInt8>) -> Bool {
    var depth = 0
    var place = offset - 1
    while place > 0, offset - place < maximumLength {
      switch text[place] {
      case UInt8(ascii: ")"): depth += 1
      case UInt8(ascii: "("):
        if depth == 0 { return text[place - 1] == UInt8(ascii: "]") }
        depth -= 1
      case UInt8(ascii: "[") where text[place - 1] == UInt8(ascii: "["):
        return isFollowedByBar(offset, in: text)
      case UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "\n"):
        return false
      default: break
      }
      place -= 1
    }
    return false
  }

  /// Whether a `|` comes before the next bracket.
  private static func isFollowedByBar(_ offset: Int, in text: Span<UInt8>) -> Bool {
    for place in offset..<min(offset + maximumLength, text.count) {
      switch text[place] {
      case UInt8(ascii: "|"): return true
      case UInt8(ascii: "]"), UInt8(ascii: "\n"): return false
      default: break
      }
    }
    return false
  }

  /// Where the destination ends that follows a `]` at an offset; nil if none does.
  static func end(ofDestinationBehind bracket: Int, in text: Span<UInt8>) -> Int? {
    guard bracket + 1 < text.count, text[bracket + 1] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    for place in bracket + 1..<min(bracket + maximumLength, text.count) {
      switch text[place] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return place + 1 }
      case UInt8(ascii: "\n"): return nil
      default: break
      }
    }
    return nil
  }

  /// Whether a line break is followed by another, or by what begins an item, a quote or a heading.
  static func endsBlock(at lineBreak: Int, in text: Span<UInt8>) -> Bool {
    var place = lineBreak + 1
    while place < text.count, text[place] == UInt8(ascii: " ") { place += 1 }
    guard place < text.count else { return true }
    switch text[place] {
    case UInt8(ascii: "\n"), UInt8(ascii: ">"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "#"):
      while place < text.count, text[place] == UInt8(ascii: "#") { place += 1 }
      let mark = text[place - 1] == UInt8(ascii: "#") ? place : place + 1
      return mark == text.count || text[mark] == UInt8(ascii: " ")
    default:
      return false
    }
  }
}
