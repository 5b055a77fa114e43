/// Why a terminal cannot be used.
package enum TerminalError: Error, Hashable {
  /// The descriptor to read from or write to is not a terminal.
  case notATerminal
  /// TERM is not set, or empty.
  case typeMissing
  /// TERM names a terminal that terminfo does not know.
  case typeUnknown(String)
  /// TERM names a terminal whose cursor cannot be moved.
  case typeTooSimple(String)
  /// ncurses refused without saying why.
  case notStarted(String)
}

extension TerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notATerminal:
      "not a terminal"
    case .typeMissing:
      "TERM is not set, so the terminal's type is not known"
    case .typeUnknown(let type):
      "the terminal type '\(type)' (TERM) is not known here. Its terminfo entry may be in a package, on "
        + "Debian ncurses-term; TERM=xterm serves most terminals"
    case .typeTooSimple(let type):
      "a terminal of type '\(type)' (TERM) cannot move its cursor, which browsing needs"
    case .notStarted(let type):
      "the terminal of type '\(type)' (TERM) could not be set up"
    }
  }
}

/// Why a terminal has no more events.
package enum TerminalDisconnected: Error, Hashable {
  /// The terminal is gone, or its input has ended.
  case closed
  /// The process was asked to end, by SIGINT, SIGTERM or SIGHUP.
  case signalled(Int32)
}
