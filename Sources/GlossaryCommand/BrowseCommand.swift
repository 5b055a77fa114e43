import ArgumentParser
import Browser
import CursesTerminal
import GlossaryModel
import Platform
import Screen

/// `glossary [FILE]`: the browser.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse a glossary (the default)."
  )

  @OptionGroup var glossary: GlossaryOption

  @Option(help: ArgumentHelp("Open at a term.", valueName: "name"))
  var term: String?

  @Argument(
    help: ArgumentHelp(
      "The glossary to browse; - reads standard input. Several are opened together.",
      valueName: "file"
    )
  )
  var files: [String] = []

  func validate() throws {
    guard files.isEmpty || glossary.files.isEmpty else {
      throw ValidationError("Name the glossary once: as FILE or with --glossary.")
    }
  }

  func run() throws {
    try BrowseCommand.browse(
      files.isEmpty ? glossary.source : GlossarySource(arguments: files),
      glossary.caching,
      term: term
    )
  }

  /// Browses a glossary until the person quits, from a term on if one is named.
  static func browse(
    _ source: GlossarySource,
    _ caching: Loading.Caching,
    term: String?
  ) throws {
    let loading: Loading
    do throws(LoadingError) {
      loading = try Loading(source, caching)
    } catch {
      Loading.report(error.description)
      throw error.exitCode
    }
    // Not before a small file has been found sound: its faults are plain text.
    let terminal = try openTerminal(isInputTaken: source == .standardInput)
    do {
      var typed: [TerminalEvent] = []
      if let loaded = try loading.wait(on: terminal, typed: &typed) {
        let browser = browser(loaded, term, terminal.size)
        var loop = EventLoop(terminal, browser, source: loaded.source, typed: typed)
        try loop.run()
      }
      terminal.restore()
    } catch TerminalEnd.signalled(let signal) {
      terminal.restoreAndRaise(signal)
    } catch let error as LoadingError {
      terminal.restore()
      Loading.report(error.description)
      throw error.exitCode
    } catch {
      terminal.restore()
      throw ExitStatus.inputOutput
    }
  }

  private static func browser(_ loaded: LoadedGlossary, _ term: String?, _ size: Size) -> Browser {
    var notice = loaded.notice
    var start: Entry.ID?
    if let term {
      start = loaded.glossary.entry(named: term)
      if start == nil { notice = "No entry “\(term)”." }
    }
    return Browser(
      loaded.glossary,
      size: size,
      start: start,
      warning: notice,
      seed: .random(in: .min ... .max)
    )
  }

  /// Takes the terminal over. Where standard input holds the glossary, keys come from the
  /// controlling terminal.
  private static func openTerminal(isInputTaken: Bool) throws -> CursesTerminal {
    let input = isInputTaken ? CursesTerminal.controllingTerminal : File.standardInput
    do throws(TerminalError) {
      return try CursesTerminal(input: input)
    } catch {
      Loading.report("\(error). `glossary define TERM` prints an entry without one.")
      throw ExitStatus.usage
    }
  }
}
