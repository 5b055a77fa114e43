import Benchmark
import GlossaryModel

/// Rows of a list on a screen of 80×24, which a keystroke has to fill.
private let rows = 22

/// What is typed, and what it is to be found by.
private struct Keystroke {
  let name: String
  let queries: [String]
}

/// Words that stand in all three glossaries' language.
private let keystrokes = [
  Keystroke(name: "1 letter", queries: ["p"]),
  Keystroke(name: "3 letters", queries: ["pay"]),
  Keystroke(name: "prefix", queries: ["payme"]),
  Keystroke(name: "inner word", queries: ["office"]),
  Keystroke(name: "any order", queries: ["office post"]),
  Keystroke(name: "substring", queries: ["ayme"]),
  Keystroke(name: "short typo", queries: ["paymet"]),
  Keystroke(name: "long typo", queries: ["accomodaton"]),
  Keystroke(name: "no hit", queries: ["qqqqqqqq"]),
  Keystroke(
    name: "misspellings",
    queries: [
      "invioce", "freelanse", "recieve", "accural", "calender", "comission", "definately",
      "dedcution", "embarass", "goverment", "independant", "liason", "maintenence", "neccessary",
      "ocurrence", "priviledge", "publically", "refered", "seperate", "tommorow",
    ]
  ),
]

private let textQueries = ["|person", "|mortgage", "|person money", "|\"a person who\""]

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock],
    timeUnits: .microseconds,
    warmupIterations: 3,
    maxDuration: .seconds(1),
    maxIterations: 2_000
  )
  for sample in Sample.allCases {
    guard let glossary = sample.glossary else { continue }
    for keystroke in keystrokes {
      var next = 0
      Benchmark("\(sample.rawValue): keystroke, \(keystroke.name)") { benchmark in
        next = (next + 1) % keystroke.queries.count
        let query = SearchQuery(keystroke.queries[next])
        let search = Search(query, in: glossary, room: rows)
        for match in search.matches.prefix(rows) {
          blackHole(glossary.matchedName(of: match, query: query))
        }
      }
    }
    guard sample != .million else { continue }
    for typed in textQueries {
      Benchmark("\(sample.rawValue): definitions, \(typed)") { benchmark in
        var search = Search(SearchQuery(typed), in: glossary, room: rows)
        search.finish()
        blackHole(search.matches.count)
      }
    }
  }
}
