import ArgumentParser
import GlossaryFormats
import Screen

/// `glossary check FILE…`: every problem of a glossary.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report every problem of a glossary.",
    discussion: """
      Prints file:line:column: error|warning: text for each, nothing for a sound file. Exits with 1 \
      if there is any error.
      """
  )

  @Argument(help: "Files to check; - reads standard input.")
  var files: [String]

  func run() throws {
    var worst: ExitStatus?
    func report(_ failure: LoadingError) {
      Console.report(failure.description)
      worst = failure.status
    }
    for file in BulkArguments.separated(files) {
      let found = file == "-" ? FoundSources(standardInput: file) : FoundSources(at: [file])
      found.failures.forEach(report)
      for source in found.sources {
        let diagnostics: [Diagnostic]
        do throws(FormatError) {
          diagnostics = try source.format.check(source.opened)
        } catch {
          report(LoadingError(error, in: source))
          continue
        }
        try print(diagnostics, of: source)
        if diagnostics.contains(where: { $0.severity == .error }) { worst = worst ?? .negative }
      }
    }
    if let worst { throw worst }
  }

  private func print(_ diagnostics: [Diagnostic], of source: SourceFiles) throws {
    let lines = diagnostics.map { diagnostic in
      DisplayText.sanitized(diagnostic.message(file: source.path(of: diagnostic.role))) + "\n"
    }
    try Console.print(lines.joined())
  }
}
