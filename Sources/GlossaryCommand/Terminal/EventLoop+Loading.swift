import Browser
import CursesTerminal
import GlossaryFormats

/// Loading in the loop: the first time, and again.
extension EventLoop {
  /// Starts to load the glossary again. One that cannot be read any more leaves the old one in place.
  ///
  /// - Parameter rebuilding: whether the compiled glossary that is open is damaged.
  /// - Returns: that it loads, or what came of it.
  mutating func reload(rebuilding: Bool = false) -> [AppEvent] {
    isRebuilding = rebuilding
    guard loader.source != .standardInput else {
      return [.reported("Not read again: standard input can be read only once.")]
    }
    do throws(LoadingError) {
      let task = try loader.start(rebuilding: rebuilding)
      if let event = try outcome(of: task) { return [event] }
      self.task = task
      return [EventLoop.progress(of: task)]
    } catch {
      return [.notReloaded("Not read again: \(error)")]
    }
  }

  /// What happens next while a glossary loads: what is typed, how far it has come, or that it is there.
  ///
  /// - Throws: `LoadingError` if there is no other glossary to show; `TerminalDisconnected`.
  mutating func events(whileLoading task: LoadTask) throws -> [AppEvent] {
    do {
      for _ in 0..<EventLoop.looksPerFrame {
        if let event = try outcome(of: task) { return [event] }
        let events = try terminal.events(within: EventLoop.lookInterval)
        if !events.isEmpty { return events.map(AppEvent.terminal) }
      }
      return [EventLoop.progress(of: task)]
    } catch let error as LoadingError where app.glossary != nil {
      self.task = nil
      return [.notReloaded("Not read again: \(error)")]
    }
  }

  /// What came of a task; nil while it goes on.
  private mutating func outcome(of task: LoadTask) throws(LoadingError) -> AppEvent? {
    guard let loaded = try task.finished() else { return nil }
    self.task = nil
    loader = loader.repeating(loaded)
    warnings = loaded.warnings
    defer { isRebuilding = false }
    let notice = app.glossary == nil ? loaded.notice ?? terminal.notice : loaded.notice
    return .loaded(
      loaded.glossary,
      warning: isRebuilding
        ? "The compiled glossary was damaged and has been made again." : notice
    )
  }

  private static func progress(of task: LoadTask) -> AppEvent {
    .loading(LoadingScreen.Progress(task.progress), name: task.name)
  }
}

extension LoadingScreen.Progress {
  init(_ progress: ReadingProgress) {
    self.init()
    entryCount = progress.entryCount
    byteCount = progress.byteCount
    totalByteCount = progress.totalByteCount
  }
}
