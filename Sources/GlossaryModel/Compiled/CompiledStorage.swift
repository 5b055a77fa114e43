internal import Platform

/// The bytes of a compiled glossary, owned and freed.
///
/// Every access is checked against the length, and what lies beyond it or in a damaged block reads as
/// zero, or as nothing, so no damage of a compiled glossary can lead out of it.
///
/// Unchecked, because the pointer is what stops the compiler: the memory belongs to the storage
/// alone and is never written after `init`.
final class CompiledStorage: @unchecked Sendable {
  private let memory: UnsafeRawBufferPointer
  /// Nil if the compiled glossary was made in memory, where nothing damages it.
  private let blocks: CompiledBlocks?
  /// The mapping that the compiled glossary lies in.
  private let mapping: MappedFile?

  /// A compiled glossary in memory of its own.
  init(_ contents: CompiledContents) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: contents.byteCount,
      alignment: CompiledLayout.alignment
    )
    var end = 0
    for (offset, piece) in contents.pieces {
      UnsafeMutableRawBufferPointer(rebasing: memory[end..<offset]).initializeMemory(
        as: UInt8.self,
        repeating: 0
      )
      end = offset + piece.byteCount
      let target = UnsafeMutableRawBufferPointer(rebasing: memory[offset..<end])
      piece.withBytes { target.copyMemory(from: $0) }
    }
    self.memory = UnsafeRawBufferPointer(memory)
    blocks = nil
    mapping = nil
  }

  /// A compiled glossary in a mapped file, whose blocks have checksums.
  ///
  /// - Parameters:
  ///   - mapping: the file.
  ///   - range: where in it the compiled glossary lies.
  ///   - checksums: see `CompiledBlocks`.
  init(mapping: MappedFile, range: Range<Int>, checksums: [UInt32]) {
    self.mapping = mapping
    memory = UnsafeRawBufferPointer(rebasing: mapping.bytes[range])
    blocks = CompiledBlocks(of: memory, checksums: checksums)
  }

  deinit {
    if mapping == nil { memory.deallocate() }
  }

  /// Whether something that was read was not as it was written.
  var hasDamage: Bool { (blocks?.hasDamage ?? false) || (mapping?.isDamaged ?? false) }

  var byteCount: Int { memory.count }

  /// The byte at an offset; zero beyond the end.
  func byte(at offset: Int) -> UInt8 {
    guard offset >= 0, offset < memory.count, isSound(at: offset) else { return 0 }
    return memory[offset]
  }

  /// The word that begins at a multiple of four; zero beyond the end.
  func word(at offset: Int) -> UInt32 {
    guard offset >= 0, offset <= memory.count - 4, isSound(at: offset) else { return 0 }
    return UInt32(littleEndian: memory.load(fromByteOffset: offset, as: UInt32.self))
  }

  /// The bytes as text, with U+FFFD for whatever is not UTF-8.
  func text(in range: Range<Int>) -> String {
    String(decoding: memory[readable(range)], as: UTF8.self)
  }

  /// Looks at the bytes where they lie.
  func withSpan<Result>(of range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = UnsafeRawBufferPointer(rebasing: memory[readable(range)])
    return bytes.withMemoryRebound(to: UInt8.self) { body($0.span) }
  }

  func bytes(in range: Range<Int>) -> [UInt8] {
    Array(memory[readable(range)])
  }

  @inline(__always)
  private func isSound(at offset: Int) -> Bool {
    blocks.map { $0.isSound(at: offset) } ?? true
  }

  /// The range as far as there is a compiled glossary; empty if a block in it is damaged.
  private func readable(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<memory.count)
    guard let blocks, !blocks.isSound(in: range) else { return range }
    return range.lowerBound..<range.lowerBound
  }

  /// Whether the bytes stand before, at or after others in byte order: negative, zero, positive.
  func compare(_ range: Range<Int>, with bytes: [UInt8]) -> Int {
    let range = readable(range)
    for (offset, byte) in zip(range, bytes) where memory[offset] != byte {
      return memory[offset] < byte ? -1 : 1
    }
    return range.count - bytes.count
  }

  /// Where in a range some bytes occur first.
  ///
  /// - Complexity: O(length of the range) on ordinary text.
  func firstOffset(of needle: [UInt8], in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<memory.count)
    guard blocks != nil else { return firstOffset(of: needle, inReadable: range) }
    // A block at a time, so that no more than a few are in memory at once.
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(CompiledBlocks.end(ofBlockAt: start), range.upperBound)
      let piece = readable(start..<min(end + needle.count - 1, range.upperBound))
      if let offset = firstOffset(of: needle, inReadable: piece) { return offset }
      start = end
    }
    return nil
  }

  /// Sixteen places are tried at a time by the first and the last of the bytes.
  private func firstOffset(of needle: [UInt8], inReadable range: Range<Int>) -> Int? {
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
