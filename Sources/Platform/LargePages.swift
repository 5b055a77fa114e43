internal import Glibc

extension [UInt8] {
  /// An array that a function fills, as `init(unsafeUninitializedCapacity:initializingWith:)` makes it,
  /// in large pages if it is large.
  ///
  /// The kernel hands out memory, and clears it, page by page as it is first written to; in pages of
  /// 4 KiB that takes longer than to fill them with what was read.
  ///
  /// - Parameters:
  ///   - capacity: how many bytes there is room for.
  ///   - initialize: fills the buffer and says how far; as in the initializer above.
  /// - Throws: what the function does.
  package init<Failure: Error>(
    largeCapacity capacity: Int,
    initializingWith initialize: (
      inout UnsafeMutableBufferPointer<UInt8>, inout Int
    ) throws(Failure) -> Void
  ) throws(Failure) {
    try self.init(unsafeUninitializedCapacity: capacity) { buffer, count throws(Failure) in
      let isLarge = capacity >= 4 << 20
      if isLarge, let start = UnsafeMutableRawPointer(buffer.baseAddress) {
        let first = start.alignedUp(toMultipleOf: 4_096)
        let end = (start + capacity).alignedDown(toMultipleOf: 4_096)
        // What cannot be had in large pages is had in small ones.
        madvise(first, end - first, MADV_HUGEPAGE)
      }
      try initialize(&buffer, &count)
    }
  }
}
