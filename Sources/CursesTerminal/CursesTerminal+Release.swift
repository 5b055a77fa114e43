internal import Glibc
package import Platform

extension CursesTerminal {
  /// Gives the terminal to another program while a body runs, then takes it back; a frame has to be
  /// shown after that.
  ///
  /// What the person types meanwhile is for the other program: Ctrl-C does not end this one, and
  /// Ctrl-Z stops both.
  package func withScreenReleased<Result>(_ body: () throws -> Result) rethrows -> Result {
    leaveScreen()
    defer {
      signals.forget(SIGINT)
      enterScreen()
    }
    return try signals.actions.withDefaultAction(of: SIGTSTP, body)
  }

  /// Waits for a process that has the terminal. A signal that ends this program ends it too: if the
  /// terminal is closed, this program alone may be told.
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

  /// Stops the program, and all of its pipeline, as Ctrl-Z does elsewhere; takes the terminal back
  /// when it is continued. A frame has to be shown after that.
  package func suspend() {
    withScreenReleased {
      _ = kill(0, SIGTSTP)
    }
    signals.forget(SIGCONT)
  }

  /// Sends a text to the terminal's clipboard, whole or not at all. Whether the terminal takes it
  /// cannot be known.
  ///
  /// - Throws: `ClipboardError`.
  package func copy(_ text: String) throws(ClipboardError) {
    guard isECMA48 else { throw .unsupported }
    guard send(try clipboard.sequence(copying: text)) else { throw .notWritten }
  }
}
