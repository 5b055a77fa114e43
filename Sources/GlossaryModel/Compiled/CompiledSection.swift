/// One part of a compiled glossary, read by offsets from the start of the part.
///
/// Reading past its end gives zeros, or nothing.
struct CompiledSection: Sendable {
  let storage: CompiledStorage
  let range: Range<Int>

  var byteCount: Int { range.count }

  func byte(at offset: Int) -> UInt8 {
    guard offset >= 0, offset < range.count else { return 0 }
    return storage.byte(at: range.lowerBound + offset)
  }

  /// The word at an index, for a part that is an array of words.
  func word(at index: Int) -> UInt32 {
    guard index >= 0, index < range.count / 4 else { return 0 }
    return storage.word(at: range.lowerBound + 4 * index)
  }

  func text(in range: Range<Int>) -> String {
    storage.text(in: shifted(range))
  }

  /// Calls a closure with some of the bytes, without copying them.
  func withSpan<Result>(of range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    storage.withSpan(of: shifted(range), body)
  }

  func bytes(in range: Range<Int>) -> [UInt8] {
    storage.bytes(in: shifted(range))
  }

  /// See `CompiledStorage.compare`.
  func compare(_ range: Range<Int>, with bytes: [UInt8]) -> Int {
    storage.compare(shifted(range), with: bytes)
  }

  /// See `CompiledStorage.firstOffset`; searches from an offset to the end of the part.
  func firstOffset(of needle: [UInt8], from offset: Int) -> Int? {
    let start = range.lowerBound + min(max(offset, 0), range.count)
    return storage.firstOffset(of: needle, in: start..<range.upperBound).map {
      $0 - range.lowerBound
    }
  }

  private func shifted(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<self.range.count)
    let start = self.range.lowerBound
    return start + range.lowerBound..<start + range.upperBound
  }
}
