import Foundation
import GlossaryFormats
import GlossaryModel
import Testing

/// What people type, and the entry of glossary.json that they mean: `Golden/queries.tsv`, a kind,
/// a query and a headword a line, apart by tabs.
struct GoldenSearchTests {
  private struct Query {
    let kind: Substring
    let text: String
    let headword: String
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  private static func queries() throws -> [Query] {
    let file = folder.appending(path: "Golden/queries.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let columns = line.split(separator: "\t")
      try #require(columns.count == 3, "\(line)")
      return Query(kind: columns[0], text: String(columns[1]), headword: String(columns[2]))
    }
  }

  private static func glossary() throws -> Glossary {
    let file = folder.appending(path: "../../glossary.json").standardized
    return try GlossaryImporter(json: Array(Data(contentsOf: file))).builder.build()
  }

  @Test func `people find what they mean: nearly always first, nearly never below the fifth`()
    throws
  {
    let glossary = try GoldenSearchTests.glossary()
    let queries = try GoldenSearchTests.queries()
    #expect(queries.count >= 150)
    var missed: [String] = []
    var isLate: [String] = []
    for query in queries {
      let meant = glossary.search(query.headword).first { $0.tier == .exact }
      try #require(meant != nil, "\(query.headword) is no headword")
      var search = Search(SearchQuery(query.text), in: glossary, limit: 22)
      search.finish()
      let rank = search.matches.firstIndex { $0.entry == meant?.entry }
      let told = search.matches.prefix(3).map {
        "\(glossary.headword(of: $0.entry)) (\($0.tier))"
      }
      let line =
        "\(query.kind) “\(query.text)”: \(query.headword) is \(rank.map { "no. \($0 + 1)" } ?? "not there"), after \(told)"
      if rank != 0 { missed.append(line) }
      if rank ?? .max >= 5 { isLate.append(line) }
    }
    #expect(missed.count * 20 <= queries.count, "\(missed.joined(separator: "\n"))")
    #expect(isLate.count * 100 <= queries.count, "\(isLate.joined(separator: "\n"))")
  }
}
