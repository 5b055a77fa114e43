import ArgumentParser
import GlossaryModel
import Platform
import Screen

/// `glossary define TERM`: an entry as text.
struct DefineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "define",
    abstract: "Print an entry.",
    discussion: """
      Of several entries by that name, all are printed. Exits with 1 and names the nearest terms if \
      there is none.
      """
  )

  @OptionGroup var glossary: GlossaryOption

  @Argument(help: "A headword or alias; case, accents and hyphens do not matter.")
  var term: [String]

  func validate() throws {
    guard !term.joined().isEmpty else { throw ValidationError("Name the term to print.") }
  }

  func run() throws {
    let name = term.joined(separator: " ")
    try glossary.print(lookingFor: name, missing: "no entry “\(name)”.") { loaded in
      let found = DefineCommand.entries(named: name, in: loaded.glossary)
      let printer = EntryPrinter(
        glossary: loaded.glossary,
        width: DefineCommand.width,
        isStyled: DefineCommand.isStyled
      )
      return found.isEmpty ? nil : found.map(printer.text).joined(separator: "\n")
    }
  }

  /// Whether standard output is a terminal that knows and wants styles (no-color.org).
  private static var isStyled: Bool {
    func value(of variable: String) -> String { Environment.value(of: variable) ?? "" }
    return StandardStreams.Stream.output.isTerminal && value(of: "NO_COLOR").isEmpty
      && !["", "dumb"].contains(value(of: "TERM"))
  }

  /// The entries that the name is the headword or an alias of, in the spelling that comes nearest
  /// first; else those whose initials it is, else the one that a link of that name would lead to.
  private static func entries(named name: String, in glossary: Glossary) -> [Entry.ID] {
    let matches = glossary.search(wholeName: name)
    let named = matches.filter { $0.tier != .alias || $0.alias != nil }
    let found = (named.isEmpty ? matches : named).map(\.entry)
    return found.isEmpty ? glossary.entry(named: name).map { [$0] } ?? [] : found
  }

  /// Columns to wrap to: the terminal's, as far as text stays readable.
  private static var width: Int {
    min(StandardStreams.terminalWidth ?? 80, 100)
  }
}
