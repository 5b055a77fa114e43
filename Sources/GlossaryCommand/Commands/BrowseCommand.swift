import ArgumentParser
import Browser
import CursesTerminal
import Platform

/// `glossary [FILE]`: the browser.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse a glossary (the default)."
  )

  @OptionGroup var glossary: GlossaryOption

  @Option(help: ArgumentHelp("Open at a term.", valueName: "name"))
  var term: String?

  @Flag(help: "Neither read nor keep the queries of the search field.")
  var noHistory = false

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
    let loader = files.isEmpty ? glossary.loader : glossary.loader(of: .init(arguments: files))
    try BrowseCommand.browse(loader, term: term, history: !noHistory)
  }

  /// Browses a glossary until the person quits.
  ///
  /// - Parameters:
  ///   - loader: has the glossary.
  ///   - term: the name of the entry to open at; nil for the first that begins with a letter.
  ///   - history: whether queries are kept for the next time.
  /// - Throws: `ExitStatus`, after what is wrong was said.
  static func browse(_ loader: GlossaryLoader, term: String?, history: Bool = true) throws {
    do {
      let task = try loader.start()
      // Only now, since what is wrong with a small file is said as plain text.
      let terminal = try openTerminal(isInputTaken: loader.source == .standardInput)
      let history = SearchHistory(isEnabled: history)
      var options = App.Options()
      options.term = term
      options.recentQueries = history.queries
      options.seed = .random(in: .min ... .max)
      var loop = EventLoop(
        terminal,
        App(size: terminal.size, options: options),
        loader: loader,
        task: task,
        history: history
      )
      try run(&loop, on: terminal)
    } catch let error as LoadingError {
      Console.report(error.description)
      throw error.status
    }
  }

  /// Runs the loop, and gives the terminal back however it ends.
  private static func run(_ loop: inout EventLoop, on terminal: CursesTerminal) throws {
    do {
      try loop.run()
      terminal.restore()
      loop.warnings.forEach(Console.report)
    } catch TerminalDisconnected.signalled(let signal) {
      terminal.restoreAndRaise(signal)
    } catch let error as LoadingError {
      terminal.restore()
      throw error
    } catch {
      terminal.restore()
      throw ExitStatus.inputOutput
    }
  }

  /// Takes the terminal over. Where standard input holds the glossary, keys come from the
  /// controlling terminal.
  private static func openTerminal(isInputTaken: Bool) throws -> CursesTerminal {
    let input = isInputTaken ? CursesTerminal.controllingTerminal : File.standardInput
    do throws(TerminalError) {
      return try CursesTerminal(input: input)
    } catch {
      Console.report("\(error). `glossary define TERM` prints an entry without one.")
      throw ExitStatus.usage
    }
  }
}
