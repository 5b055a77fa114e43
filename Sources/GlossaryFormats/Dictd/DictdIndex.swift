/// The lines of an index (dictfmt(1), dictd(8)): `headword TAB offset TAB length [TAB original]`.
struct DictdIndex {
  private(set) var lines: [DictdLine] = []
  private(set) var faults = DictdFaults()

  /// Reads an index of less than 4 GiB, and puts its lines in the order of their bodies.
  ///
  /// - Parameters:
  ///   - bytes: the index.
  ///   - bodyLength: bytes that there are of bodies; a line that claims others is left out.
  /// - Complexity: O(*n* log *n*) for *n* lines, O(*n*) if they are in order.
  init(_ bytes: Span<UInt8>, bodyLength: Int) {
    // Few indexes have shorter lines.
    lines.reserveCapacity(bytes.count / 20)
    var start = 0
    while start < bytes.count {
      let (end, next) = DictdIndex.line(in: bytes, from: start)
      if start < end {
        switch DictdIndex.parse(bytes, start..<end, bodyLength: bodyLength) {
        case .line(let line): lines.append(line)
        case .fault(let offset, let text): faults.report(at: offset, text)
        }
      }
      start = next
    }
    lines.sort(by: DictdLine.areInOrder)
  }

  /// Where the line that begins at an offset ends, and where the next one begins.
  private static func line(in bytes: Span<UInt8>, from start: Int) -> (end: Int, next: Int) {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    let next = end + 1
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return (end, next)
  }

  private enum Parsed {
    case line(DictdLine)
    case fault(offset: Int, String)
  }

  private static func parse(
    _ bytes: Span<UInt8>,
    _ line: Range<Int>,
    bodyLength: Int
  ) -> Parsed {
    let name = column(in: bytes, from: line.lowerBound, to: line.upperBound)
    guard name.upperBound < line.upperBound else {
      return .fault(offset: name.upperBound, "a tab and the offset of its body are missing")
    }
    let offsetColumn = column(in: bytes, from: name.upperBound + 1, to: line.upperBound)
    guard let offset = DictdNumber.parse(bytes, in: offsetColumn) else {
      return .fault(offset: offsetColumn.lowerBound, "its offset is no number in base 64")
    }
    guard offsetColumn.upperBound < line.upperBound else {
      return .fault(offset: offsetColumn.upperBound, "a tab and the length of its body are missing")
    }
    let lengthColumn = column(in: bytes, from: offsetColumn.upperBound + 1, to: line.upperBound)
    guard let length = DictdNumber.parse(bytes, in: lengthColumn) else {
      return .fault(offset: lengthColumn.lowerBound, "its length is no number in base 64")
    }
    guard offset <= bodyLength else {
      return .fault(offset: offsetColumn.lowerBound, "its body begins behind the end of the bodies")
    }
    guard length <= bodyLength - offset else {
      return .fault(offset: lengthColumn.lowerBound, "its body ends behind the end of the bodies")
    }
    let original = column(
      in: bytes,
      from: min(lengthColumn.upperBound + 1, line.upperBound),
      to: line.upperBound
    )
    return .line(DictdLine(name: name, body: offset..<offset + length, original: original))
  }

  /// Where the column that begins at an offset stands: up to the next tab or the line's end.
  private static func column(in bytes: Span<UInt8>, from start: Int, to limit: Int) -> Range<Int> {
    var end = start
    while end < limit, bytes[end] != UInt8(ascii: "\t") { end += 1 }
    return start..<end
  }
}

extension DictdFiles {
  /// Whether a file that begins with some bytes seems to be an index: nine of ten of its lines are
  /// such. The last may be cut short.
  ///
  /// - Complexity: O(length of the bytes).
  package static func looksLikeIndex(_ head: Span<UInt8>) -> Bool {
    DictdIndex.looksLikeIndex(head)
  }
}

extension DictdIndex {
  fileprivate static func looksLikeIndex(_ head: Span<UInt8>) -> Bool {
    var good = 0
    var bad = 0
    var start = 0
    while start < head.count {
      let (end, next) = line(in: head, from: start)
      if start < end {
        if case .line = parse(head, start..<end, bodyLength: DictdNumber.maximum) {
          good += 1
        } else if next <= head.count {
          bad += 1
        }
      }
      start = next
    }
    return good > 0 && bad * 9 <= good
  }
}
