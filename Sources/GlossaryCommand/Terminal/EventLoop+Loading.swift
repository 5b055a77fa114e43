import Browser
import CursesTerminal
import GlossaryFormats

/// Loading in the loop: the first time, and again.
extension EventLoop {
  /// Starts to load the glossary again. One that cannot be read any more leaves the old one in place.
  ///
  /// - Parameter rebuilding: whether the compiled glossary that is open is damaged.
  /// - Returns: that it loads, or why it does not.
  mutating func reload(rebuilding: Bool = false) -> [AppEvent] {
    guard loader.source != .standardInput else {
      return [.reported("Not read again: standard input can be read only once.")]
    }
    do throws(LoadingError) {
      let task = try loader.start(rebuilding: rebuilding)
      isRebuilding = rebuilding
      self.task = task
      return [.loading(task.name)]
    } catch {
      return [.reported("Not read again: \(error)")]
    }
  }

  /// What happens next while a glossary loads: what is typed, how far it has come, or that it is there.
  ///
  /// - Throws: `LoadingError` if there is no other glossary to show; `TerminalEnd`.
  mutating func events(whileLoading task: LoadTask) throws -> [AppEvent] {
    for _ in 0..<EventLoop.looksPerFrame {
      if let event = try outcome(of: task) { return [event] }
      let events = try terminal.events(within: EventLoop.lookInterval)
      if !events.isEmpty { return events.map(AppEvent.terminal) }
    }
    return [.progressed(LoadingScreen.Progress(task.progress))]
  }

  /// What came of a task; nil while it goes on.
  private mutating func outcome(of task: LoadTask) throws(LoadingError) -> AppEvent? {
    do throws(LoadingError) {
      guard let loaded = try task.finished() else { return nil }
      self.task = nil
      loader = loader.resolved(loaded)
      let notice = isRebuilding ? EventLoop.rebuiltNotice : loaded.notice
      return .loaded(loaded.glossary, notice: notice)
    } catch {
      guard app.hasGlossary else { throw error }
      self.task = nil
      return .failed("Not read again: \(error)")
    }
  }

  private static let rebuiltNotice = "The compiled glossary was damaged and has been made again."
}

extension LoadingScreen.Progress {
  init(_ progress: ReadingProgress) {
    self.init()
    entryCount = progress.entryCount
    byteCount = progress.byteCount
    totalByteCount = progress.totalByteCount
  }
}
