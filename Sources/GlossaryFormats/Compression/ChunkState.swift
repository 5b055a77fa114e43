private import Synchronization

/// What the threads that inflate the chunks of one file share.
///
/// Unchecked, because of the checksums: each is written by the one thread that `nextChunk` gave the
/// chunk to, and read when all threads have ended.
final class ChunkState: @unchecked Sendable {
  private let next = Atomic(0)
  private let damage = Atomic(false)
  private let checksums: UnsafeMutableBufferPointer<UInt32>

  init(chunkCount: Int) {
    checksums = .allocate(capacity: chunkCount)
    checksums.initialize(repeating: 0)
  }

  deinit {
    checksums.deallocate()
  }

  /// A chunk that no thread has begun; nil if there is none, or the file is damaged.
  func nextChunk() -> Int? {
    guard !isDamaged else { return nil }
    let number = next.add(1, ordering: .relaxed).oldValue
    return number < checksums.count ? number : nil
  }

  /// Whether a chunk was found that does not inflate to what the table says.
  var isDamaged: Bool { damage.load(ordering: .relaxed) }

  func noteDamage() {
    damage.store(true, ordering: .relaxed)
  }

  /// The CRC-32 of each chunk's contents.
  subscript(checksumOf chunk: Int) -> UInt32 {
    get { checksums[chunk] }
    set { checksums[chunk] = newValue }
  }
}
