import Testing

@testable import GlossaryModel

@Suite struct SearchTests {
  static func glossary() throws -> Glossary {
    try Samples.glossary(
      of: [
        "Back-End", "Backend", "Backlink", "Terms of Service", "Service", "Self-Service Portal",
        "Microservice", "Água", "Server", "Milestone Payments", "Dash -- dash", "ﬁne print",
      ],
      aliases: [
        "Back-End": ["server side", "BE"], "Água": ["service water"], "Backlink": ["BE"],
      ]
    )
  }

  @Test func `tiers stand in order, with the reason of each hit`() throws {
    let glossary = try SearchTests.glossary()
    func hits(_ query: String) -> [String] {
      glossary.search(query).map { match in
        let alias = match.alias.map { " [\(glossary.entry(match.entry).aliases[$0].name)]" } ?? ""
        return "\(match.tier): \(glossary.headword(of: match.entry))\(alias)"
      }
    }
    #expect(hits("Backend") == ["exact: Backend", "folded: Back-End"])
    #expect(hits("back end") == ["folded: Backend", "folded: Back-End"])
    #expect(hits("be") == ["alias: Back-End [BE]", "alias: Backlink [BE]"])
    #expect(
      hits("serv") == [
        "headwordPrefix: Server", "headwordPrefix: Service", "aliasPrefix: Back-End [server side]",
        "aliasPrefix: Água [service water]", "innerWord: Terms of Service",
        "innerWord: Self-Service Portal", "substring: Microservice",
      ]
    )
    #expect(hits("of serv") == ["innerWord: Terms of Service"])
    #expect(hits(" AGUA ") == ["folded: Água"])
    #expect(hits("A\u{301}gua") == ["exact: Água"])
    #expect(hits("payments") == ["innerWord: Milestone Payments"])
    #expect(hits("") == [])
    #expect(hits("  ") == [])
    #expect(hits("zzz") == [])
  }

  @Test(arguments: [
    ("Back-End", "backend", "[Back-End]"), ("Back-End", "back", "[Back]-End"),
    ("Back-End", "backe", "[Back-E]nd"), ("Back-End", "end", "Back-[End]"),
    ("Back-End", "cken", "Ba[ck-En]d"), ("ﬁne print", "f", "[ﬁ]ne print"),
    ("ﬁne print", "ine", "[ﬁne] print"), ("Água", "agu", "[Águ]a"),
    ("Agua\u{301}", "agua", "[Agua\u{301}]"), ("Straße", "ras", "St[raß]e"),
    ("Don’t (ever)", "dont(e", "[Don’t (e]ver)"), ("--dash", "da", "--[da]sh"),
    ("Terms of Service", "serv", "Terms of [Serv]ice"), ("aab ab", "ab", "aab [ab]"),
    ("각", "가", "[각]"), ("か゛が", "が", "[か゛]が"), ("-", "-", "[-]"),
    ("\u{1F469}\u{200D}\u{1F467}x", "x", "\u{1F469}\u{200D}\u{1F467}[x]"),
  ])
  func `the characters that matched are marked`(name: String, query: String, marked: String) throws
  {
    let glossary = try Samples.glossary(of: [name])
    let match = try #require(glossary.search(query).first)
    let matched = glossary.matchedName(of: match, query: query)
    #expect(matched.name == name)
    let range = try #require(matched.matches.first)
    #expect(matched.matches.count == 1)
    #expect("\(name[..<range.lowerBound])[\(name[range])]\(name[range.upperBound...])" == marked)
  }

  /// Tiers 1–7 as one would write them without an index.
  static func scan(_ entries: [Entry], query: String) -> [Match] {
    let query = query.trimmed
    let key = SearchKey.bytes(of: query)
    guard !key.isEmpty else { return [] }
    var ranked: [(match: Match, characters: Int)] = []
    for (index, entry) in entries.enumerated() {
      let id = Entry.ID(index)
      let folded = FoldedName(entry.headword)
      func headword(_ tier: Match.Tier) -> (Match, Int) {
        (Match(entry: id, tier: tier), entry.headword.count)
      }
      func alias(_ tier: Match.Tier, where matches: ([UInt8]) -> Bool) -> (Match, Int)? {
        let hits = entry.aliases.indices.filter { number in
          matches(SearchKey.bytes(of: entry.aliases[number].name))
        }
        return hits.min { entry.aliases[$0].name.count < entry.aliases[$1].name.count }.map {
          (Match(entry: id, tier: tier, alias: $0), entry.aliases[$0].name.count)
        }
      }
      let words = folded.wordStarts.prefix(SearchIndex.maximumInnerWords)
      if folded.key == key {
        ranked.append(headword(entry.headword == query ? .exact : .folded))
      } else if let hit = alias(.alias, where: { $0 == key }) {
        ranked.append(hit)
      } else if folded.key.starts(with: key) {
        ranked.append(headword(.headwordPrefix))
      } else if let hit = alias(.aliasPrefix, where: { $0.starts(with: key) }) {
        ranked.append(hit)
      } else if words.contains(where: { folded.key[$0...].starts(with: key) }) {
        ranked.append(headword(.innerWord))
      } else if folded.key.indices.contains(where: { folded.key[$0...].starts(with: key) }) {
        ranked.append(headword(.substring))
      }
    }
    return ranked.sorted { left, right in
      (left.match.tier, left.characters, left.match.entry)
        < (right.match.tier, right.characters, right.match.entry)
    }.map(\.match)
  }

  @Test(arguments: 20..<24 as Range<UInt64>)
  func `search agrees with a scan, and marks what it found`(seed: UInt64) throws {
    let glossary = try Samples.glossary(seed: seed, count: 500)
    let entries = glossary.entries
    let queries = ["a", "b", "ab", "aab", "/", "(", "-", "é", "か", "क", "\0", "🙂", " a b "]
    for query in queries + Samples.names(seed: seed + 100, count: 60) {
      let hits = glossary.search(query)
      #expect(hits == SearchTests.scan(entries, query: query), "\(query.debugDescription)")
      for hit in hits {
        let matched = glossary.matchedName(of: hit, query: query)
        let key = SearchKey.fold(matched.matches.map { String(matched.name[$0]) }.joined())
        #expect(key.utf8.count >= SearchKey.bytes(of: query.trimmed).count)
      }
    }
  }

  @Test func `ten thousand equal headwords are found in the author's order`() throws {
    let glossary = try Samples.glossary(of: [String](repeating: "Back-End", count: 10_000))
    #expect(glossary.search("backend").map(\.entry.index) == Array(0..<10_000))
  }

  @Test func `a hit is small, since a short query has very many`() {
    #expect(MemoryLayout<Match>.stride == 12)
  }
}
