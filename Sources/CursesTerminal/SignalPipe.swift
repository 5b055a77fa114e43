internal import Glibc

/// Turns signals into bytes in a pipe, so that poll(2) can wait for them and for the terminal.
struct SignalPipe {
  /// The signals that are handled as events.
  private static let signals = [SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH]

  /// The end to read from.
  let descriptor: Int32
  private let writing: Int32
  private(set) var actions = SignalActions()

  /// Nil if no pipe can be created.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writing) = (ends[0], ends[1])
    SignalState.shared.pointee.pipe = writing
    actions.install(
      { signal, _, _ in
        let before = errno
        var number = UInt8(truncatingIfNeeded: signal)
        // The pipe holds many more signals than can be pending.
        _ = write(SignalState.shared.pointee.pipe, &number, 1)
        errno = before
      },
      for: SignalPipe.signals,
      flags: SA_RESTART
    )
  }

  /// Removes the pending signals from the pipe and returns each once, in order of arrival.
  func take() -> [Int32] {
    var signals: [Int32] = []
    var number: UInt8 = 0
    while read(descriptor, &number, 1) == 1 {
      if !signals.contains(Int32(number)) {
        signals.append(Int32(number))
      }
    }
    return signals
  }

  /// Discards a pending signal.
  func forget(_ signal: Int32) {
    put(take().filter { $0 != signal })
  }

  /// The pending signals, which stay in the pipe.
  func waiting() -> [Int32] {
    let signals = take()
    put(signals)
    return signals
  }

  private func put(_ signals: [Int32]) {
    for var number in signals.map(UInt8.init(truncatingIfNeeded:)) {
      _ = write(writing, &number, 1)
    }
  }

  mutating func close() {
    actions.putBack()
    SignalState.shared.pointee.pipe = -1
    _ = Glibc.close(descriptor)
    _ = Glibc.close(writing)
  }
}
