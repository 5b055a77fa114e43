/// A line of an index that can be used: a headword and the range of its definition.
///
/// All numbers have 32 bits, since there are half a million lines and they are sorted.
struct DictdLine {
  /// Where the body begins.
  private let bodyStart: UInt32
  private let bodyLength: UInt32
  /// Where in the index the headword begins.
  private let nameStart: UInt32
  private let nameLength: UInt32
  /// The range of the fourth column, the headword as its author wrote it; it may be empty.
  private let originalStart: UInt32
  private let originalLength: UInt32

  /// - Parameters:
  ///   - name: the headword's range in the index.
  ///   - body: the definition's range.
  ///   - original: the range in the index of the headword as its author wrote it; empty if unknown.
  init(name: Range<Int>, body: Range<Int>, original: Range<Int>) {
    bodyStart = UInt32(body.lowerBound)
    bodyLength = UInt32(body.count)
    nameStart = UInt32(name.lowerBound)
    nameLength = UInt32(name.count)
    originalStart = UInt32(original.lowerBound)
    originalLength = UInt32(original.count)
  }

  var body: Range<Int> { DictdLine.range(bodyStart, bodyLength) }

  /// The headword's range in the index, in the best spelling that the line has.
  var name: Range<Int> {
    hasOriginal
      ? DictdLine.range(originalStart, originalLength) : DictdLine.range(nameStart, nameLength)
  }

  /// Whether the headword is spelled as its author wrote it: other columns are lower case and have
  /// lost most of what is no letter.
  var hasOriginal: Bool { originalLength > 0 }

  /// Whether another line has the same body.
  func hasBody(of other: DictdLine) -> Bool {
    bodyStart == other.bodyStart && bodyLength == other.bodyLength
  }

  /// The order of bodies in their file, and that of lines in theirs for one body.
  static func areInOrder(_ left: DictdLine, _ right: DictdLine) -> Bool {
    if left.bodyStart != right.bodyStart { return left.bodyStart < right.bodyStart }
    if left.bodyLength != right.bodyLength { return left.bodyLength < right.bodyLength }
    return left.nameStart < right.nameStart
  }

  private static func range(_ start: UInt32, _ length: UInt32) -> Range<Int> {
    Int(start)..<Int(start) + Int(length)
  }
}
