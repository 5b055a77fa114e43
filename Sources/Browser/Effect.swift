package import GlossaryModel
package import Screen

/// What the browser asks the event loop to do. The answer, where there is one, comes back as
/// a `BrowserEvent`.
package enum Effect: Hashable, Sendable {
  case open(WebAddress)
  /// Send text to the terminal's clipboard; `label` names it in the status line.
  case copy(String, label: String)
  case reload
  /// Stop loading the glossary.
  case cancelLoading
  /// Keep a query that was accepted.
  case remember(query: String)
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
