import Foundation
import PseudoTerminal
import Testing

/// `glossary search`: what it prints and how it ends.
struct SearchCommandTests {
  private static let payments = """
    {"terms": [
      {"term": "Payment Terms", "id": "payment-terms", "definition": "When and how a client pays."},
      {"term": "Scope of Work", "definition": "What is to be done, and what is **not**."},
      {"term": "Milestone Payments", "aliases": ["Stage Payments"],
       "definition": "Money for a part of the work.", "articles": ["stages"]},
      {"term": "Hostile \\u001b[31m\\u202e\\tname", "aliases": ["two\\nlines"],
       "definition": "A text with\\ttabs, \\u001b]0;title\\u0007 and \\u009b1m in \\"quotes\\"."}],
     "articles": {"stages": {"title": "Cutting a project in pieces", "excerpt": "Who owes when."}}}
    """

  private static func search(_ arguments: String...) throws -> ProgramResult {
    try Glossary.program(["search", "-g", "-"] + arguments).run(input: Array(payments.utf8))
  }

  @Test(arguments: [
    ("Payment Terms", "Payment Terms\texact\n"), ("payment-terms", "Payment Terms\tfolded\n"),
    ("stage payments", "Milestone Payments\talias\tStage Payments\n"),
    ("sow", "Scope of Work\talias\tinitials\n"),
    ("paym", "Payment Terms\tprefix\nMilestone Payments\tword\tStage Payments\n"),
    ("stag", "Milestone Payments\talias-prefix\tStage Payments\n"),
    ("terms pay", "Payment Terms\tword\n"), ("ileston", "Milestone Payments\tsubstring\n"),
    ("milstone", "Milestone Payments\ttypo\n"),
    ("client", "Payment Terms\tdefinition\tWhen and how a client pays.\n"),
    ("owes", "Milestone Payments\tarticle\tWho owes when.\n"),
    ("pieces", "Milestone Payments\tarticle\tCutting a project in pieces\n"),
    ("\"is not\"", "Scope of Work\tdefinition\t…is to be done, and what is not.\n"),
  ])
  func `each hit says how it was found`(query: String, output: String) throws {
    let result = try SearchCommandTests.search(query)
    #expect(result.output.contains(output), "\(result.output)")
    #expect(result.status == .exited(0))
    #expect(result.errors.isEmpty)
  }

  @Test func `definitions alone are searched if that is asked for`() throws {
    let texts = try SearchCommandTests.search("--definitions", "work")
    #expect(texts.output == "Milestone Payments\tdefinition\tMoney for a part of the work.\n")
    #expect(try SearchCommandTests.search("|work").output == texts.output)
  }

  @Test func `the limit holds, and words need no quotes of the shell`() throws {
    #expect(try SearchCommandTests.search("p", "--limit", "1").output == "Payment Terms\tprefix\n")
    #expect(try SearchCommandTests.search("terms", "pay").output == "Payment Terms\tword\n")
  }

  @Test func `nothing found exits with 1 and names the nearest`() throws {
    let result = try SearchCommandTests.search("sow1")
    #expect(result.status == .exited(1))
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("glossary: no entry for “sow1”."))
    #expect(try SearchCommandTests.search("--json", "zzzz").status == .exited(1))
  }

  @Test(arguments: [[], [" "], ["|"], ["\"\""], ["a", "--limit", "0"], ["a", "--limit", "x"]])
  func `what cannot be searched for exits with 64`(arguments: [String]) throws {
    let result = try Glossary.program(["search", "-g", "-"] + arguments).run()
    #expect(result.status == .exited(64))
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [[], ["--json"]] as [[String]])
  func `no text of a file reaches the terminal as more than text`(options: [String]) throws {
    for query in ["hostile", "two", "tabs", "title", "quotes"] {
      let result = try Glossary.program(["search", "-g", "-", query] + options)
        .run(input: Array(SearchCommandTests.payments.utf8))
      #expect(result.status == .exited(0))
      let allowed: Set<Unicode.Scalar> = ["\n", "\t"]
      for scalar in result.output.unicodeScalars where !allowed.contains(scalar) {
        let category = scalar.properties.generalCategory
        #expect(category != .control && category != .format, "\(scalar.escaped(asASCII: true))")
      }
      if options.isEmpty {
        #expect(result.output.count { $0 == "\n" } == 1)
        #expect(result.output.count { $0 == "\t" } <= 2)
      }
    }
  }

  @Test func `JSON holds what was found, under stable names`() throws {
    func objects(_ query: String) throws -> [[String: String]] {
      let result = try SearchCommandTests.search("--json", query)
      let parsed = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      return try #require(parsed as? [[String: String]])
    }
    #expect(
      try objects("client") == [
        [
          "term": "Payment Terms", "id": "payment-terms", "tier": "definition",
          "snippet": "When and how a client pays.",
        ]
      ]
    )
    #expect(
      try objects("stage payments").first
        == ["term": "Milestone Payments", "tier": "alias", "alias": "Stage Payments"]
    )
    #expect(
      try objects("pieces") == [
        [
          "term": "Milestone Payments", "tier": "article", "article": "stages",
          "snippet": "Cutting a project in pieces",
        ]
      ]
    )
    #expect(try objects("two").first?["term"] == "Hostile \u{1B}[31m\u{202E}\tname")
  }
}
