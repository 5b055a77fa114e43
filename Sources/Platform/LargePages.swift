internal import Glibc

extension [UInt8] {
  /// Creates an array like `init(unsafeUninitializedCapacity:initializingWith:)`, in large pages if
  /// it is large.
  ///
  /// The kernel allocates and clears memory page by page when it is first written to; with pages of
  /// 4 KiB that takes longer than reading the file does.
  ///
  /// - Parameters:
  ///   - capacity: in bytes.
  ///   - initialize: fills the buffer and sets the number of bytes in it.
  /// - Throws: what `initialize` throws.
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
        // If there are no large pages, the kernel uses small ones.
        madvise(first, end - first, MADV_HUGEPAGE)
      }
      try initialize(&buffer, &count)
    }
  }
}
