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
      for event in try nextEvents() {
        for effect in browser.update(event) {
          if effect == .quit { return }
          perform(effect)
        }
      }
      if let report = opener.failure() { _ = browser.update(.reported(report)) }
    }
  }

  /// What happens next. While the browser has work to go on with, it does, and only what it comes to
  /// is worth another frame.
  private mutating func nextEvents() throws(TerminalEnd) -> [BrowserEvent] {
    while browser.isWorking {
      let events = try terminal.events(waits: false)
      if !events.isEmpty { return events.map(BrowserEvent.terminal) }
      _ = browser.update(.idle)
      if !browser.isWorking { return [] }
    }
    return try terminal.events().map(BrowserEvent.terminal)
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
