internal import Glibc

/// A program started by this one.
package struct ChildProcess: Hashable, Sendable {
  package let identifier: Int32

  /// How a program ended.
  package enum Ending: Hashable, Sendable {
    case exited(status: Int32)
    case signalled(Int32)

    /// - Parameter status: the status that waitpid(2) returned.
    package init(waitStatus status: Int32) {
      let signal = status & 0x7F
      self = signal == 0 ? .exited(status: status >> 8 & 0xFF) : .signalled(signal)
    }
  }

  /// Starts a program, without a shell.
  ///
  /// - Parameters:
  ///   - arguments: the program, searched for in PATH, and its arguments.
  ///   - isDetached: whether it is kept from the terminal and from the terminal's signals.
  /// - Throws: `notFound` if there is no such program, or another error if it cannot be started.
  package init(_ arguments: [String], isDetached: Bool) throws(SystemError) {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var flags = POSIX_SPAWN_SETSIGDEF
    // This program ignores it, which a child would inherit (`File.write`).
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    if isDetached {
      posix_spawnattr_setpgroup(&attributes, 0)
      flags |= POSIX_SPAWN_SETPGROUP
      for descriptor in Int32(0)...2 {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let words = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawnp(&process, arguments[0], &actions, &attributes, words, environ)
    guard error == 0 else { throw SystemError(error) }
    identifier = process
  }

  /// How the program ended; nil while it runs, and after an ending was returned.
  package func ending() -> Ending? {
    var status: Int32 = 0
    guard waitpid(identifier, &status, WNOHANG) == identifier else { return nil }
    return Ending(waitStatus: status)
  }
}
