internal import Glibc

/// A system call that failed.
package struct SystemError: Error, Hashable, Sendable {
  /// A number of errno.
  package let number: Int32

  package init(_ number: Int32) {
    self.number = number
  }

  /// The error of the call that has just failed.
  static var last: SystemError { SystemError(errno) }

  package static let alreadyExists = SystemError(EEXIST)
  package static let inputOutput = SystemError(EIO)
  package static let interrupted = SystemError(EINTR)
  package static let notFound = SystemError(ENOENT)
}

extension SystemError: CustomStringConvertible {
  /// What the system says, as `No such file or directory`.
  package var description: String { String(cString: strerror(number)) }
}
