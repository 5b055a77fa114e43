internal import CZlib

/// A stream of zlib that inflates, in memory that does not move, as zlib wants.
final class DeflateStream {
  /// What stands around the deflate data.
  enum Wrapping: Int32 {
    /// Nothing (RFC 1951).
    case none = -15
    /// A gzip member's header and trailer, which are checked (RFC 1952).
    case gzip = 31
  }

  enum Outcome {
    /// The data has ended.
    case ended
    /// The input is used up, or there is no room for output.
    case wantsMore
    case damaged
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// Nil if there is no memory for it.
  init?(_ wrapping: Wrapping) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard zlib_inflate_init(stream, wrapping.rawValue) == Z_OK else { return nil }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Makes it ready for other data.
  func reset() {
    inflateReset(stream)
  }

  /// Inflates as far as input and room for output reach, 4 GiB of each at most.
  ///
  /// - Returns: how it ended, and how many bytes were taken and made.
  func inflate(
    _ input: UnsafeRawBufferPointer,
    into output: UnsafeMutableRawBufferPointer
  ) -> (outcome: Outcome, taken: Int, made: Int) {
    let available = (
      input: UInt32(clamping: input.count),
      output: UInt32(clamping: output.count)
    )
    // zlib does not write to its input, though its type of this time says so.
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: Bytef.self)
    )
    stream.pointee.avail_in = available.input
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: Bytef.self)
    stream.pointee.avail_out = available.output
    let outcome: Outcome =
      switch CZlib.inflate(stream, Z_NO_FLUSH) {
      case Z_STREAM_END: .ended
      // The latter: nothing could be done, for want of input or of room.
      case Z_OK, Z_BUF_ERROR: .wantsMore
      default: .damaged
      }
    return (
      outcome, Int(available.input - stream.pointee.avail_in),
      Int(available.output - stream.pointee.avail_out)
    )
  }
  /// Whether the input inflates to just what fills the output, and is used up by that; and, if it is
  /// to reach its end, has ended there.
  func inflate(
    _ input: UnsafeRawBufferPointer,
    exactly output: UnsafeMutableRawBufferPointer,
    reachingEnd reachesEnd: Bool
  ) -> Bool {
    let result = inflate(input, into: output)
    guard result.made == output.count else { return false }
    var taken = result.taken
    var outcome = result.outcome
    if outcome == .wantsMore {
      // What is left must not fill another byte: it marks a flush, or the end.
      withUnsafeTemporaryAllocation(byteCount: 1, alignment: 1) { spare in
        let rest = inflate(UnsafeRawBufferPointer(rebasing: input[taken...]), into: spare)
        taken += rest.taken
        outcome = rest.made == 0 ? rest.outcome : .damaged
      }
    }
    return taken == input.count && (reachesEnd ? outcome == .ended : outcome != .damaged)
  }
}
