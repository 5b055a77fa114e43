internal import CXXHash
internal import Platform
internal import Synchronization

/// The blocks of a compiled glossary that is mapped from a file.
///
/// A block is compared with its checksum when it is first read, so that opening takes the same time
/// whatever the size, and damaged data is never shown. Only a few blocks are kept in memory:
/// reading a large glossary from end to end, as a full-text search does, needs no more memory than
/// reading one entry.
///
/// `@unchecked Sendable` because of the pointers: the mapping is only read, and the states are
/// atomic.
final class CompiledBlocks: @unchecked Sendable {
  /// In bytes. Smaller blocks would need more checksums; larger ones would take longer to check for
  /// a single entry.
  static let length = 1 << 14
  /// The number of blocks after which all are released. Linux maps up to three neighbours along
  /// with a block, so at most 4 MiB are resident.
  private static let maximumResidentCount = 64

  private let memory: UnsafeRawBufferPointer
  private let checksums: [UInt32]
  /// Per block: the generation it was last read in; 0 = never; `damaged` = checksum mismatch.
  private let states: UnsafeMutableBufferPointer<Atomic<UInt32>>
  private static let damaged = UInt32.max
  /// The current generation. It ends when all blocks are released.
  private let generation = Atomic<UInt32>(1)
  private let residentCount = Atomic(0)
  private let foundDamage = Atomic(false)

  /// - Parameters:
  ///   - memory: the compiled glossary, which begins at a page boundary.
  ///   - checksums: one per block.
  init(of memory: UnsafeRawBufferPointer, checksums: [UInt32]) {
    self.memory = memory
    self.checksums = checksums
    states = .allocate(capacity: checksums.count)
    for index in states.indices { states.initializeElement(at: index, to: Atomic(0)) }
  }

  deinit {
    states.deinitialize()
    states.deallocate()
  }

  /// Whether a block that was read did not match its checksum.
  var hasDamage: Bool { foundDamage.load(ordering: .relaxed) }

  /// Whether the block that contains an offset may be read.
  @inline(__always)
  func isSound(at offset: Int) -> Bool {
    let block = offset / CompiledBlocks.length
    return states[block].load(ordering: .relaxed) == generation.load(ordering: .relaxed)
      || enter(block)
  }

  /// Whether all blocks of a range may be read.
  func isSound(in range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard isSound(at: offset) else { return false }
      offset = CompiledBlocks.end(ofBlockAt: offset)
    }
    return true
  }

  static func end(ofBlockAt offset: Int) -> Int {
    (offset / length + 1) * length
  }

  /// The checksum of a block: the lower half of XXH3 (https://xxhash.com).
  static func checksum(_ block: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(truncatingIfNeeded: XXH3_64bits(block.baseAddress, block.count))
  }

  /// Records that a block is being read for the first time in this generation, and checks it if it
  /// was never read before. Returns whether it may be read.
  @inline(never)
  private func enter(_ block: Int) -> Bool {
    let state = states[block].load(ordering: .relaxed)
    guard state != CompiledBlocks.damaged else { return false }
    if residentCount.load(ordering: .relaxed) >= CompiledBlocks.maximumResidentCount { release() }
    if state == 0, !matchesChecksum(block) {
      states[block].store(CompiledBlocks.damaged, ordering: .relaxed)
      foundDamage.store(true, ordering: .relaxed)
      return false
    }
    states[block].store(generation.load(ordering: .relaxed), ordering: .relaxed)
    residentCount.add(1, ordering: .relaxed)
    return true
  }

  private func matchesChecksum(_ block: Int) -> Bool {
    let start = block * CompiledBlocks.length
    let end = min(start + CompiledBlocks.length, memory.count)
    return CompiledBlocks.checksum(UnsafeRawBufferPointer(rebasing: memory[start..<end]))
      == checksums[block]
  }

  /// Releases all blocks: their pages are loaded from the file again when they are next read.
  private func release() {
    MappedFile.release(memory)
    generation.add(1, ordering: .relaxed)
    residentCount.store(0, ordering: .relaxed)
  }
}
