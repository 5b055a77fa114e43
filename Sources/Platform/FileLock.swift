internal import Glibc

extension File {
  /// A kind of lock of flock(2).
  package enum Lock: Sendable {
    case shared, exclusive
  }

  /// Locks the file until it is closed or the program ends.
  ///
  /// - Returns: false if another program holds a conflicting lock.
  package func tryLock(_ lock: Lock) -> Bool {
    let operation = lock == .shared ? LOCK_SH : LOCK_EX
    // File systems without locks fail with another error.
    return flock(descriptor, operation | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  /// Releases the lock.
  package func unlock() {
    flock(descriptor, LOCK_UN)
  }
}
