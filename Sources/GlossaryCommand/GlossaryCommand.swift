import ArgumentParser

/// The program's subcommands and what they share.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Browse a glossary in the terminal.",
    discussion: """
      Without FILE it opens ./glossary.json if that is a glossary, else the freelance glossary that \
      is built in.
      """,
    version: "0.1.0",
    subcommands: [
      BrowseCommand.self, DefineCommand.self, SearchCommand.self, CheckCommand.self,
      CacheCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self
  )
}

/// The options that name the glossary to look in.
struct GlossaryOption: ParsableArguments {
  @Option(
    name: [.customShort("g"), .customLong("glossary")],
    help: ArgumentHelp(
      "The glossary to look in; - reads standard input. Several are opened together.",
      valueName: "file"
    )
  )
  var files: [String] = []

  @Flag(help: "Compile a large glossary anew, and keep nothing of it.")
  var noCache = false

  var loader: GlossaryLoader { loader(of: GlossarySource(arguments: files)) }

  func loader(of source: GlossarySource) -> GlossaryLoader {
    GlossaryLoader(source, noCache ? .bypass : .use)
  }
}
