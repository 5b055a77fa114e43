internal import Glibc

/// A file that is mapped into memory for reading, until the value is released.
///
/// Only files that are replaced atomically should be mapped. If one is cut short nevertheless, the
/// missing part reads as zero and `isDamaged` becomes true.
///
/// Unchecked, because of the pointer: the mapping is only read.
package final class MappedFile: @unchecked Sendable {
  package let bytes: UnsafeRawBufferPointer
  private let entry: MappingTable.Entry
  /// Holds a shared lock, by which other programs see that the file is open.
  private let file: File

  /// - Parameters:
  ///   - file: may be closed afterwards.
  ///   - length: in bytes, at least 1.
  /// - Throws: what mmap(2) fails with, `outOfMemory` if too many files are mapped.
  package init(_ file: borrowing File, length: Int) throws(SystemError) {
    self.file = try File(duplicating: file)
    _ = self.file.tryLock(.shared)
    guard let address = mmap(nil, length, PROT_READ, MAP_SHARED, file.descriptor, 0),
      address != MAP_FAILED
    else { throw .last }
    guard let entry = MappingTable.add(address, length: length) else {
      munmap(address, length)
      throw .outOfMemory
    }
    self.entry = entry
    bytes = UnsafeRawBufferPointer(start: address, count: length)
  }

  deinit {
    MappingTable.remove(entry)
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// Whether a missing part of the file has been read.
  package var isDamaged: Bool { MappingTable.isDamaged(entry) }

  /// Whether a program has the file mapped.
  package static func isMapped(_ file: borrowing File) -> Bool {
    guard file.tryLock(.exclusive) else { return true }
    file.unlock()
    return false
  }

  /// Frees the pages of a range in memory; they are read from the file again when they are needed.
  package static func release(_ range: UnsafeRawBufferPointer) {
    madvise(UnsafeMutableRawPointer(mutating: range.baseAddress), range.count, MADV_DONTNEED)
  }
}
