import Browser
import CursesTerminal
import GlossaryFormats
import Screen

extension Loading {
  /// Shows how the reading goes on until it is done.
  ///
  /// - Returns: nil if the person stopped it.
  /// - Throws: `LoadingError`, or `TerminalEnd`.
  func wait(on terminal: CursesTerminal) throws -> LoadedGlossary? {
    let compilation: Compilation
    switch self {
    case .loaded(let loaded): return loaded
    case .compiling(let begun): compilation = begun
    }
    var screen = LoadingScreen(name: compilation.name, size: terminal.size)
    while true {
      screen.progress = LoadingScreen.Progress(compilation.progress)
      terminal.show(screen.frame())
      for event in try terminal.events(within: Loading.refreshTime) {
        if case .resized(let size) = event { screen.size = size }
        if LoadingScreen.stops(event), compilation.progress.stop() { return nil }
      }
      if let loaded = try compilation.finished() { return loaded }
    }
  }

  /// In milliseconds.
  private static let refreshTime: Int32 = 8
}
