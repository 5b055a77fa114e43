internal import Glibc

/// A file that is mapped into memory for reading, until the value goes.
///
/// Only files that nobody writes in place may be mapped: to read beyond the end of one that was cut
/// short raises SIGBUS.
///
/// Unchecked, because of the pointer: the mapping is only read.
package final class MappedFile: @unchecked Sendable {
  package let bytes: UnsafeRawBufferPointer

  /// - Parameters:
  ///   - file: may be closed afterwards.
  ///   - length: in bytes, at least 1.
  /// - Throws: what mmap(2) fails with.
  package init(_ file: borrowing File, length: Int) throws(SystemError) {
    guard let address = mmap(nil, length, PROT_READ, MAP_SHARED, file.descriptor, 0),
      address != MAP_FAILED
    else { throw .last }
    bytes = UnsafeRawBufferPointer(start: address, count: length)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// Lets go of the pages that a range takes in memory; they come back from the file when they are
  /// read again.
  package static func release(_ range: UnsafeRawBufferPointer) {
    madvise(UnsafeMutableRawPointer(mutating: range.baseAddress), range.count, MADV_DONTNEED)
  }
}
