extension Definition {
  /// Preformatted text was hardly ever wrapped to less, or to more, in columns.
  package static let wrapWidths = 60...80

  /// Parses preformatted text, as dictionaries for dictd have it: lines are joined again that were
  /// wrapped when it was formatted, indents stay, blank lines set blocks apart. It cannot fail.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - hasLinks: whether names of entries stand in braces.
  ///   - limit: when there are so many lines, the rest may be left out.
  /// - Complexity: O(length of the text).
  package init(plainText text: String, hasLinks: Bool, limit: Int = .max) {
    var parser = PlainTextParser(text, hasLinks: hasLinks, limit: limit)
    blocks = parser.parse()
    isWhole = parser.isAtEnd
  }
}

/// Finds the lines that a text had before it was wrapped.
struct PlainTextParser {
  private let rows: [Row]
  private let hasLinks: Bool
  /// Columns that the text was wrapped to; nil if it was not.
  private let width: Int?
  /// Columns that all rows are set in.
  private let commonIndent: Int
  /// How many more lines are looked for.
  private var room: Int
  /// Whether all rows have been parsed.
  private(set) var isAtEnd = true

  /// A row of the text, without white space at its ends.
  fileprivate struct Row {
    let text: Substring
    /// Columns before the text.
    let indent: Int
    /// Columns up to the text's end.
    let end: Int
  }

  init(_ text: String, hasLinks: Bool, limit: Int) {
    self.hasLinks = hasLinks
    room = limit
    // By bytes: to look for whole characters would take most of the time.
    rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Row(Substring($0)) }
    let longest = rows.map(\.end).max() ?? 0
    width =
      longest > Definition.wrapWidths.upperBound
      ? nil : max(longest, Definition.wrapWidths.lowerBound)
    commonIndent = rows.lazy.filter { !$0.text.isEmpty }.map(\.indent).min() ?? 0
  }

  /// The blocks that blank rows set apart.
  mutating func parse() -> [Definition.Block] {
    var blocks: [Definition.Block] = []
    for rows in rows.split(whereSeparator: \.text.isEmpty) {
      let lines = lines(of: rows)
      if !lines.isEmpty { blocks.append(.lines(lines)) }
    }
    return blocks
  }

  /// A line, joined from rows.
  fileprivate struct Line {
    let indent: Int
    /// That of the rows after the first.
    var hangingIndent: Int?
    var text: String
    var lastRow: Row
  }

  private mutating func lines(of rows: ArraySlice<Row>) -> [Definition.Line] {
    var lines: [Definition.Line] = []
    var rest = rows
    while let first = rest.first {
      guard room > 0 else {
        isAtEnd = false
        break
      }
      room -= 1
      rest.removeFirst()
      var line = Line(first)
      while let row = rest.first, continues(line, row) {
        line.append(row)
        rest.removeFirst()
      }
      lines.append(
        Definition.Line(
          indent: line.indent - commonIndent,
          hangingIndent: (line.hangingIndent ?? line.indent) - commonIndent,
          spans: PlainTextSpans.spans(of: line.text, hasLinks: hasLinks)
        )
      )
    }
    return lines
  }

  /// Whether a row belongs to a line because its first word had no room there.
  private func continues(_ line: Line, _ row: Row) -> Bool {
    guard let width, line.lastRow.end + 1 + row.firstWordWidth > width, !row.beginsItem,
      !row.hasColumns, !line.lastRow.hasColumns
    else { return false }
    return line.hangingIndent.map { $0 == row.indent } ?? (row.indent >= line.indent)
  }
}

extension PlainTextParser.Line {
  fileprivate init(_ row: PlainTextParser.Row) {
    self.init(indent: row.indent, text: String(row.text), lastRow: row)
  }

  fileprivate mutating func append(_ row: PlainTextParser.Row) {
    // A word may have been parted behind a hyphen that it has.
    let isParted = text.utf8.last == UInt8(ascii: "-") && text.dropLast().last?.isLetter == true
    text += (isParted && row.text.first?.isLetter == true ? "" : " ") + row.text
    hangingIndent = row.indent
    lastRow = row
  }
}

extension PlainTextParser.Row {
  fileprivate init(_ row: Substring) {
    let text = row.drop { $0.isWhitespace }
    var end = text.endIndex
    while end > text.startIndex, text[text.index(before: end)].isWhitespace {
      end = text.index(before: end)
    }
    var indent = 0
    for character in row[..<text.startIndex] {
      indent = character == "\t" ? (indent / 8 + 1) * 8 : indent + 1
    }
    self.text = text[..<end]
    self.indent = indent
    self.end = indent + self.text.unicodeScalars.count
  }

  fileprivate var firstWordWidth: Int {
    text.unicodeScalars.prefix { $0 != " " }.count
  }

  /// Whether it begins as senses and notes do: `2:`, `1.`, `(a)`, `Note:`, `-`.
  fileprivate var beginsItem: Bool {
    let word = text.prefix { $0 != " " }
    guard word.count <= 6, let last = word.last else { return false }
    let mark = word.dropFirst(word.first == "(" ? 1 : 0).dropLast()
    return switch last {
    case ":": word.first?.isNumber == true || word.first?.isUppercase == true
    case ".": !mark.isEmpty && mark.allSatisfy(\.isNumber)
    case ")": !mark.isEmpty && mark.count <= 3 && mark.allSatisfy { $0.isNumber || $0.isLetter }
    default: ["-", "--", "*", "•"].contains(word)
    }
  }

  /// Whether gaps within it set columns apart. Two spaces behind a sentence are none.
  fileprivate var hasColumns: Bool {
    var previous: Unicode.Scalar = " "
    var gap = 0
    for scalar in text.unicodeScalars {
      if scalar == " " {
        gap += 1
        if gap > 2 || (gap == 2 && !".?!:)".unicodeScalars.contains(previous)) { return true }
      } else {
        gap = 0
        previous = scalar
      }
    }
    return false
  }
}
