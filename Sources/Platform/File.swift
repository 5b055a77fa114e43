internal import Glibc

/// An open file, closed when it goes out of scope.
package struct File: ~Copyable, Sendable {
  package let descriptor: Int32
  private let isOwned: Bool

  /// How a file is opened. Opening never waits, whatever kind of file it is.
  package enum Mode: Sendable {
    /// For reading; only regular files, symbolic links followed.
    case reading
    /// For reading; only regular files, and no symbolic links.
    case readingWithoutLinks
    /// For reading, symbolic links followed: FIFOs and devices too, for paths a person named, and
    /// folders, to lock them.
    case readingAnyKind
    /// For reading and writing. It must not exist yet, and only its owner may read it (mode 0600).
    case creating
    /// For writing after what the file holds. It is made if it does not exist, for its owner alone.
    case appending
    /// For reading and writing, in a folder, without a name and for its owner alone.
    case creatingUnnamed

    fileprivate var flags: Int32 {
      switch self {
      case .reading, .readingAnyKind: O_RDONLY | O_NONBLOCK
      case .readingWithoutLinks: O_RDONLY | O_NONBLOCK | O_NOFOLLOW
      case .creating: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
      case .appending: O_WRONLY | O_CREAT | O_APPEND
      // O_TMPFILE, which glibc declares for _GNU_SOURCE only.
      case .creatingUnnamed: O_RDWR | O_DIRECTORY | 0o20_000_000
      }
    }
  }

  /// - Throws: what open(2) fails with; `isFolder` and `notRegularFile` where only a regular file may
  ///   be opened.
  package init(_ path: String, _ mode: Mode = .reading) throws(SystemError) {
    descriptor = open(path, mode.flags | O_CLOEXEC | O_NOCTTY, 0o600)
    isOwned = true
    guard descriptor >= 0 else { throw .last }
    guard mode != .readingAnyKind else { return }
    switch try status().kind {
    case .regular: break
    case .folder: throw .isFolder
    case .special: throw .notRegularFile
    }
  }

  /// A descriptor that belongs to somebody else, who closes it.
  package init(borrowing descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  /// A duplicate of an open file, closed independently.
  init(duplicating file: borrowing File) throws(SystemError) {
    descriptor = fcntl(file.descriptor, F_DUPFD_CLOEXEC, 0)
    isOwned = true
    guard descriptor >= 0 else { throw .last }
  }

  deinit {
    if isOwned, descriptor >= 0 { close(descriptor) }
  }

  package static let standardInput: Int32 = STDIN_FILENO

  package func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Sets the time of the last modification to now, where that is allowed.
  package func touch() {
    futimens(descriptor, nil)
  }
}
