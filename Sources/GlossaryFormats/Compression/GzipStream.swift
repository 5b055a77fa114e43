internal import CZlib

/// A stream of zlib that decompresses gzip members, in memory that does not move, as zlib needs it.
final class GzipStream {
  enum Outcome {
    /// The member has ended, and its checksum is right.
    case ended
    /// All input was consumed, or the output buffer is full.
    case needsMoreInput
    case damaged
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// 15 bits of window, and 16 for a gzip header and trailer, which zlib then checks.
  private static let windowBits: Int32 = 15 + 16

  /// Nil if there is not enough memory.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard zlib_inflate_init(stream, GzipStream.windowBits) == Z_OK else { return nil }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Prepares it for the next member.
  func reset() {
    inflateReset(stream)
  }

  /// Decompresses until the input is consumed or the output is full, 4 GiB of each at most.
  ///
  /// - Returns: how it ended, and how many bytes were consumed and produced.
  func decompress(
    _ input: UnsafeRawBufferPointer,
    into output: UnsafeMutableRawBufferPointer
  ) -> (outcome: Outcome, consumed: Int, produced: Int) {
    let available = (input: UInt32(clamping: input.count), output: UInt32(clamping: output.count))
    // zlib does not write to its input, though its type allows that.
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: Bytef.self)
    )
    stream.pointee.avail_in = available.input
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: Bytef.self)
    stream.pointee.avail_out = available.output
    let outcome: Outcome =
      switch inflate(stream, Z_NO_FLUSH) {
      case Z_STREAM_END: .ended
      // Z_BUF_ERROR: nothing could be done, for lack of input or of space for output.
      case Z_OK, Z_BUF_ERROR: .needsMoreInput
      default: .damaged
      }
    return (
      outcome, Int(available.input - stream.pointee.avail_in),
      Int(available.output - stream.pointee.avail_out)
    )
  }
}
