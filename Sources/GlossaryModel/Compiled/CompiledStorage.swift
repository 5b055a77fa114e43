internal import Platform

/// The bytes of a compiled glossary, and their ownership.
///
/// Every access is checked against the length. Bytes past the end or in a damaged block read as
/// zeros, or as nothing, so that no damage can make a read leave the memory of the glossary.
///
/// `@unchecked Sendable` because of the pointer: the memory belongs to the storage alone and is
/// never written after `init`.
final class CompiledStorage: @unchecked Sendable {
  private let memory: UnsafeRawBufferPointer
  /// Nil if the compiled glossary was built in memory, where it is not checked for damage.
  private let blocks: CompiledBlocks?
  /// The mapped file that contains the compiled glossary; nil if it was built in memory.
  private let mapping: MappedFile?

  /// Assembles a compiled glossary in memory.
  init(_ contents: CompiledContents) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: contents.byteCount,
      alignment: CompiledLayout.alignment
    )
    var end = 0
    for (offset, chunk) in contents.chunks {
      UnsafeMutableRawBufferPointer(rebasing: memory[end..<offset]).initializeMemory(
        as: UInt8.self,
        repeating: 0
      )
      end = offset + chunk.byteCount
      let target = UnsafeMutableRawBufferPointer(rebasing: memory[offset..<end])
      chunk.withBytes { target.copyMemory(from: $0) }
    }
    self.memory = UnsafeRawBufferPointer(memory)
    blocks = nil
    mapping = nil
  }

  /// Uses a compiled glossary in a mapped file, whose blocks have checksums.
  ///
  /// - Parameters:
  ///   - mapping: the mapped file.
  ///   - range: the byte range of the compiled glossary in the file.
  ///   - checksums: see `CompiledBlocks`.
  init(mapping: MappedFile, range: Range<Int>, checksums: [UInt32]) {
    self.mapping = mapping
    memory = UnsafeRawBufferPointer(rebasing: mapping.bytes[range])
    blocks = CompiledBlocks(of: memory, checksums: checksums)
  }

  deinit {
    if mapping == nil { memory.deallocate() }
  }

  /// Whether something that was read did not match its checksum, or the file was cut short.
  var hasDamage: Bool { (blocks?.hasDamage ?? false) || (mapping?.isDamaged ?? false) }

  var byteCount: Int { memory.count }

  /// The byte at an offset; zero past the end.
  func byte(at offset: Int) -> UInt8 {
    guard offset >= 0, offset < memory.count, isSound(at: offset) else { return 0 }
    return memory[offset]
  }

  /// The word at an offset, which must be a multiple of four; zero past the end.
  func word(at offset: Int) -> UInt32 {
    guard offset >= 0, offset <= memory.count - 4, isSound(at: offset) else { return 0 }
    return UInt32(littleEndian: memory.load(fromByteOffset: offset, as: UInt32.self))
  }

  /// The bytes as a string, with U+FFFD for invalid UTF-8.
  func text(in range: Range<Int>) -> String {
    String(decoding: memory[readable(range)], as: UTF8.self)
  }

  /// Calls a closure with some of the bytes, without copying them.
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

  /// The part of a range that lies within the compiled glossary; empty if a block of it is damaged.
  private func readable(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<memory.count)
    guard let blocks, !blocks.isSound(in: range) else { return range }
    return range.lowerBound..<range.lowerBound
  }

  /// Compares some of the bytes with others in lexicographic order. The result is negative, zero or
  /// positive if they come before, are equal to or come after the others.
  func compare(_ range: Range<Int>, with bytes: [UInt8]) -> Int {
    let range = readable(range)
    for (offset, byte) in zip(range, bytes) where memory[offset] != byte {
      return memory[offset] < byte ? -1 : 1
    }
    return range.count - bytes.count
  }

  /// The offset of the first occurrence of some bytes in a range.
  ///
  /// - Complexity: O(length of the range) on ordinary text.
  func firstOffset(of needle: [UInt8], in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<memory.count)
    guard blocks != nil else { return firstOffset(of: needle, inReadable: range) }
    // One block at a time, so that only a few are in memory at once.
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(CompiledBlocks.end(ofBlockAt: start), range.upperBound)
      let piece = readable(start..<min(end + needle.count - 1, range.upperBound))
      if let offset = firstOffset(of: needle, inReadable: piece) { return offset }
      start = end
    }
    return nil
  }

  /// Tests sixteen offsets at a time by the first and the last byte of the needle.
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

  /// Whether the needle occurs at an offset. The caller ensures that the bytes exist.
  private func holds(_ needle: [UInt8], at offset: Int) -> Bool {
    for index in needle.indices where memory[offset + index] != needle[index] {
      return false
    }
    return true
  }
}
