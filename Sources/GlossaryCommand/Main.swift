import ArgumentParser
import Platform

/// Where the program begins.
@main
enum Main {
  /// Understands the usual call, without a word or with files alone, by itself: to build the parser's
  /// tables of every command takes a fifth of the time to the first frame.
  static func main() {
    let arguments = ProcessArguments.all
    guard arguments.allSatisfy(isFile) else {
      GlossaryCommand.run(arguments)
      return
    }
    do {
      try BrowseCommand.browse(GlossarySource(arguments: arguments), .used, term: nil)
    } catch {
      GlossaryCommand.end(with: error)
    }
  }

  private static func isFile(_ argument: String) -> Bool {
    let commands = GlossaryCommand.configuration.subcommands.map { $0.configuration.commandName }
    return argument == "-" || !(argument.hasPrefix("-") || (commands + ["help"]).contains(argument))
  }
}
