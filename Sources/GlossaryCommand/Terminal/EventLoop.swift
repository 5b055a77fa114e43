import Browser
import CursesTerminal
import GlossaryModel
import Screen

/// Carries events from the terminal to the program's state, effects from there to the world, and frames
/// back to the terminal; also while a glossary loads.
struct EventLoop {
  let terminal: CursesTerminal
  var app: App
  /// Where the glossary comes from when it is read again.
  var loader: GlossaryLoader
  /// What is being loaded.
  var task: LoadTask?
  /// Whether a damaged compiled glossary is being made again, or that was tried in vain.
  var isRebuilding = false
  /// What the person should know of the glossary once the screen is theirs again.
  var warnings: [String] = []
  private var opener = AddressOpener()
  private let log = EventLog()
  private var history: SearchHistory

  /// How long to wait for an event before the next look at what is loading, in milliseconds.
  static let lookInterval: Int32 = 4
  /// Between two frames of progress, since a frame takes time from what it shows.
  static let looksPerFrame = 16

  /// - Parameters:
  ///   - terminal: shows the frames.
  ///   - app: what to show first.
  ///   - loader: what the task was started by.
  ///   - task: loads what the app shows first.
  ///   - history: keeps the queries.
  init(
    _ terminal: CursesTerminal,
    _ app: App,
    loader: GlossaryLoader,
    task: LoadTask,
    history: SearchHistory
  ) {
    self.terminal = terminal
    self.app = app
    self.loader = loader
    self.task = task
    self.history = history
  }

  /// Runs until the person quits.
  ///
  /// - Throws: `TerminalDisconnected` when the terminal is gone or a signal asks the program to end;
  ///   `LoadingError` if there is no glossary to show.
  mutating func run() throws {
    while true {
      for event in try nextEvents() {
        guard try handle(event) else { return }
      }
      terminal.show(app.frame())
    }
  }

  /// Handles an event, and all that its effects lead to.
  ///
  /// - Returns: false if the program is to end.
  private mutating func handle(_ event: AppEvent) throws -> Bool {
    var events = [event]
    while let event = events.first {
      events.removeFirst()
      log?.write(event: event)
      for effect in app.update(event) {
        log?.write(effect: effect)
        if effect == .quit {
          task?.cancel()
          return false
        }
        events += perform(effect)
      }
    }
    return true
  }

  /// What happens next. While there is work to go on with, it is done, and only what it comes to is
  /// worth another frame.
  private mutating func nextEvents() throws -> [AppEvent] {
    if let task { return try events(whileLoading: task) }
    // Drawing reads the glossary, so this is known only now.
    if app.glossary?.hasDamage == true, !isRebuilding { return reload(rebuilding: true) }
    if app.isWorking {
      var events: [TerminalEvent] = []
      while events.isEmpty, app.isWorking {
        guard try handle(.idle) else { break }
        events = try terminal.events(within: 0)
      }
      return events.map(AppEvent.terminal)
    }
    let limit = opener.isWatching ? AddressOpener.lookInterval : nil
    let events = try terminal.events(within: limit).map(AppEvent.terminal)
    return events + (opener.look(on: terminal).map { [.reported($0)] } ?? [])
  }

  /// Does what the state asks for.
  ///
  /// - Returns: what came of it.
  private mutating func perform(_ effect: Effect) -> [AppEvent] {
    switch effect {
    case .open(let address):
      return [.reported(opener.open(address, on: terminal))]
    case .copy(let text, let label):
      return [.reported(copy(text, label))]
    case .reload:
      return reload()
    case .cancelReload:
      task?.cancel()
      task = nil
      return [.notReloaded("Not read again.")]
    case .remember(let query):
      history.add(query)
      return []
    case .redraw:
      terminal.redraw()
      return []
    case .suspend:
      terminal.suspend()
      return [.terminal(.resized(terminal.size))]
    case .quit:
      return []
    }
  }

  private func copy(_ text: String, _ label: String) -> String {
    do {
      try terminal.copy(text)
      return "Sent to the terminal's clipboard: \(label)"
    } catch {
      return "Not copied: \(error)"
    }
  }
}
