/// A part of a compiled glossary, read by offsets of its own.
///
/// Whatever lies beyond its end reads as zero, or as nothing.
struct CompiledSection: Sendable {
  let storage: CompiledStorage
  let range: Range<Int>

  var byteCount: Int { range.count }

  func byte(at offset: Int) -> UInt8 {
    guard offset >= 0, offset < range.count else { return 0 }
    return storage.byte(at: range.lowerBound + offset)
  }

  /// The word with an index, if the part is an array of words.
  func word(at index: Int) -> UInt32 {
    guard index >= 0, index < range.count / 4 else { return 0 }
    return storage.word(at: range.lowerBound + 4 * index)
  }

  func text(in range: Range<Int>) -> String {
    storage.text(in: shifted(range))
  }

  /// Looks at the bytes where they lie.
  func withSpan<Result>(of range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    storage.withSpan(of: shifted(range), body)
  }

  func bytes(in range: Range<Int>) -> [UInt8] {
    storage.bytes(in: shifted(range))
  }

  /// As `CompiledStorage.compare`.
  func compare(_ range: Range<Int>, with bytes: [UInt8]) -> Int {
    storage.compare(shifted(range), with: bytes)
  }

  /// As `CompiledStorage.firstOffset`, from an offset to the end of the part.
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
