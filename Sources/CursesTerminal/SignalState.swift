internal import Glibc

/// What signal handlers read: the one state of the process that is shared.
///
/// A handler is given nothing but the signal's number, so what it needs has to be found in a place
/// known beforehand. It is written by the one `CursesTerminal` there is at a time, before the
/// handlers are installed and after they are removed, and a handler only reads it; hence
/// `nonisolated(unsafe)` is true. It is reached through a pointer, since access to a variable may
/// be checked by the runtime, which a handler must not call.
struct SignalState {
  /// Where the number of a signal is written for `SignalPipe` to read.
  var pipe: Int32 = -1
  /// The terminal that a trap restores.
  var output: Int32 = -1
  /// What the terminal's modes were before the program changed them.
  var modes = termios()
  /// What undoes the program's changes of the terminal's state.
  var restoration = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  nonisolated(unsafe) static let shared: UnsafeMutablePointer<SignalState> = {
    let state = UnsafeMutablePointer<SignalState>.allocate(capacity: 1)
    state.initialize(to: SignalState())
    return state
  }()
}

/// Signal handlers that are installed, and what the signals did before.
struct SignalActions {
  /// A handler as SA_SIGINFO wants it.
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
      guard sigaction(signal, nil, &old) == 0 else { continue }
      let isIgnored =
        unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
      guard !isIgnored else { continue }
      var new = sigaction()
      new.__sigaction_handler.sa_sigaction = handler
      new.sa_flags = flags | SA_SIGINFO
      sigaction(signal, &new, nil)
      installed.append(Installed(signal: signal, handler: handler, previous: old))
    }
  }

  /// Runs a body while a signal does what it does by default, if it has a handler here.
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

  /// Restores what the signals did before, except where another handler was installed since: that one
  /// calls ours, which then has nothing to do but to end the program.
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
