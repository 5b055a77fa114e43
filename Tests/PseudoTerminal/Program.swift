internal import Glibc
internal import Synchronization

/// A program to run: what to execute, and in which surroundings.
///
/// Its environment is built from nothing, so that what the person running the tests has set
/// (`NO_COLOR`, `TMUX`, a locale) changes no result: `PATH` and `HOME` as they are,
/// `TERM=xterm-256color` and `LANG=C.UTF-8`, unless told otherwise.
package struct Program: Sendable {
  /// A path, or a name looked up in `PATH`.
  package var command: String
  package var arguments: [String]
  /// Variables added to the surroundings above; nil takes one away.
  package var environment: [String: String?]
  /// The working directory; nil keeps that of the tests.
  package var directory: String?

  package init(
    _ command: String,
    _ arguments: String...,
    environment: [String: String?] = [:],
    directory: String? = nil
  ) {
    self.command = command
    self.arguments = arguments
    self.environment = environment
    self.directory = directory
  }
}

/// How a process ended.
package enum ExitStatus: Hashable, Sendable {
  case exited(Int32)
  case signalled(Int32)

  /// What `waitpid` reported of a process that is gone.
  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited(waitStatus >> 8 & 0xFF) : .signalled(signal)
  }
}

extension Program {
  /// Held from the making of descriptors to the spawn: a child spawned by another thread in between
  /// would inherit those not yet marked close-on-exec, and a pipe it held would never end.
  static let spawning = Mutex(())

  /// Starts the program as the leader of a session of its own, without a terminal, with every
  /// signal at its default.
  ///
  /// `posix_spawn` and never `fork`: a forked copy of a process with threads may not even allocate.
  ///
  /// - Parameter streams: Adds the file actions that connect the three standard streams.
  /// - Returns: The process id.
  /// - Throws: `PseudoTerminalError.system` if the program cannot be executed.
  func spawn(
    _ streams: (inout posix_spawn_file_actions_t) -> Void
  ) throws(PseudoTerminalError) -> pid_t {
    // glibc declares it for _GNU_SOURCE only, which Swift's Glibc module does not define.
    let setSession: Int32 = 0x80
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes,
      Int16(setSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    )

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    streams(&actions)

    let line = commandLine
    let words = line.map { strdup($0) } + [nil]
    let variables = surroundings.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawnp(&process, line[0], &actions, &attributes, words, variables)
    guard error == 0 else { throw .system(call: "posix_spawn \(command)", error: error) }
    return process
  }

  /// The command and its arguments, by way of `env -C` where a directory is asked for.
  private var commandLine: [String] {
    let prefix = directory.map { ["env", "-C", $0] } ?? []
    return prefix + [command] + arguments
  }

  private var surroundings: [String: String] {
    var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
    for name in ["PATH", "HOME"] {
      variables[name] = getenv(name).map { String(cString: $0) }
    }
    for (name, value) in environment {
      variables[name] = value
    }
    return variables
  }
}
