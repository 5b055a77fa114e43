package import GlossaryModel
package import Screen

/// What the browser asks the event loop to do. The answer, where there is one, comes back as
/// a `BrowserEvent`.
package enum Effect: Hashable, Sendable {
  /// Open an `http`, `https` or `mailto` address.
  case open(String)
  /// Send text to the terminal's clipboard; `what` names it in the status line.
  case copy(String, label: String)
  case reload
  case redraw
  case suspend
  case quit
}

/// What can happen to the browser.
package enum BrowserEvent: Sendable {
  case terminal(TerminalEvent)
  /// Nothing: there is time to go on with a search.
  case idle
  /// An effect is done, or has failed; the text says which, in the status line.
  case reported(String)
  /// The glossary was read again; the text says what was left out, if anything.
  case reloaded(Glossary, String?)
}
