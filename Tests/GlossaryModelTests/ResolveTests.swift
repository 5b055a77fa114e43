import Testing

@testable import GlossaryModel

@Suite struct ResolveTests {
  static func glossary() throws -> Glossary {
    var builder = GlossaryBuilder()
    func add(_ headword: String, identifier: String = "", aliases: [String] = []) {
      var entry = Entry(headword: headword)
      entry.identifier = identifier
      entry.aliases = aliases.map { Alias($0) }
      builder.add(entry)
    }
    add("Back-End", identifier: "be", aliases: ["Server side", "BE"])
    add("be", identifier: "verb")
    add("backend")
    add("Invoice", aliases: ["Bill"])
    add("Utility")
    add("Taxes")
    add("Status")
    add("Mercury", identifier: "mercury-planet")
    add("Roux", aliases: ["bill"])
    add("Policies")
    return try builder.build()
  }

  @Test(arguments: [
    ("be", "Back-End"), ("verb", "be"), ("Back-End", "Back-End"), ("backend", "backend"),
    ("BACK END", "Back-End"), ("BE", "Back-End"), ("bE", "be"), ("server-side", "Back-End"),
    ("Bill", "Invoice"), ("bill", "Roux"), ("BILL", "Invoice"), ("Mercury (planet)", "Mercury"),
    (" roux ", "Roux"), ("invoices", "Invoice"), ("utilities", "Utility"), ("tax", "Taxes"),
    ("statuses", "Status"), ("Invoices (billing)", "Invoice"), ("policy", "Policies"),
  ])
  func `a link leads to the entry with its name`(name: String, headword: String) throws {
    let glossary = try ResolveTests.glossary()
    let id = try #require(glossary.entry(named: name))
    #expect(glossary.headword(of: id) == headword)
    #expect(glossary.resolve(name) == .entry(id))
  }

  @Test(arguments: ["", " ", "()", "(planet)", "s", "rou", "in voice d", "mercury-plane"])
  func `an unknown name leads to no entry`(name: String) throws {
    let glossary = try ResolveTests.glossary()
    #expect(glossary.entry(named: name) == nil)
    #expect(glossary.resolve(name) == .unresolved(nearest: glossary.nearest(to: name)))
  }

  @Test func `every headword and identifier leads to an entry that has it`() throws {
    var builder = GlossaryBuilder()
    for (number, entry) in Samples.entries(seed: 13, count: 1_000).enumerated() {
      var entry = entry
      entry.headword = entry.headword.trimmed
      entry.identifier = "number \(number % 700)"
      builder.add(entry)
    }
    let glossary = try builder.build()
    for entry in glossary.entries where !entry.headword.isEmpty {
      let found = try #require(glossary.entry(named: entry.headword))
      let first = try #require(glossary.entries(headword: entry.headword).first)
      #expect(found == first)
      let identified = try #require(glossary.entry(named: entry.identifier))
      #expect(glossary.entry(identified).identifier == entry.identifier)
    }
  }
}

extension Glossary {
  fileprivate func entries(headword: String) -> [Entry.ID] {
    let same = (0..<entryCount).filter { self.headword(of: Entry.ID($0)) == headword }
    return same.map { Entry.ID($0) }
  }
}
