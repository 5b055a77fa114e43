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
  /// No UTF-8 locale is to be had.
  case notUnicode
  /// ncurses refused for a reason that it does not tell.
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
      "the terminal type '\(type)' (TERM) is not known here; is its terminfo entry installed?"
    case .typeTooSimple(let type):
      "a terminal of type '\(type)' (TERM) cannot move its cursor, which browsing needs"
    case .notUnicode:
      "no UTF-8 locale is installed; C.UTF-8 would do"
    case .notStarted(let type):
      "the terminal of type '\(type)' (TERM) could not be set up"
    }
  }
}

/// Why no more events come from a terminal.
package enum TerminalDisconnected: Error, Hashable {
  /// The terminal is gone, or nothing more can be read from it.
  case closed
  /// The process was asked to end, by SIGINT, SIGTERM or SIGHUP.
  case signalled(Int32)
}
