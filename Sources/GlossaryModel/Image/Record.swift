/// Writes records: numbers and texts one after another.
///
/// A number is LEB128 (seven bits a byte, the lowest first); a text is its length in bytes and its
/// UTF-8; a list is its count and its elements.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: bytes to make room for, since to grow is to copy.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
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
    // Most texts of most entries are empty, and to append nothing costs more than to ask.
    if !text.isEmpty { bytes.append(contentsOf: text.utf8) }
  }

  mutating func append(_ texts: [String]) {
    append(texts.count)
    for text in texts {
      append(text)
    }
  }
}

/// Reads what `RecordWriter` wrote. Beyond the end of a record stand zeros and empty texts.
struct RecordReader {
  private let part: ImagePart
  private var position: Int
  private let end: Int

  init(_ part: ImagePart, in range: Range<Int>) {
    let range = range.clamped(to: 0..<part.byteCount)
    self.part = part
    position = range.lowerBound
    end = range.upperBound
  }

  /// A number of at most 35 bits: more than the bytes of any part.
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

  /// Where the next text stands in the part, which is then behind the reader.
  mutating func textRange() -> Range<Int> {
    let length = min(number(), end - position)
    defer { position += length }
    return position..<position + length
  }

  mutating func texts() -> [String] {
    list { reader in reader.text() }
  }

  /// A list: each element takes a byte at least, so that no count can ask for more than there is.
  mutating func list<Element>(of element: (inout RecordReader) -> Element) -> [Element] {
    let count = min(number(), end - position)
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count where position < end {
      elements.append(element(&self))
    }
    return elements
  }
}
