internal import Glibc

/// An open file, closed when it goes out of scope.
package struct File: ~Copyable, Sendable {
  package let descriptor: Int32
  private let isOwned: Bool

  /// How a file is opened.
  package enum Mode: Sendable {
    /// For reading, symbolic links followed.
    case reading
    /// For reading, unless it is a symbolic link.
    case readingWithoutLinks
    /// For reading and writing. It must not exist yet, and only its owner may read it (mode 0600).
    case creating
    /// For writing after what the file holds. It is made if it does not exist, for its owner alone.
    case appending

    fileprivate var flags: Int32 {
      switch self {
      case .reading: O_RDONLY
      case .readingWithoutLinks: O_RDONLY | O_NOFOLLOW
      case .creating: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
      case .appending: O_WRONLY | O_CREAT | O_APPEND
      }
    }
  }

  package init(_ path: String, _ mode: Mode = .reading) throws(SystemError) {
    descriptor = open(path, mode.flags | O_CLOEXEC, 0o600)
    isOwned = true
    guard descriptor >= 0 else { throw .last }
  }

  /// A descriptor that belongs to somebody else, who closes it.
  package init(borrowing descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  deinit {
    if isOwned, descriptor >= 0 { close(descriptor) }
  }

  package static let standardInput: Int32 = STDIN_FILENO
  package static let standardOutput: Int32 = STDOUT_FILENO
  package static let standardError: Int32 = STDERR_FILENO

  package func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Sets the time of the last modification to now, where that is allowed.
  package func touch() {
    futimens(descriptor, nil)
  }

  /// Reads what comes next until a buffer is full or the file ends.
  ///
  /// - Returns: how many bytes were read.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = Glibc.read(descriptor, rest.baseAddress, rest.count)
      if count == 0 { break }
      if count > 0 { filled += count } else if errno != EINTR { throw .last }
    }
    return filled
  }

  /// Reads bytes at an offset; fewer than `count` if the file ends before.
  package func read(_ count: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled throws(SystemError) in
      while filled < count {
        let rest = buffer[filled..<count]
        let result = pread(
          descriptor,
          UnsafeMutableBufferPointer(rebasing: rest).baseAddress,
          rest.count,
          off_t(offset + filled)
        )
        if result == 0 { break }
        if result > 0 { filled += result } else if errno != EINTR { throw .last }
      }
    }
  }

  /// Writes bytes at an offset, all of them.
  package func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + written))
      if count >= 0 { written += count } else if errno != EINTR { throw .last }
    }
  }

  /// Writes bytes behind what was written before, all of them.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw .last }
    }
  }
}
