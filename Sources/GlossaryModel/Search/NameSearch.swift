extension Glossary {
  /// The hits of a query in names, down to the tier `substring`: best first, each entry once.
  ///
  /// Within a tier, shorter names (in characters) come first, then collation order decides. White
  /// space at the ends of the query is ignored; an empty query has no hits.
  ///
  /// - Complexity: O(total length of the headwords' keys) for the last tier. Each of the others is
  ///   a descent of a trie, plus the time to rank its hits.
  package func search(_ query: String) -> [Match] {
    var search = NameSearch(SearchQuery(query), in: self)
    search.addPrefixes()
    search.addLongPrefixes()
    search.addWords()
    search.addSubstrings()
    return search.matches
  }

  /// The hits of a query that equal a whole name, down to the tier `alias`, best first.
  ///
  /// - Complexity: O(length of the query + number of hits).
  package func search(wholeName query: String) -> [Match] {
    var search = NameSearch(SearchQuery(query), in: self)
    search.addWholeNames()
    return search.matches
  }
}

/// Collects the hits of a query in names, tier by tier.
struct NameSearch {
  private(set) var matches: [Match] = []
  let query: SearchQuery
  let glossary: Glossary
  /// Headwords with more characters are left to `addLongPrefixes`.
  private var maximumPrefixLength = UInt32.max
  /// The entries that are hits already.
  private(set) var isMatched: EntrySet

  private var compiled: CompiledGlossary { glossary.compiled }

  init(_ query: SearchQuery, in glossary: Glossary) {
    self.query = query
    self.glossary = glossary
    isMatched = EntrySet(count: query.isEmpty ? 0 : glossary.entryCount)
  }

  /// Adds the hits of the tiers down to `headwordPrefix`, each of which is a range of an index. If
  /// very many headwords match, only the shorter ones are added, since they are listed first.
  mutating func addPrefixes() {
    addWholeNames()
    guard !query.isEmpty else { return }
    let prefixes = compiled.headwords.cursor(at: CollationGroup.key(query.key))?.keys ?? 0..<0
    maximumPrefixLength = maximumPrefixLength(of: prefixes)
    add(prefixes, tier: .headwordPrefix, upTo: maximumPrefixLength)
  }

  /// Adds the hits of the tiers down to `alias`.
  mutating func addWholeNames() {
    guard !query.isEmpty else { return }
    let headwords = compiled.headwords.cursor(at: CollationGroup.key(query.key))
    let aliases = compiled.aliases.cursor(at: query.key)
    let same = headwords?.exactKeys ?? 0..<0
    add(same.filter { glossary.headword(of: Entry.ID($0)) == query.text }, tier: .exact)
    add(same, tier: .folded)
    let initials = compiled.initials.cursor(at: query.key)
    add(
      tier: .alias,
      (compiled.aliases, aliases?.exactKeys),
      (compiled.initials, initials?.exactKeys)
    )
  }

  /// Adds the remaining hits of the tier `headwordPrefix`, and those of `aliasPrefix`.
  mutating func addLongPrefixes() {
    guard !query.isEmpty else { return }
    let headwords = compiled.headwords.cursor(at: CollationGroup.key(query.key))
    if maximumPrefixLength < .max { add(headwords?.keys ?? 0..<0, tier: .headwordPrefix) }
    add(tier: .aliasPrefix, (compiled.aliases, compiled.aliases.cursor(at: query.key)?.keys))
  }

  /// Ranking this number of hits takes less time than drawing a frame.
  private static let manyPrefixes = 1_024

  /// The maximum length, in characters, of the headwords that `addPrefixes` adds, chosen so that
  /// they are not many more than `manyPrefixes`.
  private func maximumPrefixLength(of headwords: Range<Int>) -> UInt32 {
    guard headwords.count > 2 * NameSearch.manyPrefixes else { return .max }
    var counts = [Int](repeating: 0, count: 64)
    for position in headwords {
      let length = Int(compiled.headwords.characters(ofKeyAt: position))
      counts[min(length, counts.count - 1)] += 1
    }
    var count = 0
    for length in counts.indices.dropLast() {
      count += counts[length]
      if count >= NameSearch.manyPrefixes { return UInt32(length) }
    }
    return .max
  }

  /// Adds the hits of the tier `substring`, for which all headword keys are read.
  mutating func addSubstrings() {
    guard !query.isEmpty else { return }
    add(compiled.headwords.positions(holding: query.key), tier: .substring)
  }

  /// Adds hits of the full-text search, best first.
  mutating func append(_ found: [Match]) {
    matches += found
  }

  /// Adds the hits of a ranking, in its order.
  mutating func add(_ ranking: Ranking) {
    for match in ranking.matches() where !isMatched[match.entry.index] {
      isMatched[match.entry.index] = true
      matches.append(match)
    }
  }

  /// Adds entries whose headword matched, given in collation order, unless the headword has more
  /// than `longest` characters.
  private mutating func add(
    _ entries: some Sequence<Int>,
    tier: Match.Tier,
    upTo longest: UInt32 = .max
  ) {
    var ranking = Ranking()
    for entry in entries where !isMatched[entry] {
      let characters = compiled.headwords.characters(ofKeyAt: entry)
      guard characters <= longest else { continue }
      ranking.add(Match(entry: Entry.ID(entry), tier: tier), characters: characters)
    }
    add(ranking)
  }

  /// Adds the entries of the keys at some positions of tries.
  private mutating func add(tier: Match.Tier, _ keys: (trie: Trie, positions: Range<Int>?)...) {
    var ranking = Ranking()
    for (trie, positions) in keys {
      for position in positions ?? 0..<0 {
        rank(trie.key(at: position), tier: tier, in: &ranking)
      }
    }
    add(ranking)
  }

  func rank(_ key: IndexKey, tier: Match.Tier, in ranking: inout Ranking) {
    guard key.entry < isMatched.count, !isMatched[Int(key.entry)] else { return }
    ranking.add(Match(key, tier: tier), characters: key.characters)
  }

  // MARK: Words

  /// Adds the hits of the tier `word`: names that begin with the query from a later word on, or in
  /// which each word of the query is a prefix of a different word.
  mutating func addWords() {
    guard !query.isEmpty else { return }
    var ranking = Ranking()
    for trie in [compiled.innerWords, compiled.aliasWords] {
      for position in trie.cursor(at: query.key)?.keys ?? 0..<0 {
        rank(trie.key(at: position), tier: .word, in: &ranking)
      }
    }
    if query.nameWords.count > 1, !query.isLiteral { rankScatteredWords(in: &ranking) }
    add(ranking)
  }

  private func rankScatteredWords(in ranking: inout Ranking) {
    // For each entry, how many words of the query have been found, in the query's order.
    var found = [UInt8](repeating: 0, count: glossary.entryCount)
    for (number, word) in query.nameWords.prefix(Int(UInt8.max)).enumerated() {
      func note(_ keys: Range<Int>?, of trie: Trie) {
        for position in keys ?? 0..<0 {
          let entry = Int(trie.key(at: position).entry)
          if entry < found.count, found[entry] == number { found[entry] += 1 }
        }
      }
      note(compiled.headwords.cursor(at: CollationGroup.key(word))?.keys, of: compiled.headwords)
      note(compiled.innerWords.cursor(at: word)?.keys, of: compiled.innerWords)
      note(compiled.aliases.cursor(at: word)?.keys, of: compiled.aliases)
      note(compiled.aliasWords.cursor(at: word)?.keys, of: compiled.aliasWords)
    }
    let all = UInt8(clamping: query.nameWords.count)
    for entry in found.indices where found[entry] == all && !isMatched[entry] {
      let id = Entry.ID(entry)
      let headword = glossary.headword(of: id)
      if FoldedName(headword).ranges(ofWords: query.nameWords) != nil {
        ranking.add(Match(entry: id, tier: .word), characters: UInt32(clamping: headword.count))
        continue
      }
      for (number, alias) in glossary.aliases(of: id).enumerated()
      where FoldedName(alias.name).ranges(ofWords: query.nameWords) != nil {
        ranking.add(
          Match(entry: id, tier: .word, alias: number),
          characters: UInt32(clamping: alias.name.count)
        )
      }
    }
  }
}

extension Match {
  /// Creates the hit of a key.
  init(_ key: IndexKey, tier: Tier) {
    self.init(
      entry: key.entryID,
      tier: tier,
      alias: key.alias == IndexKey.headword ? nil : Int(key.alias)
    )
  }
}

/// Sorts hits by the length of their names, then by entry and alias.
struct Ranking {
  private var hits: [(match: Match, characters: UInt32)] = []
  /// Whether hits were added in the order of their entries, as those of headwords are.
  private var isOrdered = true

  /// Names of at least this length are sorted by comparison instead of by counting.
  private static let longLength = 64

  mutating func add(_ match: Match, characters: UInt32) {
    if let last = hits.last, !(last.match < match) { isOrdered = false }
    hits.append((match, characters))
  }

  /// - Complexity: O(*n*) for hits in the order of their entries whose names are shorter than 64
  ///   characters, which matters because a short query has tens of thousands; otherwise O(*n* log
  ///   *n*).
  func matches() -> [Match] {
    let hits = isOrdered ? hits : hits.sorted { $0.match < $1.match }
    var next = [Int](repeating: 0, count: Ranking.longLength + 2)
    for (_, characters) in hits { next[min(Int(characters), Ranking.longLength) + 1] += 1 }
    for length in 1..<next.count { next[length] += next[length - 1] }
    let longStart = next[Ranking.longLength]
    var ranked = hits
    for hit in hits {
      let length = min(Int(hit.characters), Ranking.longLength)
      ranked[next[length]] = hit
      next[length] += 1
    }
    if longStart < ranked.count {
      ranked[longStart...].sort { left, right in
        left.characters != right.characters
          ? left.characters < right.characters : left.match < right.match
      }
    }
    return ranked.map(\.match)
  }
}

extension Match {
  /// Whether the entry or, if it is the same, the alias comes first in collation order.
  fileprivate static func < (left: Match, right: Match) -> Bool {
    left.entry != right.entry
      ? left.entry < right.entry : (left.alias ?? -1) < (right.alias ?? -1)
  }
}
