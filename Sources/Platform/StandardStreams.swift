internal import Glibc

/// Standard output and standard error.
package enum StandardStreams {
  package enum Stream: Int32, Sendable {
    case output = 1
    case error = 2

    package var isTerminal: Bool { isatty(rawValue) == 1 }
  }

  /// Writes all of a text, unchanged.
  package static func write(_ text: String, to stream: Stream) throws(SystemError) {
    try File(borrowing: stream.rawValue).write(Array(text.utf8))
  }

  /// The number of columns, if standard output is a terminal.
  package static var terminalWidth: Int? {
    var extent = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &extent) == 0, extent.ws_col > 0 else {
      return nil
    }
    return Int(extent.ws_col)
  }
}
