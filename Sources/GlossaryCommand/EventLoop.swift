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
  /// What was typed while a glossary was read.
  private var typed: [TerminalEvent]
  private var opener = AddressOpener()

  init(
    _ terminal: CursesTerminal,
    _ browser: Browser,
    source: GlossarySource,
    typed: [TerminalEvent]
  ) {
    self.terminal = terminal
    self.browser = browser
    self.source = source
    self.typed = typed
  }

  /// Runs until the person quits.
  ///
  /// - Throws: `TerminalEnd` when the terminal is gone or a signal asks the program to end.
  mutating func run() throws(TerminalEnd) {
    while true {
      let frame = browser.frame()
      guard !browser.glossary.hasDamage else {
        try reload(.renewed, notice: "The compiled glossary was damaged and has been made anew.")
        continue
      }
      terminal.show(frame)
      for event in try nextEvents() {
        for effect in browser.update(event) {
          if effect == .quit { return }
          try perform(effect)
        }
      }
      if let report = opener.failure() { _ = browser.update(.reported(report)) }
    }
  }

  /// What happens next. While the browser has work to go on with, it does, and only what it comes to
  /// is worth another frame.
  private mutating func nextEvents() throws(TerminalEnd) -> [BrowserEvent] {
    if !typed.isEmpty {
      defer { typed = [] }
      return typed.map(BrowserEvent.terminal)
    }
    while browser.isWorking {
      let events = try terminal.events(within: 0)
      if !events.isEmpty { return events.map(BrowserEvent.terminal) }
      _ = browser.update(.idle)
      if !browser.isWorking { return [] }
    }
    return try terminal.events().map(BrowserEvent.terminal)
  }

  private mutating func perform(_ effect: Effect) throws(TerminalEnd) {
    switch effect {
    case .open(let address):
      report(opener.open(address, on: terminal))
    case .copy(let text, let label):
      report(copy(text, label))
    case .reload:
      try reload()
    case .redraw:
      terminal.redraw()
    case .suspend:
      terminal.suspend()
      _ = browser.update(.terminal(.resized(terminal.size)))
    case .remember, .cancelReload, .quit:
      break
    }
  }

  private mutating func report(_ text: String) {
    _ = browser.update(.reported(text))
  }

  private func copy(_ text: String, _ label: String) -> String {
    do {
      try terminal.copy(text)
      return "Sent to the terminal's clipboard: \(label)"
    } catch {
      return "Not copied: \(error)"
    }
  }

  /// Reads the glossary again; one that cannot be read any more leaves the old one in place.
  private mutating func reload(
    _ caching: Loading.Caching = .used,
    notice: String? = nil
  ) throws(TerminalEnd) {
    guard source != .standardInput else {
      report("Not read again: standard input can be read only once.")
      return
    }
    do {
      guard let loaded = try Loading(source, caching).wait(on: terminal, typed: &typed) else {
        report("Not read again.")
        return
      }
      _ = browser.update(.reloaded(loaded.glossary, warning: notice ?? loaded.notice))
    } catch let end as TerminalEnd {
      throw end
    } catch {
      report("Not read again: \(error)")
    }
    _ = browser.update(.terminal(.resized(terminal.size)))
  }
}
