package import GlossaryModel
package import Screen

/// The whole program without a terminal: a glossary that loads, then the browser.
package struct App: Sendable {
  /// Nil until a glossary was loaded.
  private var browser: Browser?
  /// Covers the browser while a glossary loads.
  private var loading: LoadingScreen?
  /// What was typed while the glossary loaded, to be done once it is there.
  private var pending: [TerminalEvent] = []
  private let opening: Opening
  private var size: Size

  /// What the browser starts with.
  private struct Opening: Sendable {
    let term: String?
    let recentQueries: [String]
    let seed: UInt64
  }

  /// Events beyond this number are dropped while a glossary loads.
  private static let maximumPendingCount = 4_096

  /// - Parameters:
  ///   - glossary: one with at least one entry; nil if it is still to be loaded.
  ///   - name: what is loaded.
  ///   - size: of the screen.
  ///   - term: the name of the entry to open at; nil for the first that begins with a letter.
  ///   - notice: what the person should know first.
  ///   - recentQueries: of the search field, the last first.
  ///   - seed: of the random terms.
  package init(
    glossary: Glossary?,
    named name: String,
    size: Size,
    start term: String? = nil,
    notice: String? = nil,
    recentQueries: [String] = [],
    seed: UInt64 = 0
  ) {
    self.size = size
    opening = Opening(term: term, recentQueries: recentQueries, seed: seed)
    if let glossary {
      browser = makeBrowser(glossary, notice)
    } else {
      loading = LoadingScreen(name: name, size: size)
    }
  }

  private func makeBrowser(_ glossary: Glossary, _ notice: String?) -> Browser {
    let start = opening.term.flatMap { glossary.entry(named: $0) }
    let missing = start == nil ? opening.term.map { "No entry “\($0)”." } : nil
    return Browser(
      glossary,
      size: size,
      start: start,
      notice: missing ?? notice,
      recentQueries: opening.recentQueries,
      seed: opening.seed
    )
  }

  /// Whether there is a glossary to show, if another one does not load.
  package var hasGlossary: Bool { browser != nil }

  /// Whether something of the glossary's file turned out to be damaged while it was drawn.
  package var hasDamage: Bool { browser?.glossary.hasDamage ?? false }

  /// Whether there is work to go on with in idle time.
  package var isWorking: Bool { loading == nil && browser?.isWorking == true }

  package func frame() -> Frame {
    loading?.frame() ?? browser?.frame() ?? Frame(size: size)
  }

  /// Takes what has happened; returns what is to be done.
  package mutating func update(_ event: AppEvent) -> [Effect] {
    switch event {
    case .terminal(let event):
      if case .resized(let size) = event { resize(to: size) }
      return loading == nil ? browser?.update(.terminal(event)) ?? [] : typeAhead(event)
    case .idle:
      return browser?.update(.idle) ?? []
    case .reported(let text):
      return browser?.update(.reported(text)) ?? []
    case .loading(let name):
      loading = LoadingScreen(name: name, size: size)
      return []
    case .progressed(let progress):
      loading?.progress = progress
      return []
    case .failed(let text):
      return endLoading() + (browser?.update(.reported(text)) ?? [])
    case .loaded(let glossary, let notice):
      guard browser == nil else {
        return (browser?.update(.reloaded(glossary, notice)) ?? []) + endLoading()
      }
      browser = makeBrowser(glossary, notice)
      return endLoading()
    }
  }

  private mutating func resize(to size: Size) {
    self.size = size
    loading?.size = size
  }

  /// Takes what is typed while a glossary loads.
  private mutating func typeAhead(_ event: TerminalEvent) -> [Effect] {
    if LoadingScreen.isCancel(event, isFirst: pending.isEmpty) {
      guard browser != nil else { return [.quit] }
      loading = nil
      pending = []
      return [.cancelLoading] + (browser?.update(.reported("Not read again.")) ?? [])
    }
    if pending.count < App.maximumPendingCount { pending.append(event) }
    return []
  }

  /// Shows the browser, and does what was typed meanwhile.
  private mutating func endLoading() -> [Effect] {
    loading = nil
    let events = pending
    pending = []
    var effects = browser?.update(.terminal(.resized(size))) ?? []
    for event in events { effects += update(.terminal(event)) }
    return effects
  }
}

/// What can happen to the program.
package enum AppEvent: Sendable {
  case terminal(TerminalEvent)
  /// Nothing: there is time to go on with a search.
  case idle
  /// An effect is done, or has failed; the text says which, in the status line.
  case reported(String)
  /// A glossary of that name is being loaded.
  case loading(String)
  /// How far the loading has come.
  case progressed(LoadingScreen.Progress)
  /// A glossary is there; the text says what the person should know.
  case loaded(Glossary, notice: String?)
  /// It could not be loaded; the text says why.
  case failed(String)
}
