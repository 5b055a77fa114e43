import Browser
import CursesTerminal
import GlossaryFormats
import Screen

extension Loading {
  /// Shows how the reading goes on until it is done.
  ///
  /// - Parameters:
  ///   - terminal: where it is shown.
  ///   - typed: takes up what was typed meanwhile, to be done when there is something to do it with.
  /// - Returns: nil if the person stopped it.
  /// - Throws: `LoadingError`, or `TerminalEnd`.
  func wait(
    on terminal: CursesTerminal,
    typed: inout [TerminalEvent]
  ) throws -> LoadedGlossary? {
    let compilation: Compilation
    switch self {
    case .loaded(let loaded): return loaded
    case .compiling(let begun): compilation = begun
    }
    var screen = LoadingScreen(name: compilation.name, size: terminal.size)
    var looksToFrame = 0
    while true {
      if looksToFrame == 0 {
        screen.progress = LoadingScreen.Progress(compilation.progress)
        terminal.show(screen.frame())
        looksToFrame = Loading.looksPerFrame
      }
      looksToFrame -= 1
      for event in try terminal.events(within: Loading.lookTime) {
        if case .resized(let size) = event {
          screen.size = size
          looksToFrame = 0
        } else if LoadingScreen.isCancel(event, isFirst: typed.isEmpty) {
          if compilation.progress.stop() { return nil }
        } else {
          typed.append(event)
        }
      }
      if let loaded = try compilation.finished() { return loaded }
    }
  }

  /// How long to wait for an event before the next look at what is done, in milliseconds.
  private static let lookTime: Int32 = 4
  /// A frame takes time from what it shows the progress of.
  private static let looksPerFrame = 16
}
