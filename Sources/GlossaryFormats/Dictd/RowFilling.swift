internal import GlossaryModel

/// Fills up the rows of a text that were full, and in which something got shorter.
///
/// Dictionaries break their text into rows as long as they can be, and whoever sets it anew knows by
/// that which rows belong together: the next one's first word would not have fitted. So words move
/// up to where there is room for them now.
enum RowFilling {
  /// Appends a text with its rows filled.
  ///
  /// - Parameters:
  ///   - text: the text, with as many rows as it had.
  ///   - original: what it was before something in it got shorter.
  ///   - result: what to append to.
  /// - Complexity: O(length).
  static func append(
    _ text: Span<UInt8>,
    insteadOf original: Span<UInt8>,
    to result: inout [UInt8]
  ) {
    let rows = rows(of: text)
    let measures = self.rows(of: original).map { RowMeasure(of: $0, in: original) }
    let width = width(of: measures)
    /// Where in each row the words begin that have not moved.
    var starts = rows.map(\.contents.lowerBound)
    for (number, row) in rows.enumerated() {
      guard starts[number] < row.contents.upperBound || row.contents.isEmpty else { continue }
      if number > 0 { result.append(UInt8(ascii: "\n")) }
      let indent = row.contents.lowerBound - row.start
      result.append(text.extracting(row.start..<row.contents.lowerBound))
      let rest = text.extracting(starts[number]..<row.contents.upperBound)
      result.append(rest)
      var length = indent + rest.scalarCount
      guard length < measures[number].length else { continue }
      moving: for next in rows.indices.dropFirst(number + 1) {
        guard measures[next - 1].isFull(before: measures[next], width: width) else { break }
        while starts[next] < rows[next].contents.upperBound {
          let word = text.word(from: starts[next], to: rows[next].contents.upperBound)
          let wordLength = text.extracting(word).scalarCount
          guard length + 1 + wordLength <= width else { break moving }
          result.append(UInt8(ascii: " "))
          result.append(text.extracting(word))
          length += 1 + wordLength
          starts[next] = text.trimming(word.upperBound..<rows[next].contents.upperBound).lowerBound
        }
      }
    }
  }

  private struct Row {
    let start: Int
    /// Where its words stand.
    let contents: Range<Int>
  }

  private static func rows(of text: Span<UInt8>) -> [Row] {
    var rows: [Row] = []
    var start = 0
    repeat {
      let end = text.endOfLine(from: start)
      rows.append(Row(start: start, contents: text.trimming(start..<end)))
      start = end + 1
    } while start <= text.count
    return rows
  }

  /// What shows whether a row was full. Lengths are in characters.
  private struct RowMeasure {
    /// Including the indent.
    let length: Int
    let firstWordLength: Int
    let hasManyWords: Bool
    let isBlank: Bool
    let beginsItem: Bool

    init(of row: Row, in text: Span<UInt8>) {
      let word = text.word(from: row.contents.lowerBound, to: row.contents.upperBound)
      length = text.extracting(row.start..<row.contents.upperBound).scalarCount
      firstWordLength = text.extracting(word).scalarCount
      hasManyWords = word.count < row.contents.count
      isBlank = row.contents.isEmpty
      beginsItem = text.beginsItem(with: word)
    }

    /// Whether the next row goes on with the text of this one, since its first word had no room.
    func isFull(before next: RowMeasure, width: Int) -> Bool {
      !next.isBlank && !next.beginsItem && length + 1 + next.firstWordLength > width
    }
  }

  /// The length of the longest row of several words.
  private static func width(of rows: [RowMeasure]) -> Int {
    var longest = Definition.wrapWidths.lowerBound
    for row in rows where row.hasManyWords && Definition.wrapWidths.contains(row.length) {
      longest = max(longest, row.length)
    }
    return longest
  }
}

extension Span<UInt8> {
  /// How many characters the text has, taking each scalar for one.
  fileprivate var scalarCount: Int {
    var count = 0
    for index in indices where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The word that begins at an offset.
  fileprivate func word(from start: Int, to limit: Int) -> Range<Int> {
    var end = start
    while end < limit, !self[end].isSpace { end += 1 }
    return start..<end
  }

  /// Whether a word begins a sense, a note or an example: `2.`, `(b)`, `Syn:`, `--`.
  fileprivate func beginsItem(with word: Range<Int>) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    switch self[last] {
    case UInt8(ascii: "."): return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[first])
    case UInt8(ascii: ")"): return self[first] == UInt8(ascii: "(") && word.count <= 4
    case UInt8(ascii: ":"): return true
    default: return self[first] == UInt8(ascii: "-") && self[last] == UInt8(ascii: "-")
    }
  }
}
