import SeededRandom
import Testing

@testable import GlossaryModel

@Suite struct TypoSearchTests {
  // MARK: Against a scan

  /// A name that differs from others by a few edits. Most use few letters of one script; some are
  /// hostile.
  static func name(_ random: inout SeededGenerator) -> String {
    let alphabets = ["aab ", "aab-'é", "αβάΒ ", "абйБ ", "かがカき ", "각가나 ", "ab/ ", "aб\u{301}あ "]
    if Int.random(in: 0..<12, using: &random) == 0 { return Samples.wildName(&random) }
    let letters = Array(alphabets[Int.random(in: alphabets.indices, using: &random)])
    return String(
      (0..<Int.random(in: 2...10, using: &random)).map { _ in
        letters[Int.random(in: letters.indices, using: &random)]
      }
    )
  }

  static func entries(seed: UInt64, count: Int) -> [Entry] {
    var random = SeededGenerator(seed: seed)
    var entries = (0..<count).map { _ in
      var entry = Entry(headword: name(&random))
      entry.aliases = (0..<max(0, Int.random(in: -2...2, using: &random))).map { _ in
        Alias(name(&random))
      }
      return entry
    }
    // A name with more words than are indexed.
    let words = (0..<40).map { _ in name(&random) }
    entries.append(Entry(headword: words.joined(separator: " ")))
    entries[0].aliases.append(Alias(words.reversed().joined(separator: "-")))
    return entries
  }

  /// The similarity of a name to a query: fewer edits are better, then a whole name is better than
  /// a prefix.
  private typealias Similarity = (distance: Int, isPrefix: Int)

  private static func similarity(of query: [UInt32], to key: [UInt32]) -> Similarity {
    func distance(_ length: Int) -> Int { NearestTests.distance(query, Array(key.prefix(length))) }
    // A difference in length takes as many edits, and no more than two are permitted.
    let lengths = (query.count - 2...query.count + 2).filter { (0...key.count).contains($0) }
    let whole = lengths.contains(key.count) ? distance(key.count) : Int.max
    let prefix = lengths.map(distance).min() ?? Int.max
    return whole <= prefix ? (whole, 0) : (prefix, 1)
  }

  /// The expected hits of the tier `typo`, computed without an index.
  static func scan(_ entries: [Entry], query: SearchQuery, besides better: Set<Entry.ID>) -> [Match]
  {
    func scalars(_ key: some Sequence<UInt8>) -> [UInt32] {
      String(decoding: Array(key), as: UTF8.self).unicodeScalars.map(\.value)
    }
    let name = scalars(query.key)
    let permitted = name.count < 4 ? 0 : name.count < 8 ? 1 : 2
    guard permitted > 0, !query.typed.contains("\"") else { return [] }
    var hits: [(rank: [Int], match: Match)] = []
    for (index, entry) in entries.enumerated() where !better.contains(Entry.ID(index)) {
      let names = [entry.headword] + entry.aliases.map(\.name)
      let ranks = names.enumerated().flatMap { number, text in
        let folded = FoldedName(text)
        let starts = [0] + folded.wordStarts.prefix(SearchIndexBuilder.maximumInnerWords)
        return starts.map { start in
          let similarity = similarity(of: name, to: scalars(folded.key[start...]))
          return [similarity.distance, similarity.isPrefix, text.count, index, number - 1]
        }
      }
      let best = ranks.min { $0.lexicographicallyPrecedes($1) }
      guard let best, best[0] <= permitted else { continue }
      let alias = best[4] < 0 ? nil : best[4]
      hits.append((best, Match(entry: Entry.ID(index), tier: .typo, alias: alias)))
    }
    return hits.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.match)
  }

  @Test(arguments: 40..<48 as Range<UInt64>)
  func `hits of misspelt queries agree with a scan of all names`(seed: UInt64) throws {
    let glossary = try Samples.glossary(of: TypoSearchTests.entries(seed: seed, count: 120))
    let entries = glossary.entries
    var random = SeededGenerator(seed: seed + 1_000)
    var count = 0
    for round in 0..<40 {
      var typed = TypoSearchTests.name(&random)
      if round.isMultiple(of: 2) {
        typed = entries[Int.random(in: entries.indices, using: &random)].headword
        typed = TypoSearchTests.misspelt(String(typed.prefix(14)), &random)
      }
      let query = SearchQuery(typed)
      guard !query.isDefinitionsOnly else { continue }
      let better = glossary.search(typed)
      let typos = TypoSearchTests.scan(entries, query: query, besides: Set(better.map(\.entry)))
      let search = Search(query, in: glossary, limit: .max)
      #expect(search.matches == better + typos, "\(typed.debugDescription)")
      count += typos.count
    }
    #expect(count > 30)
  }

  /// A text with one to three edits.
  static func misspelt(_ text: String, _ random: inout SeededGenerator) -> String {
    var letters = Array(text)
    for _ in 0..<Int.random(in: 1...3, using: &random) where letters.count > 1 {
      let index = Int.random(in: 1..<letters.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: letters.swapAt(index - 1, index)
      case 4:
        letters.swapAt(index - 1, index)
        letters.insert("x", at: index)
      case 5 where index > 1:
        letters.swapAt(index - 2, index)
        letters.remove(at: index - 1)
      case 1: letters.remove(at: index)
      case 2: letters.insert(letters[index - 1], at: index)
      default: letters[index] = letters[Int.random(in: letters.indices, using: &random)]
      }
    }
    return String(letters)
  }

  // MARK: Examples

  static func glossary() throws -> Glossary {
    try Samples.glossary(
      of: [
        "Freelance Platform", "Invoice", "Malmö", "Milestone Payments", "Escrow", "Escrow Agent",
        "Terms of Service", "タイムシート", "Πλατφόρμα", "Договор", "Fee", "Äquivalenz",
      ],
      aliases: ["Invoice": ["Proforma bill"], "Escrow": ["Treuhand"]]
    )
  }

  static func hits(_ typed: String, in glossary: Glossary, limit: Int = .max) -> [String] {
    Search(SearchQuery(typed), in: glossary, limit: limit).matches.map { match in
      let alias = match.alias.map { " [\(glossary.entry(match.entry).aliases[$0].name)]" } ?? ""
      return "\(match.tier): \(glossary.headword(of: match.entry))\(alias)"
    }
  }

  @Test(arguments: [
    // Transposed, dropped, doubled, substituted.
    ("invioce", ["typo: Invoice"]), ("invice", ["typo: Invoice"]), ("invvoice", ["typo: Invoice"]),
    ("inwoice", ["typo: Invoice"]),
    // Transposed, with a letter inserted or deleted between them.
    ("milsxetone", ["typo: Milestone Payments"]), ("misltone", ["typo: Milestone Payments"]),
    // The intended query may be a prefix of a name, or of the name from a later word on.
    ("freelnace p", ["typo: Freelance Platform"]), ("plaform", ["typo: Freelance Platform"]),
    ("paymnet", ["typo: Milestone Payments"]), ("servise", ["typo: Terms of Service"]),
    ("off service", ["typo: Terms of Service"]),
    ("esrcow", ["typo: Escrow", "typo: Escrow Agent"]), ("agnet", ["typo: Escrow Agent"]),
    ("profroma", ["typo: Invoice [Proforma bill]"]), ("bll", []),
    ("bilk", ["typo: Invoice [Proforma bill]"]),
    ("treuhadn", ["typo: Escrow [Treuhand]"]),
    // Accents are not misspellings, and do not add to the distance of one.
    ("Malmo", ["folded: Malmö"]), ("malmö", ["folded: Malmö"]), ("Mlamö", ["typo: Malmö"]),
    ("aquivalnez", ["typo: Äquivalenz"]),
    ("タイムーシト", ["typo: タイムシート"]), ("たいむしと", ["typo: タイムシート"]),
    ("πλατφρόμα", ["typo: Πλατφόρμα"]), ("договро", ["typo: Договор"]),
    // One edit from four letters on, two from eight.
    ("fea", []), ("eff", []), ("feee", ["typo: Fee", "typo: Freelance Platform"]), ("ivnioce", []),
    ("milsetnoe", ["typo: Milestone Payments"]),
    ("mlistenoe payments", []), ("zzzzzzzz", []), ("", []), ("    ", []),
    ("\"invioce\"", []), ("invioce \"", []), ("|invioce", []),
  ])
  func `a misspelt query finds the name`(typed: String, expected: [String]) throws {
    #expect(TypoSearchTests.hits(typed, in: try TypoSearchTests.glossary()) == expected)
  }

  @Test func `smaller distances come first, then whole names, then shorter names`() throws {
    let glossary = try Samples.glossary(
      of: ["paymentx", "paymints more", "pxymxnts", "my payxents", "Payxents", "payments2 u"])
    #expect(
      TypoSearchTests.hits("paymentz", in: glossary) == [
        "typo: paymentx", "typo: payments2 u", "typo: Payxents", "typo: my payxents",
        "typo: paymints more",
      ]
    )
  }

  @Test func `misspellings are searched for only below the limit`() throws {
    let glossary = try Samples.glossary(of: ["Invoice", "Invoise", "Invoice Date"])
    let named = ["exact: Invoice", "headwordPrefix: Invoice Date"]
    for limit in 0...2 {
      #expect(TypoSearchTests.hits("Invoice", in: glossary, limit: limit) == named)
    }
    #expect(TypoSearchTests.hits("Invoice", in: glossary, limit: 3) == named + ["typo: Invoise"])
  }

  // MARK: The list of hits

  @Test(arguments: 60..<66 as Range<UInt64>)
  func `each entry is a hit once, in order of tiers, for any step size`(seed: UInt64) throws {
    let glossary = try Samples.glossary(withDefinitions: seed, count: 150)
    var random = SeededGenerator(seed: seed + 1_000)
    var tiers = Set<Match.Tier>()
    for _ in 0..<50 {
      let query = SearchQuery(Samples.fullTextQuery(&random))
      func search(by byteCount: Int) -> [Match] {
        var search = Search(query, in: glossary, limit: 10)
        while !search.isFinished {
          let earlier = search.matches
          search.advance(by: byteCount)
          #expect(search.matches.starts(with: earlier))
        }
        return search.matches
      }
      let matches = search(by: .max)
      #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.tier <= $1.tier })
      #expect(Set(matches.map(\.entry)).count == matches.count)
      for byteCount in [.max, 1, 7, 1_000] {
        #expect(search(by: byteCount) == matches, "\(query.typed.debugDescription)")
      }
      tiers.formUnion(matches.map(\.tier))
    }
    #expect(tiers.isSuperset(of: [.headwordPrefix, .word, .typo, .definition, .article]))
  }

  @Test(arguments: 70..<74 as Range<UInt64>)
  func `typing another character adds no prefix matches`(seed: UInt64) throws {
    let glossary = try Samples.glossary(of: Samples.entries(seed: seed, count: 400))
    for typed in Samples.names(seed: seed + 100, count: 120) {
      var prefix = ""
      for character in typed {
        let longer = prefix + [character]
        defer { prefix = longer }
        // A query that folds to nothing is matched as it is.
        var folding = KeyFolding()
        folding.appendKept(prefix.utf8.span)
        guard !folding.bytes.isEmpty, !SearchQuery(longer).isDefinitionsOnly else { continue }
        let before = Dictionary(
          uniqueKeysWithValues: glossary.search(prefix).map { ($0.entry, $0.tier) }
        )
        for match in glossary.search(longer) where match.tier <= .aliasPrefix {
          let tier = before[match.entry]
          switch (match.tier, match.alias) {
          case (.alias, nil): continue
          case (_, nil): #expect(tier.map { $0 <= .headwordPrefix } == true)
          default: #expect(tier.map { $0 <= .aliasPrefix } == true)
          }
        }
      }
    }
  }

  @Test(arguments: 80..<84 as Range<UInt64>)
  func `the highlighted part of a name is what was searched for`(seed: UInt64) throws {
    let glossary = try Samples.glossary(of: Samples.entries(seed: seed, count: 300))
    var random = SeededGenerator(seed: seed + 1_000)
    let queries = (0..<150).map { _ in Samples.plainName(&random) }
    var tiers = Set<Match.Tier>()
    for query in (queries + Samples.names(seed: seed + 100, count: 90)).map(SearchQuery.init) {
      for match in Search(query, in: glossary, limit: .max).matches {
        let name = glossary.matchedName(of: match, query: query)
        guard match.tier <= .substring else {
          #expect(name.matches.isEmpty)
          continue
        }
        tiers.insert(match.tier)
        #expect(
          name.isHighlighted(for: query),
          "\(query.typed.debugDescription) \(name.text.debugDescription)"
        )
      }
    }
    #expect(tiers.count == 7)
  }
}

extension MatchedText {
  /// Whether the matches are the characters that fold to the query, to its words, or to the
  /// initials of the name's words.
  fileprivate func isHighlighted(for query: SearchQuery) -> Bool {
    let isOrdered = zip(matches, matches.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    guard isOrdered, !matches.isEmpty, matches.allSatisfy({ !$0.isEmpty }) else { return false }
    if matches.count == 1 { return holds(query.key, matches[0]) }
    if query.nameWords.count == matches.count {
      func isHighlighted(_ words: [[UInt8]], _ ranges: [Range<String.Index>]) -> Bool {
        guard let word = words.first else { return true }
        return ranges.indices.contains { index in
          var others = ranges
          return holds(word, others.remove(at: index))
            && isHighlighted(Array(words.dropFirst()), others)
        }
      }
      if isHighlighted(query.nameWords, matches) { return true }
    }
    let initials = matches.map { SearchKey.fold(String(text[$0])).unicodeScalars.prefix(1) }
    return Array(initials.map(String.init).joined().utf8) == query.key
      && matches.allSatisfy { text.distance(from: $0.lowerBound, to: $0.upperBound) == 1 }
  }

  /// Whether a range folds to a key, and to more only if its first or last character does.
  private func holds(_ key: [UInt8], _ range: Range<String.Index>) -> Bool {
    func holds(_ text: Substring) -> Bool {
      let bytes = SearchKey.bytes(of: String(text))
      return bytes.indices.contains { bytes[$0...].starts(with: key) }
    }
    let match = text[range]
    return holds(match) && !holds(match.dropFirst()) && !holds(match.dropLast())
  }
}
