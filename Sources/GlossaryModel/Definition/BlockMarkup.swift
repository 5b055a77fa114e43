/// The fence that begins a code block.
struct Fence {
  let indent: Int
  private let symbol: Character
  private let length: Int

  init?(_ line: Substring) {
    let text = line.drop(while: \.isSpaceOrTab)
    guard line.indentWidth < 4, let symbol = text.first, symbol == "`" || symbol == "~" else {
      return nil
    }
    let rest = text.drop { $0 == symbol }
    length = text.count - rest.count
    guard length >= 3, symbol == "~" || !rest.contains("`") else { return nil }
    self.symbol = symbol
    indent = line.indentWidth
  }

  func isClosed(by line: Substring) -> Bool {
    let text = line.drop(while: \.isSpaceOrTab)
    let rest = text.drop { $0 == symbol }
    return line.indentWidth < 4 && text.count - rest.count >= length && rest.isBlank
  }
}

/// The bullet or number that begins a list item.
struct ListMarker {
  /// Items of one list have the same: the bullet, or what follows the number.
  let symbol: Character
  /// Nil for a bullet.
  let number: Int?
  /// Columns at which the item's text begins; its further lines are indented as far.
  let contentIndent: Int
  /// Whether nothing but the marker stands on the line.
  let isEmpty: Bool

  init?(_ line: Substring) {
    let indent = line.indentWidth
    let text = line.drop(while: \.isSpaceOrTab)
    guard indent < 4, let first = text.first else { return nil }
    let width: Int
    if first == "-" || first == "*" || first == "+" {
      (symbol, number, width) = (first, nil, 1)
    } else {
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      guard (1...9).contains(digits.count), let number = Int(digits),
        let delimiter = text.dropFirst(digits.count).first, delimiter == "." || delimiter == ")"
      else { return nil }
      (symbol, self.number, width) = (delimiter, number, digits.count + 1)
    }
    let rest = text.dropFirst(width)
    isEmpty = rest.isBlank
    guard rest.isEmpty || rest.first?.isSpaceOrTab ?? false else { return nil }
    // Five spaces and more begin code within the item.
    let spaces = rest.indentWidth(from: indent + width)
    contentIndent = indent + width + (isEmpty || spaces > 4 ? 1 : spaces)
  }

  /// A wrapped line may begin with a number or a dash by chance.
  var mayInterruptParagraph: Bool {
    !isEmpty && (number == nil || number == 1)
  }
}

extension Substring {
  var isBlank: Bool { allSatisfy(\.isSpaceOrTab) }

  /// Columns of white space that the line begins with.
  var indentWidth: Int { indentWidth(from: 0) }

  /// Columns of white space that the text begins with if it stands at a column; tabs stop at every
  /// fourth.
  func indentWidth(from column: Int) -> Int {
    var end = column
    for character in self {
      if character == " " {
        end += 1
      } else if character == "\t" {
        end += 4 - end % 4
      } else {
        break
      }
    }
    return end - column
  }

  /// The line less so many columns of white space, as far as it has them; with `replacingMarker` a list
  /// marker stands in those columns and goes too.
  func dropIndent(_ columns: Int, replacingMarker: Bool = false) -> Substring {
    var width = 0
    var rest = self
    while width < columns, let first = rest.first, replacingMarker || first.isSpaceOrTab {
      width += first == "\t" ? 4 - width % 4 : 1
      rest.removeFirst()
    }
    return rest
  }

  /// The text of an ATX heading.
  var heading: String? {
    guard indentWidth < 4 else { return nil }
    let text = drop(while: \.isSpaceOrTab)
    let rest = text.drop { $0 == "#" }
    guard (1...6).contains(text.count - rest.count),
      rest.isEmpty || rest.first?.isSpaceOrTab ?? false
    else { return nil }
    var content = rest.trimmed
    let withoutEnd = content.reversed().drop { $0 == "#" }
    if withoutEnd.isEmpty || withoutEnd.first?.isSpaceOrTab ?? false {
      content = Substring(String(withoutEnd.reversed())).trimmed
    }
    return String(content)
  }

  var isSetextUnderline: Bool {
    let text = drop(while: \.isSpaceOrTab)
    guard indentWidth < 4, let first = text.first, first == "=" || first == "-" else {
      return false
    }
    return text.drop { $0 == first }.isBlank
  }

  var isThematicBreak: Bool {
    let text = drop(while: \.isSpaceOrTab)
    guard indentWidth < 4, let first = text.first, "-*_".contains(first),
      text.allSatisfy({ $0 == first || $0.isSpaceOrTab })
    else { return false }
    return text.count(where: { $0 == first }) >= 3
  }

  var isQuote: Bool {
    indentWidth < 4 && drop(while: \.isSpaceOrTab).first == ">"
  }

  var trimmed: Substring {
    let start = drop(while: \.isSpaceOrTab)
    let end = start.lastIndex { !$0.isSpaceOrTab }.map { start.index(after: $0) }
    return start[..<(end ?? start.startIndex)]
  }
}

extension Character {
  var isSpaceOrTab: Bool { self == " " || self == "\t" }
}
