import ArgumentParser
import GlossaryModel
import Screen

/// `glossary search QUERY`: the hits of the browser's search, one a line.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "List what a search finds.",
    discussion: """
      A hit a line: the headword, how it was found, and the alias or the words that were found, apart \
      by tabs. Exits with 1 and names the nearest terms if nothing is found.
      """
  )

  @OptionGroup var glossary: GlossaryOption

  @Flag(help: "Search definitions and articles only, as a leading | does.")
  var definitions = false

  @Option(help: ArgumentHelp("List no more than so many hits.", valueName: "number"))
  var limit = 20

  @Flag(help: "Print JSON: an array of objects, one a line.")
  var json = false

  @Argument(help: "What to search for; what is in double quotes is taken as it is.")
  var query: [String]

  func validate() throws {
    guard limit > 0 else { throw ValidationError("A limit is at least 1.") }
    guard !parsedQuery.isEmpty else { throw ValidationError("Say what to search for.") }
  }

  private var parsedQuery: SearchQuery {
    SearchQuery((definitions ? "|" : "") + query.joined(separator: " "))
  }

  func run() throws {
    let query = parsedQuery
    try glossary.print(
      lookingFor: query.text,
      missing: "no entry for “\(query.text)”."
    ) { loaded in
      var search = Search(query, in: loaded.glossary, limit: limit)
      search.finish()
      let hits = search.matches.prefix(limit).map { SearchHit($0, query, in: loaded.glossary) }
      guard !hits.isEmpty else { return nil }
      return json ? SearchHit.json(hits) : hits.map { $0.line + "\n" }.joined()
    }
  }
}
