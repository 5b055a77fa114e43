import ArgumentParser
import Browser
import CursesTerminal
import Glibc
import GlossaryModel

/// `glossary [FILE]`: the browser.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse a glossary (the default)."
  )

  @OptionGroup var glossary: GlossaryOption

  @Option(help: ArgumentHelp("Open at a term.", valueName: "name"))
  var term: String?

  @Argument(help: "The glossary to browse; - reads standard input.")
  var file: String?

  func validate() throws {
    guard file == nil || glossary.file == nil else {
      throw ValidationError("Name the glossary once: as FILE or with --glossary.")
    }
  }

  func run() throws {
    try BrowseCommand.browse(
      file.map(GlossarySource.init(argument:)) ?? glossary.source,
      term: term
    )
  }

  /// Browses a glossary until the person quits, from a term on if one is named.
  static func browse(_ source: GlossarySource, term: String?) throws {
    let loaded = try Loading.load(source)
    var notice = loaded.notice
    var start: Entry.ID?
    if let term {
      start = loaded.glossary.entry(named: term)
      if start == nil { notice = "No entry “\(term)”." }
    }
    let terminal = try openTerminal(isInputTaken: loaded.source == .standardInput)
    let browser = Browser(
      loaded.glossary,
      title: loaded.title,
      size: terminal.size,
      start: start,
      notice: notice,
      seed: .random(in: .min ... .max)
    )
    var loop = EventLoop(terminal, browser, source: loaded.source)
    do throws(TerminalEnd) {
      try loop.run()
      terminal.restore()
    } catch .signalled(let signal) {
      terminal.restoreAndRaise(signal)
    } catch {
      terminal.restore()
      throw ExitStatus.inputOutput
    }
  }

  /// Takes the terminal over. Where standard input holds the glossary, keys come from the
  /// controlling terminal.
  private static func openTerminal(isInputTaken: Bool) throws -> CursesTerminal {
    let input = isInputTaken ? open("/dev/tty", O_RDWR | O_CLOEXEC) : STDIN_FILENO
    do throws(TerminalError) {
      return try CursesTerminal(input: input)
    } catch {
      Loading.report("\(error). `glossary define TERM` prints an entry without one.")
      throw ExitStatus.usage
    }
  }
}
