/// The lines of an index (dictfmt(1), dictd(8)): `headword TAB offset TAB length [TAB original]`.
struct DictdIndex {
  private(set) var lines: [DictdLine] = []
  private(set) var skipped = SkippedItems(from: .index, of: "lines")

  /// Reads an index of less than 4 GiB, and puts its lines in the order of their bodies.
  ///
  /// - Parameters:
  ///   - bytes: the index.
  ///   - dataLength: bytes that there are of bodies; a line that claims others is left out.
  /// - Complexity: O(*n* log *n*) for *n* lines, O(*n*) if they are in order.
  init(_ bytes: Span<UInt8>, dataLength: Int) {
    // Few indexes have shorter lines.
    lines.reserveCapacity(bytes.count / 20)
    var start = 0
    while start < bytes.count {
      var columns = DictdColumns(bytes, from: start)
      switch DictdIndex.parse(&columns, dataLength: dataLength) {
      case .line(let line): lines.append(line)
      case .fault(let offset, let text): skipped.report(atLine: offset, text)
      case .blank: break
      }
      start = columns.nextLine()
    }
    lines.sort(by: DictdLine.areInOrder)
  }

  private enum Parsed {
    case line(DictdLine)
    /// Where the column begins that is wrong, and what is wrong with it.
    case fault(offset: Int, String)
    case blank
  }

  private static func parse(_ columns: inout DictdColumns, dataLength: Int) -> Parsed {
    let name = columns.next() ?? 0..<0
    guard let offsetColumn = columns.next() else {
      return name.isEmpty
        ? .blank : .fault(offset: name.upperBound, "a tab and the offset of its body are missing")
    }
    guard let offset = DictdNumber.parse(columns.bytes, in: offsetColumn) else {
      return .fault(offset: offsetColumn.lowerBound, "its offset is no number in base 64")
    }
    guard let lengthColumn = columns.next() else {
      return .fault(
        offset: offsetColumn.upperBound,
        "a tab and the length of its body are missing"
      )
    }
    guard let length = DictdNumber.parse(columns.bytes, in: lengthColumn) else {
      return .fault(offset: lengthColumn.lowerBound, "its length is no number in base 64")
    }
    guard offset <= dataLength else {
      return .fault(
        offset: offsetColumn.lowerBound,
        "its body begins behind the end of the bodies"
      )
    }
    guard length <= dataLength - offset else {
      return .fault(
        offset: lengthColumn.lowerBound,
        "its body ends behind the end of the bodies"
      )
    }
    let original = columns.next() ?? 0..<0
    return .line(DictdLine(name: name, body: offset..<offset + length, original: original))
  }
}

/// The columns of a line, in one pass over its bytes.
private struct DictdColumns: ~Copyable, ~Escapable {
  let bytes: Span<UInt8>
  private var offset: Int
  private var isAtEnd = false

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, from start: Int) {
    self.bytes = bytes
    offset = start
  }

  /// The range of the next column, without the tab or line end after it; nil at the end of the line.
  mutating func next() -> Range<Int>? {
    guard !isAtEnd else { return nil }
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\t") { return start..<offset - 1 }
      if byte == UInt8(ascii: "\n") {
        isAtEnd = true
        let hasReturn = offset - 2 >= start && bytes[offset - 2] == UInt8(ascii: "\r")
        return start..<offset - (hasReturn ? 2 : 1)
      }
    }
    isAtEnd = true
    return start..<offset
  }

  /// The offset of the next line.
  mutating func nextLine() -> Int {
    while next() != nil {}
    return offset
  }
}

extension DictdIndex {
  /// Whether a file that begins with some bytes seems to be an index: nine of ten of its lines are
  /// such.
  ///
  /// - Complexity: O(length of the bytes).
  static func looksLikeIndex(_ head: Span<UInt8>) -> Bool {
    var good = 0
    var bad = 0
    var start = 0
    while start < head.count {
      var columns = DictdColumns(head, from: start)
      let parsed = parse(&columns, dataLength: DictdNumber.maximum)
      start = columns.nextLine()
      // The last line may be cut short.
      let isWhole = head[start - 1] == UInt8(ascii: "\n")
      switch parsed {
      case .line: good += 1
      case .fault: bad += isWhole ? 1 : 0
      case .blank: break
      }
    }
    return good > 0 && bad * 9 <= good
  }
}
