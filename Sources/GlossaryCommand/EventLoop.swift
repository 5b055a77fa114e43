import Browser
import CursesTerminal
import GlossaryModel
import Screen

/// Carries events from the terminal to the browser, effects from the browser to the world, and
/// frames back to the terminal.
struct EventLoop {
  private let terminal: CursesTerminal
  private var browser: Browser
  private let source: GlossarySource
  private var opener = AddressOpener()

  init(_ terminal: CursesTerminal, _ browser: Browser, source: GlossarySource) {
    self.terminal = terminal
    self.browser = browser
    self.source = source
  }

  /// Runs until the person quits.
  ///
  /// - Throws: `TerminalEnd` when the terminal is gone or a signal asks the program to end.
  mutating func run() throws(TerminalEnd) {
    while true {
      terminal.show(browser.frame())
      for event in try terminal.waitForEvents() {
        for effect in browser.update(.terminal(event)) {
          if effect == .quit { return }
          perform(effect)
        }
      }
      if let report = opener.failure() { _ = browser.update(.reported(report)) }
    }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .open(let text):
      guard let address = WebAddress(text) else { return }
      report(opener.open(address, on: terminal))
    case .copy(let text, let what):
      report(copy(text, what))
    case .reload:
      reload()
    case .redraw:
      terminal.redraw()
    case .suspend:
      terminal.suspend()
      _ = browser.update(.terminal(.resized(terminal.size)))
    case .quit:
      break
    }
  }

  private mutating func report(_ text: String) {
    _ = browser.update(.reported(text))
  }

  private func copy(_ text: String, _ what: String) -> String {
    do {
      try terminal.copy(text)
      return "Sent to the terminal's clipboard: \(what)"
    } catch {
      return "Not copied: \(error)"
    }
  }

  /// Reads the glossary again; one that cannot be read any more leaves the old one in place.
  private mutating func reload() {
    do {
      let loaded = try Loading.reread(source)
      _ = browser.update(.reloaded(loaded.glossary, loaded.notice))
    } catch {
      report("Not read again: \(error)")
    }
  }
}
