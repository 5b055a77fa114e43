import ArgumentParser
import Platform

/// Where the program begins.
@main
enum Main {
  static func main() {
    let arguments = ProcessArguments.all
    do {
      // The usual call, with nothing or with files alone, is understood here: to build the parser's
      // tables of every command takes a fifth of the time to the first frame.
      if arguments.allSatisfy(isFile) {
        try BrowseCommand.browse(GlossaryLoader(GlossarySource(arguments: arguments)), term: nil)
      } else {
        try GlossaryCommand.run(arguments)
      }
    } catch {
      GlossaryCommand.end(with: error)
    }
  }

  private static func isFile(_ argument: String) -> Bool {
    let commands = GlossaryCommand.configuration.subcommands.map { $0.configuration.commandName }
    return argument == "-" || !(argument.hasPrefix("-") || (commands + ["help"]).contains(argument))
  }
}
