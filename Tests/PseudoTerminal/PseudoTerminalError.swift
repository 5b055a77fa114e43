internal import Glibc

/// Why a test that drives a program cannot go on.
package enum PseudoTerminalError: Error {
  /// A system call failed with this `errno`.
  case system(call: String, error: Int32)
  /// What was waited for did not come about; `screen` is what the program showed instead.
  case timedOut(waitingFor: String, screen: String)
  /// The program closed its terminal first; `screen` is what it showed last.
  case ended(waitingFor: String, screen: String)
}

extension PseudoTerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .system(let call, let error):
      "\(call): \(String(cString: strerror(error)))"
    case .timedOut(let awaited, let screen):
      "timed out waiting for \(awaited). The screen:\n\(screen)"
    case .ended(let awaited, let screen):
      "the program ended while waiting for \(awaited). The screen:\n\(screen)"
    }
  }
}
