internal import GlossaryModel

/// Lines and words of text, by bytes.
extension Span<UInt8> {
  /// Where the line that begins at an offset ends, before its line feed.
  func endOfLine(from start: Int) -> Int {
    var end = start
    while end < count, self[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  /// Where the first line begins that is not blank, from the line that begins at an offset on.
  func skippingBlankLines(from start: Int) -> Int {
    var lineStart = start
    for index in start..<Swift.max(start, count) {
      if self[index] == UInt8(ascii: "\n") {
        lineStart = index + 1
      } else if !self[index].isSpace {
        return lineStart
      }
    }
    return count
  }

  /// The range without the white space at its ends.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isSpace { start += 1 }
    while start < end, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// The range of the first words of a line, enough to tell a text from others.
  func firstWords(from start: Int) -> Range<Int> {
    let longest = 60
    let line = trimming(start..<endOfLine(from: start))
    guard line.count > longest else { return line }
    var end = line.lowerBound + longest
    for index in (line.lowerBound..<end).reversed() where self[index].isSpace {
      return trimming(line.lowerBound..<index)
    }
    // One long word: it may not end within a character.
    while self[end].isUTF8Continuation { end -= 1 }
    return line.lowerBound..<end
  }

  /// The first offset of a byte in a range.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    for index in range where self[index] == byte { return index }
    return nil
  }

  /// Whether the bytes are the same.
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  var isASCII: Bool {
    for index in indices where self[index] >= 0x80 { return false }
    return true
  }
}

extension [UInt8] {
  /// Appends some text.
  mutating func append(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
