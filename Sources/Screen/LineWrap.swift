/// Breaks styled text into lines at words.
///
/// A line may end at a space, after a hyphen, dash or slash between letters or digits, and beside an
/// ideograph or kana, except before closing and after opening punctuation. A word longer than the
/// line is cut where the line ends. A line feed in the text ends its line. Spaces at the end of a
/// line are dropped.
package struct LineWrap {
  /// A glyph of the line, with the number of the run it comes from.
  private struct Item {
    let glyph: Glyph
    let run: Int
  }

  private let runs: [TextRun]
  private let width: Int
  private let hangingIndent: TextRun

  private var lines: [StyledLine] = []
  /// The indent of the line that is being filled.
  private var indent: TextRun
  /// The line so far. Trailing spaces may exceed the width.
  private var items: [Item] = []
  /// Columns of the indent and the items.
  private var column: Int
  /// How many items the line keeps if it ends at the last possible break.
  private var lastBreak: Int?

  /// Breaks runs into lines.
  ///
  /// - Parameters:
  ///   - runs: the text, in order.
  ///   - width: columns of a line, at least 1 (a wide glyph always gets its two).
  ///   - firstIndent: precedes the first line, for example a list item's bullet.
  ///   - indent: precedes every other line. An indent that would leave fewer than two columns is
  ///     omitted.
  /// - Returns: the lines, at least one.
  /// - Complexity: O(length of the text).
  package static func lines(
    of runs: [TextRun],
    width: Int,
    firstIndent: TextRun? = nil,
    indent: TextRun? = nil
  ) -> [StyledLine] {
    var wrap = LineWrap(of: runs, width: width, firstIndent: firstIndent, indent: indent)
    for (number, run) in runs.enumerated() {
      let pieces = run.text.utf8.split(
        separator: UInt8(ascii: "\n"),
        omittingEmptySubsequences: false
      )
      for (index, piece) in pieces.enumerated() {
        if index > 0 {
          wrap.endLine(keeping: wrap.items.count)
        }
        for glyph in Glyphs(Substring(piece)) {
          wrap.add(Item(glyph: glyph, run: number))
        }
      }
    }
    wrap.endLine(keeping: wrap.items.count)
    return wrap.lines
  }

  private init(of runs: [TextRun], width: Int, firstIndent: TextRun?, indent: TextRun?) {
    func fitting(_ indent: TextRun?) -> TextRun {
      guard let indent, DisplayText.width(of: indent.text) + 2 <= width else { return TextRun("") }
      return indent
    }
    self.runs = runs
    self.width = max(width, 1)
    self.indent = fitting(firstIndent)
    hangingIndent = fitting(indent)
    column = DisplayText.width(of: self.indent.text)
  }

  private mutating func add(_ item: Item) {
    if !item.glyph.isSpace {
      if mayBreak(before: item.glyph.base) {
        lastBreak = items.count
      }
      while column + item.glyph.width > width, !items.isEmpty {
        endLine(keeping: lastBreak ?? fittingCount)
      }
    }
    items.append(item)
    column += item.glyph.width
  }

  /// Ends the line after its first `count` items and begins the next one with the others.
  private mutating func endLine(keeping count: Int) {
    let end = items[..<count].lastIndex { !$0.glyph.isSpace }.map { $0 + 1 } ?? 0
    lines.append(styledLine(items[..<end]))
    items.removeSubrange(..<count)
    indent = hangingIndent
    column = items.reduce(DisplayText.width(of: indent.text)) { $0 + $1.glyph.width }
    lastBreak = nil
  }

  /// How many items fit into the line, at least one. Not all may fit if a word has moved to a line
  /// with a wider indent.
  private var fittingCount: Int {
    var end = column
    var count = items.count
    while end > width, count > 1 {
      count -= 1
      end -= items[count].glyph.width
    }
    return count
  }

  /// The indent and some items. Neighbours with equal style and link become one run.
  private func styledLine(_ items: ArraySlice<Item>) -> StyledLine {
    var line = StyledLine(indent.text.isEmpty ? [] : [indent])
    var bytes: [UInt8] = []
    for (index, item) in zip(items.indices, items) {
      item.glyph.write(to: &bytes)
      let following = index + 1 < items.endIndex ? items[index + 1].run : nil
      guard item.run != following else { continue }
      line.append(String(decoding: bytes, as: UTF8.self), like: runs[item.run])
      bytes.removeAll(keepingCapacity: true)
    }
    return line
  }

  /// Whether the line may end between what it holds and a scalar other than a space.
  private func mayBreak(before next: Unicode.Scalar) -> Bool {
    guard let last = items.last?.glyph.base else { return false }
    if last == " " {
      // A line cannot end at the spaces that begin it.
      return lastBreak != nil || items.contains { !$0.glyph.isSpace }
    }
    if last.isDash {
      return items.count > 1 && items[items.count - 2].glyph.base.isLetterOrDigit
        && next.isLetterOrDigit
    }
    return (last.isIdeographic || next.isIdeographic)
      && !last.isOpeningPunctuation && !next.isClosingPunctuation
  }
}

extension StyledLine {
  /// Adds text with the style, link and match of a run.
  fileprivate mutating func append(_ text: String, like run: TextRun) {
    if let last = runs.last, last.with("") == run.with("") {
      runs[runs.count - 1].text += text
    } else {
      runs.append(run.with(text))
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDash: Bool {
    switch self {
    case "-", "‐", "–", "—", "/": true
    default: false
    }
  }

  fileprivate var isLetterOrDigit: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }

  /// Whether a line may end on either side of the scalar: the ideographs and kana.
  fileprivate var isIdeographic: Bool {
    switch value {
    case 0x2E80...0x303E, 0x3041...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0x20000...0x3FFFD:
      true
    default:
      false
    }
  }

  /// Whether the scalar may not begin a line.
  fileprivate var isClosingPunctuation: Bool {
    switch self {
    case "、", "。", "，", "．", "・", "：", "；", "？", "！", "ー", "」", "』", "）", "】", "〉", "》",
      "〕", "］", "｝", ",", ".", ":", ";", "?", "!", ")", "]", "}", "…", "”", "’":
      true
    default:
      false
    }
  }

  /// Whether the scalar may not end a line.
  fileprivate var isOpeningPunctuation: Bool {
    switch self {
    case "「", "『", "（", "【", "〈", "《", "〔", "［", "｛", "(", "[", "{", "“", "‘": true
    default: false
    }
  }
}
