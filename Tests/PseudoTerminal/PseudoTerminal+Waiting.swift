internal import Glibc

/// Waiting is for something to come about, never for a time to pass: a slow machine makes a test
/// slow, not red.
extension PseudoTerminal {
  /// Waits until the program has drawn what is wanted and then written nothing for a while.
  ///
  /// The condition is asked only in such a pause, so it does not see half a frame.
  ///
  /// - Parameters:
  ///   - awaited: What is waited for, in words for the error.
  ///   - quiet: How long the program has to be silent.
  ///   - timeout: How long to wait in all.
  ///   - condition: Whether this is the screen waited for.
  /// - Returns: The screen.
  /// - Throws: `PseudoTerminalError.timedOut`, or `.ended` if the program can draw no more.
  @discardableResult
  package func wait(
    for awaited: String,
    quiet: Duration = .milliseconds(30),
    timeout: Duration = .seconds(20),
    until condition: (ScreenEmulator) -> Bool
  ) throws(PseudoTerminalError) -> ScreenEmulator {
    let deadline = ContinuousClock.now + timeout
    var judgedCount: Int?
    while ContinuousClock.now < deadline {
      if judgedCount != bytes.count, isClosed || ContinuousClock.now - lastByteAt >= quiet {
        judgedCount = bytes.count
        if condition(screen) { return screen }
      }
      if isClosed { throw .ended(waitingFor: awaited, screen: screen.text) }
      receive()
    }
    throw .timedOut(waitingFor: awaited, screen: screen.text)
  }

  /// Waits until a text stands somewhere on the screen.
  ///
  /// - Throws: `PseudoTerminalError.timedOut` or `.ended`, with the screen.
  @discardableResult
  package func wait(
    forText text: String,
    timeout: Duration = .seconds(20)
  ) throws(PseudoTerminalError) -> ScreenEmulator {
    try wait(for: "the text “\(text)”", timeout: timeout) { $0.text.contains(text) }
  }

  /// Waits until the program has written something since the last input, and then nothing for
  /// a while.
  ///
  /// - Throws: `PseudoTerminalError.timedOut` or `.ended`, with the screen.
  @discardableResult
  package func settle(
    quiet: Duration = .milliseconds(30),
    timeout: Duration = .seconds(20)
  ) throws(PseudoTerminalError) -> ScreenEmulator {
    try wait(for: "an answer", quiet: quiet, timeout: timeout) { _ in lastByteAt > lastInputAt }
  }

  /// Waits until the program has ended, and takes in the last it wrote.
  ///
  /// - Throws: `PseudoTerminalError.timedOut`, with the screen.
  @discardableResult
  package func waitForExit(
    timeout: Duration = .seconds(20)
  ) throws(PseudoTerminalError) -> ExitStatus {
    let deadline = ContinuousClock.now + timeout
    while ContinuousClock.now < deadline {
      let status = exitStatus()
      let count = bytes.count
      receive()
      if let status, isClosed || bytes.count == count { return status }
    }
    throw .timedOut(waitingFor: "the end of the program", screen: screen.text)
  }

  /// Waits until the program has ended and its session with it, so that nothing it started is left.
  ///
  /// - Throws: `PseudoTerminalError.timedOut`, with the screen, or with the processes that are left.
  @discardableResult
  package func waitForEndOfSession(
    timeout: Duration = .seconds(20)
  ) throws(PseudoTerminalError) -> ExitStatus {
    let deadline = ContinuousClock.now + timeout
    let status = try waitForExit(timeout: timeout)
    var left = sessionMembers
    while !left.isEmpty, ContinuousClock.now < deadline {
      poll(nil, 0, 5)
      left = sessionMembers
    }
    guard left.isEmpty else {
      throw .timedOut(waitingFor: "the end of processes \(left)", screen: screen.text)
    }
    return status
  }

  /// Waits until the program has written something, and leaves it unread: a program that goes on to
  /// write finds the terminal full.
  ///
  /// - Throws: `PseudoTerminalError.timedOut` or `.ended`, with the screen.
  package func waitForUnreadOutput(
    timeout: Duration = .seconds(20)
  ) throws(PseudoTerminalError) {
    let deadline = ContinuousClock.now + timeout
    while ContinuousClock.now < deadline {
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 5) == 1 else { continue }
      if Int32(ready.revents) & POLLIN != 0 { return }
      throw .ended(waitingFor: "output", screen: screen.text)
    }
    throw .timedOut(waitingFor: "output", screen: screen.text)
  }
}
