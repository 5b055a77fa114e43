extension Glossary {
  /// The hits of a query among names, by the tiers down to `substring`, best first, each entry once.
  ///
  /// Within a tier the shorter name stands first, in characters, then collation decides. White
  /// space at the ends of the query does not count; a query of nothing has no hits.
  ///
  /// - Complexity: O(length of all headwords' keys), for the last tier; the others take a descent
  ///   each and the time to rank their hits.
  package func search(_ query: String) -> [Match] {
    var search = NameSearch(SearchQuery(query), in: self)
    search.addPrefixes()
    search.addLongPrefixes()
    search.addWords()
    search.addSubstrings()
    return search.matches
  }

  /// The hits of a query that are the whole of a name, by the tiers down to `alias`, best first.
  ///
  /// - Complexity: O(length of the query), and O(number of hits).
  package func search(wholeName query: String) -> [Match] {
    var search = NameSearch(SearchQuery(query), in: self)
    search.addWholeNames()
    return search.matches
  }
}

/// The hits of a query among names as they are gathered, tier by tier.
struct NameSearch {
  private(set) var matches: [Match] = []
  let query: SearchQuery
  let glossary: Glossary
  /// Headwords of more characters are left for later.
  private var maximumPrefixLength = UInt32.max
  /// Whether an entry is among the matches.
  private(set) var isMatched: EntrySet

  private var compiled: CompiledGlossary { glossary.compiled }

  init(_ query: SearchQuery, in glossary: Glossary) {
    self.query = query
    self.glossary = glossary
    isMatched = EntrySet(count: query.isEmpty ? 0 : glossary.entryCount)
  }

  /// Adds the hits of the tiers down to `headwordPrefix`, each of which is a range of an index; of very
  /// many headwords the shorter ones, which stand first.
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

  /// Adds the other hits of the tier `headwordPrefix`, and those of `aliasPrefix`.
  mutating func addLongPrefixes() {
    guard !query.isEmpty else { return }
    let headwords = compiled.headwords.cursor(at: CollationGroup.key(query.key))
    if maximumPrefixLength < .max { add(headwords?.keys ?? 0..<0, tier: .headwordPrefix) }
    add(tier: .aliasPrefix, (compiled.aliases, compiled.aliases.cursor(at: query.key)?.keys))
  }

  /// So many hits are ranked in less time than it takes to draw a frame.
  private static let manyPrefixes = 1_024

  /// Up to what length, in characters, headwords are to be taken at first, so that they are not many
  /// more than `manyPrefixes`.
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

  /// Adds the hits of the tier `substring`, for which all headwords are read.
  mutating func addSubstrings() {
    guard !query.isEmpty else { return }
    add(compiled.headwords.positions(holding: query.key), tier: .substring)
  }

  /// Adds hits that texts have given, best first.
  mutating func append(_ found: [Match]) {
    matches += found
  }

  /// Adds hits in the order of a ranking.
  mutating func add(_ ranking: Ranking) {
    for match in ranking.matches() where !isMatched[match.entry.index] {
      isMatched[match.entry.index] = true
      matches.append(match)
    }
  }

  /// Adds entries, given in collation order, whose headword was hit and is not longer than so many
  /// characters.
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

  /// Adds the entries of keys that stand at some positions of tries.
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

  /// Adds the hits of the tier `word`: inner words that begin with all of the query, or words of the
  /// headword or of an alias that begin with one of its words each.
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
    // For each entry, how many of the words have been found in order of the query.
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
  /// The hit of a key.
  init(_ key: IndexKey, tier: Tier) {
    self.init(
      entry: key.entryID,
      tier: tier,
      alias: key.alias == IndexKey.headword ? nil : Int(key.alias)
    )
  }
}

/// Puts hits in order of their names' length, then of their entries and aliases.
struct Ranking {
  private var hits: [(match: Match, characters: UInt32)] = []
  /// Whether hits came in the order of their entries, as they do from headwords.
  private var isOrdered = true

  /// Names from this length on are no longer than one another.
  private static let longLength = 64

  mutating func add(_ match: Match, characters: UInt32) {
    if let last = hits.last, !(last.match < match) { isOrdered = false }
    hits.append((match, characters))
  }

  /// - Complexity: O(*n*) for hits in order of their entries, whose names are shorter than 64
  ///   characters: a short query hits tens of thousands. Else O(*n* log *n*).
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
  /// Whether its entry, or else its alias, stands before another's.
  fileprivate static func < (left: Match, right: Match) -> Bool {
    left.entry != right.entry
      ? left.entry < right.entry : (left.alias ?? -1) < (right.alias ?? -1)
  }
}
