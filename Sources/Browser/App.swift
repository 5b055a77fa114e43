package import GlossaryModel
package import Screen

/// The whole program without a terminal: a glossary is loaded, then browsed, and can be loaded again
/// while it is browsed.
///
/// A terminal program is this value and a loop that feeds it events, carries out the effects that
/// `update` returns, and shows `frame()`.
package struct App: Sendable {
  private var size: Size
  /// The loading screen; nil while nothing is read, or while that is quick.
  private var loading: LoadingScreen?
  /// Nil until a glossary is loaded.
  private var browser: Browser?
  /// Input that arrived while a glossary was read; the browser gets it afterwards.
  private var pendingEvents: [TerminalEvent] = []
  private let options: Options

  /// Further input is dropped.
  static let maximumPendingEvents = 1_000

  /// How the browser begins.
  package struct Options: Sendable {
    /// The name of the entry to open at.
    package var term: String?
    /// Queries of earlier runs, the latest first.
    package var recentQueries: [String] = []
    /// The seed of the random terms.
    package var seed: UInt64 = 0

    package init() {}
  }

  package init(size: Size, options: Options = Options()) {
    self.size = size
    self.options = options
  }

  /// The glossary that is browsed.
  package var glossary: Glossary? { browser?.glossary }

  /// Whether there is work to do when nothing else happens; `.idle` does some of it.
  package var isWorking: Bool { !isLoading && browser?.isWorking ?? false }

  private var isLoading: Bool { loading != nil || browser == nil }

  /// Changes the state after an event.
  ///
  /// - Returns: what the event loop has to do.
  package mutating func update(_ event: AppEvent) -> [Effect] {
    switch event {
    case .loading(let progress, let name):
      if loading == nil { loading = LoadingScreen(name: name, size: size) }
      loading?.progress = progress
      return []
    case .loaded(let glossary, let warning):
      return browse(glossary, warning: warning) + endLoading()
    case .notReloaded(let reason):
      return forward(.reported(reason)) + endLoading()
    case .terminal(.resized(let size)):
      self.size = size
      loading?.size = size
      return forward(.terminal(.resized(size)))
    case .terminal(let event):
      return isLoading ? queue(event) : forward(.terminal(event))
    case .idle:
      return forward(.idle)
    case .reported(let text):
      return forward(.reported(text))
    }
  }

  private mutating func forward(_ event: BrowserEvent) -> [Effect] {
    browser?.update(event) ?? []
  }

  private mutating func browse(_ glossary: Glossary, warning: String?) -> [Effect] {
    guard browser == nil else { return forward(.reloaded(glossary, warning: warning)) }
    let start = options.term.flatMap(glossary.entry(named:))
    let isMissing = start == nil ? options.term : nil
    browser = Browser(
      glossary,
      size: size,
      start: start,
      warning: isMissing.map { "No entry “\($0)”." } ?? warning,
      recentQueries: options.recentQueries,
      seed: options.seed
    )
    return []
  }

  /// Queues input while a glossary is read, unless it is a request to stop that.
  private mutating func queue(_ event: TerminalEvent) -> [Effect] {
    if LoadingScreen.isCancel(event, isFirst: pendingEvents.isEmpty) {
      return [browser == nil ? .quit : .cancelReload]
    }
    if pendingEvents.count < App.maximumPendingEvents { pendingEvents.append(event) }
    return []
  }

  /// Replays the queued input.
  private mutating func endLoading() -> [Effect] {
    loading = nil
    defer { pendingEvents = [] }
    return pendingEvents.flatMap { forward(.terminal($0)) }
  }

  /// The picture of the state.
  ///
  /// - Complexity: O(cells of the screen).
  package func frame() -> Frame {
    loading?.frame() ?? browser?.frame() ?? Frame(size: size)
  }
}
