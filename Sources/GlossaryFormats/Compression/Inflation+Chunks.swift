internal import CZlib
internal import GlossaryModel
internal import Platform

extension Inflation {
  /// With fewer bytes of contents, another thread takes longer to begin than to be done without.
  private static let contentLengthWorthAThread = 1 << 20
  /// More threads wait for memory rather than inflate.
  private static let maximumThreadCount = 8

  /// Inflates the chunks of a dictzip file, each to its place.
  static func inflateChunks(
    of bytes: [UInt8],
    _ table: ChunkTable
  ) throws(InflationError) -> [UInt8] {
    let threadCount = min(
      coreCount,
      maximumThreadCount,
      1 + table.contentLength / contentLengthWorthAThread
    )
    let state = ChunkState(chunkCount: table.count)
    let contents = [UInt8](largeCapacity: table.contentLength) { contents, count in
      bytes.withUnsafeBytes { bytes in
        // Every thread writes chunks of its own, and all have ended before the memory is.
        nonisolated(unsafe) let input = bytes
        nonisolated(unsafe) let output = UnsafeMutableRawBufferPointer(contents)
        onThreads(threadCount) { inflateChunks(of: input, into: output, table, state) }
      }
      count = state.isDamaged ? 0 : table.contentLength
    }
    guard !state.isDamaged else { throw .contradictoryChunks }
    var checksum: UInt = 0
    for number in 0..<table.count {
      let length = table.contents(number).count
      checksum = crc32_combine(checksum, UInt(state[checksumOf: number]), length)
    }
    guard checksum == UInt(table.checksum) else { throw .damaged }
    return contents
  }

  /// Inflates chunks that nobody has begun, until there are none.
  private static func inflateChunks(
    of bytes: UnsafeRawBufferPointer,
    into contents: UnsafeMutableRawBufferPointer,
    _ table: ChunkTable,
    _ state: ChunkState
  ) {
    guard let stream = DeflateStream(.none) else { return state.noteDamage() }
    while let number = state.nextChunk() {
      let output = UnsafeMutableRawBufferPointer(rebasing: contents[table.contents(number)])
      let isLast = number == table.count - 1
      // The deflate data ends in the last chunk or behind it.
      let end = isLast ? table.rest.upperBound : table.compressed(number).upperBound
      let input = UnsafeRawBufferPointer(rebasing: bytes[table.compressed(number).lowerBound..<end])
      stream.reset()
      guard stream.inflate(input, exactly: output, reachingEnd: isLast) else {
        return state.noteDamage()
      }
      state[checksumOf: number] = checksum(of: output)
    }
  }

  private static func checksum(of bytes: UnsafeMutableRawBufferPointer) -> UInt32 {
    let start = bytes.baseAddress?.assumingMemoryBound(to: Bytef.self)
    return UInt32(truncatingIfNeeded: crc32(0, start, UInt32(bytes.count)))
  }
}
