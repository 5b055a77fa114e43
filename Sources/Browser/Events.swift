package import GlossaryModel
package import Screen

/// An event of the program.
package enum AppEvent: Sendable {
  case terminal(TerminalEvent)
  /// Nothing happened: there is time to continue a search.
  case idle
  /// An effect succeeded or failed; the text says so in the status line.
  case reported(String)
  /// A glossary is being read, and it takes long enough to show the progress.
  case loading(LoadingScreen.Progress, name: String)
  /// A glossary was read, for the first time or again. The warning is for the status line.
  case loaded(Glossary, warning: String?)
  /// The glossary was not read again; the text says why.
  case notReloaded(String)
}

/// An event while a glossary is browsed.
package enum BrowserEvent: Sendable {
  case terminal(TerminalEvent)
  case idle
  case reported(String)
  /// The glossary was read again.
  case reloaded(Glossary, warning: String?)
}
