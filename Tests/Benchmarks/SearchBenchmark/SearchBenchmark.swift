import Benchmark
import CAllocationCount
import Foundation
import GlossaryModel

/// Hits on a screen of 80×24.
private let room = 22

private let allocations = BenchmarkMetric.custom("Allocations")

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock, allocations],
    timeUnits: .microseconds,
    units: [allocations: .count],
    warmupIterations: 20,
    maxDuration: .seconds(1),
    maxIterations: 2_000
  )
  for sample in Sample.allCases {
    guard sample.isAvailable else {
      sayWhatIsMissing(for: sample)
      continue
    }
    for keystroke in sample.keystrokes {
      add("keystroke", keystroke, sample) { query, glossary in
        let search = Search(query, in: glossary, limit: room)
        for match in search.matches.prefix(room) {
          blackHole(glossary.matchedName(of: match, query: query))
          if match.alias != nil { blackHole(glossary.headword(of: match.entry)) }
        }
        return search.matches
      }
    }
    for textSearch in sample.textSearches {
      add("definitions", textSearch, sample) { query, glossary in
        var search = Search(query, in: glossary, limit: room)
        search.finish()
        return search.matches
      }
    }
  }
}

/// Adds a benchmark of a search. It fails if the search does not find what it must.
private func add(
  _ kind: String,
  _ searched: Case,
  _ sample: Sample,
  search: @escaping (SearchQuery, Glossary) -> [Match]
) {
  var next = 0
  Benchmark("\(sample.rawValue), \(kind): \(searched.name)") { benchmark, glossary in
    let typed = searched.queries[next % searched.queries.count]
    next += 1
    let allocationsBefore = allocationCount()
    benchmark.startMeasurement()
    blackHole(search(SearchQuery(typed), glossary))
    benchmark.stopMeasurement()
    benchmark.measurement(allocations, allocationCount() - allocationsBefore)
  } setup: {
    let glossary = try sample.glossary()
    for typed in searched.queries {
      let tiers = search(SearchQuery(typed), glossary).prefix(room).map(\.tier)
      let isFound = searched.tier.map(tiers.contains) ?? tiers.isEmpty
      guard isFound else { throw WrongHits(query: typed, tiers: tiers) }
    }
    return glossary
  }
}

/// A search found something other than what was to be measured.
private struct WrongHits: Error {
  let query: String
  let tiers: [Match.Tier]
}

/// Adds a benchmark that measures nothing, so that what is missing is said once and not by the
/// process of each benchmark.
private func sayWhatIsMissing(for sample: Sample) {
  let configuration = Benchmark.Configuration(metrics: [], maxIterations: 1)
  Benchmark("\(sample.rawValue)", configuration: configuration) { _ in
  } setup: {
    let advice = "\(sample.rawValue) is left out: it needs `apt-get install dict-wn`.\n"
    FileHandle.standardError.write(Data(advice.utf8))
  }
}
