internal import Glibc

/// The data that signal handlers use.
///
/// A handler has no context, so its data must be global. It is written by the only `CursesTerminal`
/// before the handlers are installed and after they are removed, and handlers only read it; therefore
/// `nonisolated(unsafe)` is safe. It is accessed through a pointer, since the runtime may check access
/// to a variable, and a handler must not call the runtime.
struct SignalState {
  /// The write end of the pipe of `SignalPipe`.
  var pipe: Int32 = -1
  /// The terminal that `CrashHandler` restores.
  var output: Int32 = -1
  /// The terminal's modes before the program changed them.
  var modes = termios()
  /// The bytes that undo the program's changes of the terminal's state.
  var restoration = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  nonisolated(unsafe) static let shared: UnsafeMutablePointer<SignalState> = {
    let state = UnsafeMutablePointer<SignalState>.allocate(capacity: 1)
    state.initialize(to: SignalState())
    return state
  }()
}

/// Installed signal handlers, and the actions they replaced.
struct SignalActions {
  /// A handler with the signature that SA_SIGINFO requires.
  typealias Handler =
    @convention(c) (Int32, UnsafeMutablePointer<siginfo_t>?, UnsafeMutableRawPointer?) -> Void

  private struct Installed {
    let signal: Int32
    let handler: Handler
    let previous: sigaction
  }

  private var installed: [Installed] = []

  /// Installs a handler. A signal that the process was started to ignore stays ignored.
  mutating func install(_ handler: @escaping Handler, for signals: [Int32], flags: Int32) {
    for signal in signals {
      var old = sigaction()
      var new = sigaction()
      new.__sigaction_handler.sa_sigaction = handler
      new.sa_flags = flags | SA_SIGINFO
      // Not looked at first: there are some ninety signals, and the first frame waits.
      guard sigaction(signal, &new, &old) == 0 else { continue }
      let isIgnored =
        unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
      guard !isIgnored else {
        sigaction(signal, &old, nil)
        continue
      }
      installed.append(Installed(signal: signal, handler: handler, previous: old))
    }
  }

  /// Runs a body while a signal has its default action, if it has a handler here.
  func withDefaultAction<Result>(
    of signal: Int32,
    _ body: () throws -> Result
  ) rethrows -> Result {
    guard installed.contains(where: { $0.signal == signal }) else { return try body() }
    var byDefault = sigaction()
    var handled = sigaction()
    sigaction(signal, &byDefault, &handled)
    defer { sigaction(signal, &handled, nil) }
    return try body()
  }

  /// Restores the previous actions, except where another handler has replaced ours since. Such a
  /// handler may still call ours, which then only ends the program.
  mutating func putBack() {
    for action in installed {
      var current = sigaction()
      sigaction(action.signal, nil, &current)
      let isOurs =
        unsafeBitCast(current.__sigaction_handler.sa_sigaction, to: Int.self)
        == unsafeBitCast(action.handler, to: Int.self)
      guard isOurs else { continue }
      var previous = action.previous
      sigaction(action.signal, &previous, nil)
    }
    installed = []
  }
}
