/// The bytes of an image, owned and freed.
///
/// The one place where the model touches raw memory. Every access is checked against the length,
/// and what lies beyond it reads as zero, so no damage of an image can lead out of it.
///
/// Unchecked, because the pointer is what stops the compiler: the memory belongs to the storage
/// alone and is never written after `init`.
final class ImageStorage: @unchecked Sendable {
  private let memory: UnsafeRawBufferPointer

  /// Copies some pieces to their offsets; between them stand zeros.
  init(byteCount: Int, pieces: [(offset: Int, contents: ImagePiece)]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: byteCount,
      alignment: ImageLayout.alignment
    )
    var end = 0
    for (offset, contents) in pieces {
      UnsafeMutableRawBufferPointer(rebasing: memory[end..<offset]).initializeMemory(
        as: UInt8.self,
        repeating: 0
      )
      end = offset + contents.byteCount
      let target = UnsafeMutableRawBufferPointer(rebasing: memory[offset..<end])
      switch contents {
      case .bytes(let bytes):
        target.copyBytes(from: bytes)
      case .words(let words):
        let target = target.bindMemory(to: UInt32.self)
        for (index, word) in words.enumerated() {
          target[index] = word.littleEndian
        }
      }
    }
    UnsafeMutableRawBufferPointer(rebasing: memory[end...]).initializeMemory(
      as: UInt8.self,
      repeating: 0
    )
    self.memory = UnsafeRawBufferPointer(memory)
  }

  deinit {
    memory.deallocate()
  }

  var byteCount: Int { memory.count }

  /// The byte at an offset; zero beyond the end.
  func byte(at offset: Int) -> UInt8 {
    guard offset >= 0, offset < memory.count else { return 0 }
    return memory[offset]
  }

  /// The word that begins at an offset; zero beyond the end.
  func word(at offset: Int) -> UInt32 {
    guard offset >= 0, offset <= memory.count - 4 else { return 0 }
    return UInt32(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The bytes as text, with U+FFFD for whatever is not UTF-8.
  func text(in range: Range<Int>) -> String {
    String(decoding: memory[clamped(range)], as: UTF8.self)
  }

  /// Looks at the bytes where they lie.
  func withSpan<Result>(of range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = UnsafeRawBufferPointer(rebasing: memory[clamped(range)])
    return bytes.withMemoryRebound(to: UInt8.self) { body($0.span) }
  }

  func bytes(in range: Range<Int>) -> [UInt8] {
    Array(memory[clamped(range)])
  }

  private func clamped(_ range: Range<Int>) -> Range<Int> {
    range.clamped(to: 0..<memory.count)
  }

  /// Whether the bytes stand before, at or after others in byte order: negative, zero, positive.
  func compare(_ range: Range<Int>, with bytes: [UInt8]) -> Int {
    let range = clamped(range)
    for (offset, byte) in zip(range, bytes) where memory[offset] != byte {
      return memory[offset] < byte ? -1 : 1
    }
    return range.count - bytes.count
  }

  /// Where in a range some bytes occur first.
  ///
  /// Sixteen places are tried at a time by the first and the last of the bytes.
  ///
  /// - Complexity: O(length of the range) on ordinary text.
  func firstOffset(of needle: [UInt8], in range: Range<Int>) -> Int? {
    let range = clamped(range)
    guard let first = needle.first, let last = needle.last, needle.count <= range.count else {
      return nil
    }
    typealias Lanes = SIMD16<UInt8>
    let firsts = Lanes(repeating: first)
    let lasts = Lanes(repeating: last)
    let span = needle.count - 1
    let end = range.upperBound - span
    var offset = range.lowerBound
    while offset <= end - Lanes.scalarCount {
      let heads = memory.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
      let tails = memory.loadUnaligned(fromByteOffset: offset + span, as: Lanes.self)
      let hits = (heads .== firsts) .& (tails .== lasts)
      if any(hits) {
        for lane in 0..<Lanes.scalarCount
        where hits[lane] && holds(needle, at: offset + lane) {
          return offset + lane
        }
      }
      offset += Lanes.scalarCount
    }
    while offset < end {
      if holds(needle, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether the bytes at an offset are the needle's; the caller has made sure that they exist.
  private func holds(_ needle: [UInt8], at offset: Int) -> Bool {
    for index in needle.indices where memory[offset + index] != needle[index] {
      return false
    }
    return true
  }
}

/// What goes into a part of an image.
enum ImagePiece {
  case bytes([UInt8])
  case words([UInt32])

  var byteCount: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .words(let words): words.count * 4
    }
  }
}
