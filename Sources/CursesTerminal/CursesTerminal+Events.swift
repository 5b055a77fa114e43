internal import CNcurses
internal import Glibc
package import Screen

extension CursesTerminal {
  /// The most keys returned at once. More are returned by the next call, after a frame was drawn.
  private static let maximumBatch = 256

  /// Waits for events and returns all that have arrived.
  ///
  /// If the program was suspended and continued, a resize is returned, because the whole frame has to
  /// be drawn again.
  ///
  /// - Parameter milliseconds: the longest time to wait; nil for no limit.
  /// - Returns: at least one event if there is no limit.
  /// - Throws: `TerminalDisconnected` when there will be no more events.
  package func events(
    within milliseconds: Int32? = nil
  ) throws(TerminalDisconnected) -> [TerminalEvent] {
    while true {
      var waited = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        // Even without requested events, poll(2) reports a hang-up.
        pollfd(fd: output, events: 0, revents: 0),
      ]
      if poll(&waited, nfds_t(waited.count), hasUnreadInput ? 0 : milliseconds ?? -1) < 0 {
        guard errno == EINTR else { throw .closed }
        continue
      }
      var events: [TerminalEvent] = []
      if waited[1].revents != 0, try actOnSignals() {
        events.append(.resized(size))
      }
      guard !waited[0].isBroken, !waited[2].isBroken else { throw .closed }
      if hasUnreadInput || waited[0].revents != 0 {
        events += try readEvents()
      }
      if !events.isEmpty || milliseconds != nil {
        return events
      }
    }
  }

  /// Handles the signals that have arrived.
  ///
  /// - Returns: whether the size or the contents of the screen may have changed.
  private func actOnSignals() throws(TerminalDisconnected) -> Bool {
    var hasChanged = false
    for signal in signals.take() {
      switch signal {
      case SIGWINCH:
        fitToTerminal()
        redraw()
      case SIGTSTP:
        suspend()
      case SIGCONT:
        enterScreen()
      default:
        throw .signalled(signal)
      }
      hasChanged = true
    }
    return hasChanged
  }

  /// The keys and pastes that have arrived.
  private func readEvents() throws(TerminalDisconnected) -> [TerminalEvent] {
    // Readable without a byte to read: the end of the input.
    guard hasUnreadInput || unreadByteCount > 0 else { throw .closed }
    var events: [TerminalEvent] = []
    while events.count < CursesTerminal.maximumBatch {
      // ncurses may have read characters ahead; it returns those without waiting.
      let isArriving = unreadByteCount > 0
      guard let first = nextInput(within: isArriving ? escapeDelay : 0) else {
        if isArriving { continue }
        hasUnreadInput = false
        return events
      }
      for input in KeyDecoder.decode(first, next: { nextInput(within: escapeDelay) }) {
        switch input {
        case .key(let key): events.append(.key(key))
        case .pasteBegins: events.append(.pasted(readPaste()))
        }
      }
    }
    hasUnreadInput = true
    return events
  }

  /// The next input; nil if none arrives in time or it is not UTF-8.
  private func nextInput(within milliseconds: Int32) -> CursesInput? {
    let code = code(within: milliseconds)
    switch code {
    case 0...0xFF: return scalar(from: UInt8(code)).map { .scalar($0) }
    case 0x100...: return .code(code, name: keyname(code).map { String(cString: $0) } ?? "")
    default: return nil
    }
  }

  /// The scalar whose encoding begins with a byte.
  ///
  /// `wget_wch` does the same, but after a byte that is not UTF-8 it discards the keys that follow
  /// without a pause.
  private func scalar(from first: UInt8) -> Unicode.Scalar? {
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    var bytes = [first]
    while bytes.count < length {
      let code = code(within: escapeDelay)
      guard (0x80..<0xC0).contains(code) else {
        if code != ERR { ungetch(code) }
        return nil
      }
      bytes.append(UInt8(code))
    }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  /// A byte, the code of a key, or ERR.
  private func code(within milliseconds: Int32) -> Int32 {
    wtimeout(keyboard, milliseconds)
    return wgetch(keyboard)
  }

  private var unreadByteCount: Int32 {
    var count: Int32 = 0
    return ioctl(input, UInt(FIONREAD), &count) == 0 ? count : 0
  }
}

extension pollfd {
  /// Whether the other end is closed.
  fileprivate var isBroken: Bool { Int32(revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 }
}
