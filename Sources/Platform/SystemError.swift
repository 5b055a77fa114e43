internal import Glibc

/// A system call that failed.
package struct SystemError: Error, Hashable, Sendable {
  /// The value of errno; negative for errors of our own.
  package let number: Int32

  package init(_ number: Int32) {
    self.number = number
  }

  /// The error of the last call.
  static var last: SystemError { SystemError(errno) }

  package static let cancelled = SystemError(ECANCELED)
  package static let fileTooLarge = SystemError(EFBIG)
  package static let inputOutput = SystemError(EIO)
  package static let isFolder = SystemError(EISDIR)
  package static let notFound = SystemError(ENOENT)
  package static let notPermitted = SystemError(EPERM)
  package static let outOfMemory = SystemError(ENOMEM)
  package static let wouldBlock = SystemError(EWOULDBLOCK)
  /// The file is a FIFO, a socket or a device.
  package static let notRegularFile = SystemError(-1)
  /// The file was written by another version of the program.
  package static let unsupportedVersion = SystemError(-2)

  /// Whether a file could not be completed because the disk is full or broken, or a limit was reached.
  package var isWriteFailure: Bool {
    [ENOSPC, EFBIG, EDQUOT, EIO].contains(number)
  }
}

extension SystemError: CustomStringConvertible {
  /// The system's message, such as `No such file or directory`.
  package var description: String {
    switch self {
    case .notRegularFile: "not a regular file but a FIFO, a socket or a device"
    case .unsupportedVersion: "written by another version of the program"
    default: String(cString: strerror(number))
    }
  }
}
