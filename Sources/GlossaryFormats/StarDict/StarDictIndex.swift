/// The records of an `.idx`: a headword, NUL, the offset of its body in 32 or 64 bits, its length in 32;
/// the highest byte first.
struct StarDictIndex {
  /// In the order of the file, those too that cannot be used: an `.syn` counts them.
  private(set) var records: [StarDictRecord] = []
  private(set) var skipped = SkippedItems(from: .index, of: "records")

  /// Reads an index of less than 4 GiB.
  ///
  /// - Parameters:
  ///   - bytes: the index.
  ///   - offsetLength: bytes of an offset, 4 or 8.
  ///   - dataLength: bytes that there are of bodies, less than 4 GiB; a record that claims others
  ///     cannot be used.
  /// - Complexity: O(length of the index).
  init(_ bytes: Span<UInt8>, offsetLength: Int, dataLength: Int) {
    // Few indexes have shorter records.
    records.reserveCapacity(bytes.count / 20)
    var start = 0
    while start < bytes.count {
      let numbers = bytes.endOfString(from: start) + 1
      let end = numbers + offsetLength + 4
      guard end <= bytes.count else {
        skipped.report(at: start, "the index ends within record \(records.count + 1)")
        return
      }
      let name = start..<numbers - 1
      let offset = bytes.bigEndian(offsetLength, at: numbers)
      let length = bytes.bigEndian(4, at: numbers + offsetLength)
      if offset > dataLength {
        leaveOut(name, of: bytes, "its body begins behind the end of the bodies")
      } else if length > dataLength - Int(offset) {
        leaveOut(name, of: bytes, "its body ends behind the end of the bodies")
      } else {
        records.append(StarDictRecord(name: name, body: Int(offset)..<Int(offset + length)))
      }
      start = end
    }
  }

  private mutating func leaveOut(_ name: Range<Int>, of bytes: Span<UInt8>, _ reason: String) {
    records.append(StarDictRecord(unusable: name))
    skipped.report(at: name.lowerBound, number: records.count, bytes.extracting(name), reason)
  }
}

/// A headword and the range of its definition.
struct StarDictRecord {
  private let nameStart: UInt32
  private let nameLength: UInt32
  private let bodyStart: UInt32
  private let bodyLength: UInt32

  /// No body of this length fits into what an image holds.
  private static let unusable = UInt32.max

  init(name: Range<Int>, body: Range<Int>) {
    nameStart = UInt32(name.lowerBound)
    nameLength = UInt32(name.count)
    bodyStart = UInt32(body.lowerBound)
    bodyLength = UInt32(body.count)
  }

  /// A record without a body.
  init(unusable name: Range<Int>) {
    nameStart = UInt32(name.lowerBound)
    nameLength = UInt32(name.count)
    bodyStart = 0
    bodyLength = StarDictRecord.unusable
  }

  /// The headword's range in the index.
  var name: Range<Int> { Int(nameStart)..<Int(nameStart) + Int(nameLength) }

  var isUsable: Bool { bodyLength != StarDictRecord.unusable }

  /// The definition's range; empty if the record cannot be used.
  var body: Range<Int> { Int(bodyStart)..<Int(bodyStart) + (isUsable ? Int(bodyLength) : 0) }

  /// Whether another record has the same body.
  func hasBody(of other: StarDictRecord) -> Bool {
    bodyStart == other.bodyStart && bodyLength == other.bodyLength
  }

  /// The order of bodies in their file.
  static func areInOrder(_ left: StarDictRecord, _ right: StarDictRecord) -> Bool {
    (left.bodyStart, left.bodyLength) < (right.bodyStart, right.bodyLength)
  }
}

extension Span<UInt8> {
  /// Where the text ends that begins at an offset: at a NUL, or at the end.
  func endOfString(from start: Int) -> Int {
    firstIndex(of: 0, in: start..<count) ?? count
  }

  /// The number in some bytes, at most eight, the highest first.
  func bigEndian(_ length: Int, at offset: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in offset..<offset + length { number = number << 8 | UInt64(self[index]) }
    return number
  }
}

extension SkippedItems {
  /// Notes that a record is left out.
  ///
  /// - Parameters:
  ///   - offset: where in the file it begins.
  ///   - number: which one it is, counted from 1.
  ///   - name: the name that it is of.
  ///   - reason: why.
  mutating func report(at offset: Int, number: Int, _ name: Span<UInt8>, _ reason: String) {
    let name = TextEncoding.withUTF8(name) { String(copying: UTF8Span(unchecked: $0)) }
    report(at: offset, "record \(number), \(quoted(name)), is left out: \(reason)")
  }
}
