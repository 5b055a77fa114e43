internal import Glibc
package import Platform

extension CursesTerminal {
  /// Leaves full-screen mode while a body runs another program. Afterwards a frame has to be shown.
  ///
  /// Keys are for the other program: Ctrl-C does not end this one, and Ctrl-Z stops both.
  package func withScreenReleased<Result>(_ body: () throws -> Result) rethrows -> Result {
    leaveScreen()
    defer {
      signals.forget(SIGINT)
      enterScreen()
    }
    return try signals.actions.withDefaultAction(of: SIGTSTP, body)
  }

  /// Waits for a process that uses the terminal. A signal that ends this program ends it too, because
  /// only this program may be notified when the terminal is closed.
  ///
  /// - Returns: how it ended.
  package func wait(for process: ChildProcess) -> ChildProcess.Ending {
    while true {
      if let ending = process.ending() { return ending }
      if let signal = signals.waiting().first(where: { [SIGHUP, SIGTERM].contains($0) }) {
        _ = kill(process.identifier, signal)
        return .signalled(signal)
      }
      Clock.sleep(milliseconds: 10)
    }
  }

  /// Stops the program and its whole pipeline, as Ctrl-Z does elsewhere, and returns to full-screen mode
  /// when it is continued. Afterwards a frame has to be shown.
  package func suspend() {
    withScreenReleased {
      _ = kill(0, SIGTSTP)
    }
    signals.forget(SIGCONT)
  }

  /// Sends a whole text to the terminal's clipboard. Whether the terminal accepts it cannot be known.
  ///
  /// - Throws: `ClipboardError`.
  package func copy(_ text: String) throws(ClipboardError) {
    guard isECMA48 else { throw .unsupported }
    guard send(try clipboard.sequence(copying: text)) else { throw .notWritten }
  }
}
