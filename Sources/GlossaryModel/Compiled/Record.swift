internal import Platform

/// A byte range in the records, of which a compiled glossary has at most 4 GiB.
///
/// It is not a `Range`, since setting up the first array of those takes the runtime a tenth of the
/// program's start-up time.
struct RecordRange: Sendable {
  let start: UInt32
  let end: UInt32

  /// The empty range, for a name that is missing.
  static let none = RecordRange(0..<0)

  /// Clamps the bounds to 4 GiB: a glossary with larger records is rejected when it is built.
  init(_ range: Range<Int>) {
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
  var isEmpty: Bool { start == end }

  /// The range moved by a number of bytes; an empty range is not moved.
  func moved(by distance: Int) -> RecordRange {
    isEmpty ? self : RecordRange(Int(start) + distance..<Int(end) + distance)
  }
}

/// Writes records, which are sequences of fields, or of numbers and texts.
///
/// A number is LEB128 (seven bits per byte, the lowest first). A text is its length in bytes and
/// its UTF-8. A list is its count and its elements. A field is one byte for its kind, and a text.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// Reserves memory for `count` more bytes.
  mutating func reserve(_ count: Int) {
    if bytes.isEmpty {
      bytes = [UInt8](largeCapacity: count) { _, _ in }
    } else if bytes.count + count > bytes.capacity {
      // At least twice as many, so that thousands of dictionaries take linear time.
      bytes.reserveCapacity(max(bytes.count + count, 2 * bytes.count))
    }
  }

  mutating func append(_ number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ texts: [String]) {
    append(texts.count)
    for text in texts {
      append(text)
    }
  }

  /// Appends a field.
  ///
  /// - Returns: the range of its text in `bytes`.
  @discardableResult
  mutating func append(field: UInt8, _ text: Span<UInt8>) -> RecordRange {
    bytes.append(field)
    append(text.count)
    let start = bytes.count
    // A span is not a collection, and appending it byte by byte would take five times as long.
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    return RecordRange(start..<bytes.count)
  }

  /// Appends a record that was written elsewhere, or some of its fields.
  mutating func append(record: Span<UInt8>) {
    record.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Removes what was appended after the first `count` bytes.
  mutating func truncate(to count: Int) {
    bytes.removeLast(bytes.count - count)
  }
}

/// Reads what `RecordWriter` wrote. Reading past the end of a record gives zeros and empty texts.
struct RecordReader {
  private let part: CompiledSection
  private var position: Int
  private let end: Int

  init(_ part: CompiledSection, in range: Range<Int>) {
    let range = range.clamped(to: 0..<part.byteCount)
    self.part = part
    position = range.lowerBound
    end = range.upperBound
  }

  /// Reads a number of at most 35 bits, which is more than the length of any part needs.
  mutating func number() -> Int {
    var number = 0
    for shift in stride(from: 0, to: 35, by: 7) where position < end {
      let byte = part.byte(at: position)
      position += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
    }
    return number
  }

  mutating func text() -> String {
    part.text(in: textRange())
  }

  mutating func texts() -> [String] {
    list { reader in reader.text() }
  }

  /// Reads a list. Each element takes at least one byte, so a damaged count cannot ask for more
  /// elements than there are bytes.
  mutating func list<Element>(of element: (inout RecordReader) -> Element) -> [Element] {
    let count = min(number(), end - position)
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count where position < end {
      elements.append(element(&self))
    }
    return elements
  }

  /// Reads a field: its kind, and the range of its text in the part; nil at the end.
  mutating func nextField() -> (kind: UInt8, text: Range<Int>)? {
    guard position < end else { return nil }
    let kind = part.byte(at: position)
    position += 1
    return (kind, textRange())
  }

  /// Calls a closure with each field of a record in memory: its kind, and the range of its text.
  static func forEachField(
    of record: Span<UInt8>,
    _ body: (_ kind: UInt8, _ text: Range<Int>) -> Void
  ) {
    var position = 0
    while position < record.count {
      let kind = record[position]
      position += 1
      var length = 0
      for shift in stride(from: 0, to: 35, by: 7) where position < record.count {
        let byte = record[position]
        position += 1
        length |= Int(byte & 0x7F) << shift
        if byte < 0x80 { break }
      }
      let end = position + min(length, record.count - position)
      body(kind, position..<end)
      position = end
    }
  }

  /// The range in the part of the text of the first field of a kind; empty if there is none.
  ///
  /// - Complexity: O(number of fields before it).
  mutating func textRange(ofField kind: UInt8) -> Range<Int> {
    while let field = nextField() {
      if field.kind == kind { return field.text }
    }
    return end..<end
  }

  /// The text in a range of the part.
  func text(in range: Range<Int>) -> String {
    part.text(in: range)
  }

  /// Skips the next text, and returns its range in the part.
  private mutating func textRange() -> Range<Int> {
    let length = min(number(), end - position)
    defer { position += length }
    return position..<position + length
  }
}
