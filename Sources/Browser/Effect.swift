/// A request to the event loop. The answer, if there is one, comes back as an `AppEvent`.
package enum Effect: Hashable, Sendable {
  case open(WebAddress)
  /// Send text to the terminal's clipboard; the label names it in the status line.
  case copy(String, label: String)
  /// Keep a query that was accepted for later runs of the program.
  case remember(query: String)
  case reload
  /// Stop reading the glossary again.
  case cancelReload
  case redraw
  case suspend
  case quit
}
