internal import Glibc

extension File {
  /// How a lock of flock(2) is shared.
  package enum Lock: Sendable {
    case shared, exclusive
  }

  /// Locks the file until it is closed, by the program or by its end.
  ///
  /// - Returns: false if somebody else holds a lock that excludes this one.
  package func tryLock(_ lock: Lock) -> Bool {
    let operation = lock == .shared ? LOCK_SH : LOCK_EX
    // File systems without locks refuse with another error; nobody can hold one there.
    return flock(descriptor, operation | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  /// Gives up the lock.
  package func unlock() {
    flock(descriptor, LOCK_UN)
  }
}
