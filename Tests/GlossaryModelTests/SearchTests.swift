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

  @Test func `hits are in order of their tiers, with the alias that matched`() throws {
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
        "aliasPrefix: Água [service water]", "word: Terms of Service",
        "word: Self-Service Portal", "substring: Microservice",
      ]
    )
    #expect(hits("of serv") == ["word: Terms of Service"])
    #expect(hits(" AGUA ") == ["folded: Água"])
    #expect(hits("A\u{301}gua") == ["exact: Água"])
    #expect(hits("payments") == ["word: Milestone Payments"])
    #expect(hits("") == [])
    #expect(hits("  ") == [])
    #expect(hits("zzz") == [])
    #expect(hits("tos") == ["alias: Terms of Service"])
    #expect(hits("serv term") == ["word: Terms of Service"])
    #expect(hits("side serv") == ["word: Back-End [server side]"])
    #expect(hits("serv serv") == [])
    #expect(hits("\"serv term\"") == [])
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
  func `matches in names are highlighted`(
    name: String,
    query: String,
    highlighted: String
  ) throws {
    let glossary = try Samples.glossary(of: [name])
    let match = try #require(glossary.search(query).first)
    let matched = glossary.matchedName(of: match, query: SearchQuery(query))
    #expect(matched.text == name)
    let range = try #require(matched.matches.first)
    #expect(matched.matches.count == 1)
    #expect(
      "\(name[..<range.lowerBound])[\(name[range])]\(name[range.upperBound...])" == highlighted
    )
  }

  /// The expected hits of the tiers down to `substring`, computed without an index.
  static func scan(_ entries: [Entry], query text: String) -> [Match] {
    let query = SearchQuery(text)
    guard !query.isEmpty else { return [] }
    let ranked = entries.enumerated().compactMap { index, entry in
      hits(of: query, in: entry, Entry.ID(index)).min(by: precedes)
    }
    return ranked.sorted(by: precedes).map(\.match)
  }

  private typealias Hit = (match: Match, characters: Int)

  private static func precedes(_ left: Hit, _ right: Hit) -> Bool {
    func rank(_ hit: Hit) -> [Int] {
      [
        Int(hit.match.tier.rawValue), hit.characters, hit.match.entry.index, hit.match.alias ?? -1,
      ]
    }
    return rank(left).lexicographicallyPrecedes(rank(right))
  }

  /// All hits of an entry, by tier and name.
  private static func hits(of query: SearchQuery, in entry: Entry, _ id: Entry.ID) -> [Hit] {
    var hits: [Hit] = []
    let names =
      [(nil as Int?, entry.headword)] + entry.aliases.indices.map { ($0, entry.aliases[$0].name) }
    for (alias, name) in names {
      let folded = FoldedName(name)
      let words = words(of: folded)
      func hit(_ tier: Match.Tier, if isHit: Bool) {
        if isHit { hits.append((Match(entry: id, tier: tier, alias: alias), name.count)) }
      }
      let isPrefix = folded.key.starts(with: query.key)
      let isInner = folded.wordStarts.prefix(SearchIndexBuilder.maximumInnerWords).contains {
        folded.key[$0...].starts(with: query.key)
      }
      hit(.word, if: isInner)
      hit(.word, if: query.nameWords.count > 1 && holds(words, query.nameWords))
      if alias != nil {
        hit(.alias, if: folded.key == query.key)
        hit(.aliasPrefix, if: isPrefix)
      } else {
        hit(.exact, if: folded.key == query.key && name == query.text)
        hit(.folded, if: folded.key == query.key)
        hit(.headwordPrefix, if: isPrefix)
        let initials = words.map { String(decoding: $0, as: UTF8.self).unicodeScalars.prefix(1) }
        let isInitials = Array(initials.map(String.init).joined().utf8) == query.key
        hit(.alias, if: isInitials && (3...32).contains(words.count))
        let isInside = folded.key.indices.contains {
          folded.key[$0...].starts(with: query.key)
        }
        hit(.substring, if: isInside)
      }
    }
    return hits
  }

  private static func words(of name: FoldedName) -> [ArraySlice<UInt8>] {
    let starts = [0] + name.wordStarts
    return zip(starts, starts.dropFirst() + [name.key.count]).map { name.key[$0..<$1] }
  }

  /// Whether each word of a query is a prefix of a different word, by exhaustive search.
  private static func holds(_ words: [ArraySlice<UInt8>], _ query: [[UInt8]]) -> Bool {
    guard let first = query.first else { return true }
    return words.prefix(SearchIndexBuilder.maximumInnerWords + 1).indices.contains { index in
      var others = words
      return others.remove(at: index).starts(with: first) && holds(others, Array(query.dropFirst()))
    }
  }

  @Test(arguments: 20..<24 as Range<UInt64>)
  func `search agrees with a scan, and highlights its matches`(seed: UInt64) throws {
    let glossary = try Samples.glossary(seed: seed, count: 500)
    let entries = glossary.entries
    let queries = [
      "a", "b", "ab", "a b", "b a", "ab b a", "aab", "/", "(", "-", "é", "か", "क", "\0", "🙂",
      " a b ",
    ]
    for query in queries + Samples.names(seed: seed + 100, count: 60) {
      let hits = glossary.search(query)
      #expect(hits == SearchTests.scan(entries, query: query), "\(query.debugDescription)")
      for hit in hits {
        let matched = glossary.matchedName(of: hit, query: SearchQuery(query))
        let key = SearchKey.fold(matched.matches.map { String(matched.text[$0]) }.joined())
        #expect(key.utf8.count >= SearchKey.bytes(of: query.trimmed).count)
      }
    }
  }

  @Test func `ten thousand equal headwords are found in the order of adding`() throws {
    let glossary = try Samples.glossary(of: [String](repeating: "Back-End", count: 10_000))
    #expect(glossary.search("backend").map(\.entry.index) == Array(0..<10_000))
  }

  @Test func `a hit is small, since a short query has very many`() {
    #expect(MemoryLayout<Match>.stride == 12)
  }
}
