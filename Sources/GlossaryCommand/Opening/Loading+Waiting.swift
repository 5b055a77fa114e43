import ArgumentParser
import Browser
import GlossaryFormats
import GlossaryModel
import Platform
import Screen

extension Loading {
  /// Reads a glossary for a command, and prints what the command makes of it. What is wrong ends the
  /// program with its message, as does that nothing was found.
  ///
  /// If a compiled glossary turns out damaged, it is compiled anew and the text made again.
  ///
  /// - Parameters:
  ///   - option: names the glossary.
  ///   - name: what is looked for.
  ///   - missing: what to say if it is not found.
  ///   - text: makes the text; nil if nothing is found.
  /// - Throws: how the program is to end.
  static func print(
    from option: GlossaryOption,
    lookingFor name: String,
    missing: String,
    _ text: (LoadedGlossary) -> String?
  ) throws {
    var loaded = try load(option.source, option.caching)
    var found = text(loaded)
    if loaded.glossary.hasDamage {
      loaded = try load(option.source, .renewed)
      found = text(loaded)
    }
    if let notice = loaded.notice { report(notice) }
    guard let found else {
      let nearest = loaded.glossary.nearest(to: name).map { loaded.glossary.headword(of: $0) }
      report(nearest.isEmpty ? missing : "\(missing) Nearest: \(nearest.joined(separator: ", ")).")
      throw ExitStatus.negative
    }
    try StandardStreams.print(found)
  }

  /// Reads a glossary, and waits for it.
  private static func load(_ source: GlossarySource, _ caching: Caching) throws -> LoadedGlossary {
    do throws(LoadingError) {
      switch try Loading(source, caching) {
      case .loaded(let loaded): return loaded
      case .compiling(let compilation): return try wait(for: compilation)
      }
    } catch {
      report(error.description)
      throw error.exitCode
    }
  }

  /// Waits, with a meter on standard error if that is a terminal.
  private static func wait(for compilation: Compilation) throws(LoadingError) -> LoadedGlossary {
    let isShown = StandardStreams.Stream.error.isTerminal
    let clearLine = "\r\u{1B}[K"
    var rounds = 0
    defer { if isShown, rounds > 0 { write(clearLine) } }
    while true {
      if let loaded = try compilation.finished() { return loaded }
      if isShown, rounds % 20 == 10 {
        let progress = LoadingScreen.Progress(compilation.progress)
        let line = "Reading \(compilation.name): \(progress.percent) %, \(progress.description)"
        write(clearLine + DisplayText.sanitized(line))
      }
      rounds += 1
      Clock.sleep(milliseconds: 5)
    }
  }

  /// Tells the person something on standard error.
  static func report(_ text: String) {
    write("glossary: \(DisplayText.sanitized(text))\n")
  }

  /// Writes to standard error. Where that fails, there is nobody to tell.
  private static func write(_ text: String) {
    try? StandardStreams.write(text, to: .error)
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
