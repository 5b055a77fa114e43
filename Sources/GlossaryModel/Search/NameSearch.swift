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
    search.run()
    return search.matches
  }
}

/// The hits of a query among names as they are gathered, tier by tier.
struct NameSearch {
  private(set) var matches: [Match] = []
  let query: SearchQuery
  let glossary: Glossary
  /// Whether an entry is among the matches.
  private(set) var isMatched: [Bool]

  private var image: Image { glossary.image }

  init(_ query: SearchQuery, in glossary: Glossary) {
    self.query = query
    self.glossary = glossary
    isMatched = [Bool](repeating: false, count: query.isEmpty ? 0 : glossary.entryCount)
  }

  /// Finds the hits of the tiers down to `substring`.
  mutating func run() {
    guard !query.isEmpty else { return }
    let headwords = image.headwords.cursor(at: CollationGroup.key(query.key))
    let aliases = image.aliases.cursor(at: query.key)
    let same = headwords?.exactKeys ?? 0..<0
    add(same.filter { glossary.headword(of: Entry.ID($0)) == query.text }, tier: .exact)
    add(same, tier: .folded)
    let initials = image.initials.cursor(at: query.key)
    add(tier: .alias, (image.aliases, aliases?.exactKeys), (image.initials, initials?.exactKeys))
    add(headwords?.keys ?? 0..<0, tier: .headwordPrefix)
    add(tier: .aliasPrefix, (image.aliases, aliases?.keys))
    let holders = image.headwords.positions(holding: query.key)
    addWords(holders)
    add(holders, tier: .substring)
  }

  /// Adds hits in the order of a ranking.
  mutating func add(_ ranking: Ranking) {
    for match in ranking.matches() where !isMatched[match.entry.index] {
      isMatched[match.entry.index] = true
      matches.append(match)
    }
  }

  /// Adds entries, given in collation order, whose headword was hit.
  private mutating func add(_ entries: some Sequence<Int>, tier: Match.Tier) {
    var ranking = Ranking()
    for entry in entries where !isMatched[entry] {
      ranking.add(
        Match(entry: Entry.ID(entry), tier: tier),
        characters: image.headwords.key(at: entry).characters
      )
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

  func rank(_ key: Key, tier: Match.Tier, in ranking: inout Ranking) {
    guard key.entry < isMatched.count, !isMatched[Int(key.entry)] else { return }
    ranking.add(Match(key, tier: tier), characters: key.characters)
  }

  // MARK: Words

  /// Adds entries of which words begin with the query's: inner words with all of it, or words of the
  /// headword or of an alias with one of its words each.
  ///
  /// - Parameter holders: the entries whose headword holds the query's key.
  private mutating func addWords(_ holders: [Int]) {
    var ranking = Ranking()
    // A headword with such an inner word holds the key, so the holders give them in order.
    var isInner = Set<UInt32>()
    if let inner = image.innerWords.cursor(at: query.key)?.keys {
      isInner.reserveCapacity(inner.count)
      for position in inner { isInner.insert(image.innerWords.key(at: position).entry) }
    }
    for entry in holders where isInner.contains(UInt32(entry)) {
      rank(image.headwords.key(at: entry), tier: .word, in: &ranking)
    }
    if let inner = image.aliasWords.cursor(at: query.key)?.keys {
      for position in inner {
        rank(image.aliasWords.key(at: position), tier: .word, in: &ranking)
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
      note(image.headwords.cursor(at: CollationGroup.key(word))?.keys, of: image.headwords)
      note(image.innerWords.cursor(at: word)?.keys, of: image.innerWords)
      note(image.aliases.cursor(at: word)?.keys, of: image.aliases)
      note(image.aliasWords.cursor(at: word)?.keys, of: image.aliasWords)
    }
    let all = UInt8(clamping: query.nameWords.count)
    for entry in found.indices where found[entry] == all && !isMatched[entry] {
      let id = Entry.ID(entry)
      let headword = glossary.headword(of: id)
      if FoldedName(headword).places(ofWords: query.nameWords) != nil {
        ranking.add(Match(entry: id, tier: .word), characters: UInt32(clamping: headword.count))
        continue
      }
      for (number, alias) in glossary.aliases(of: id).enumerated()
      where FoldedName(alias.name).places(ofWords: query.nameWords) != nil {
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
  init(_ key: Key, tier: Tier) {
    self.init(
      entry: key.entryID,
      tier: tier,
      alias: key.alias == Key.headword ? nil : Int(key.alias)
    )
  }
}

/// Puts hits in order of their names' length, then of their entries and aliases.
struct Ranking {
  private var short: [(match: Match, characters: UInt32)] = []
  private var long: [(match: Match, characters: UInt32)] = []
  private var counts = [Int](repeating: 0, count: Ranking.longLength)
  /// Whether hits came in the order of their entries, as they do from headwords.
  private var isOrdered = true

  /// Names from this length on are sorted by comparing. Shorter ones, which nearly all are, are
  /// sorted by counting: a short query hits tens of thousands.
  private static let longLength = 64

  mutating func add(_ match: Match, characters: UInt32) {
    if characters < Ranking.longLength {
      if let last = short.last, !(last.match < match) { isOrdered = false }
      short.append((match, characters))
      counts[Int(characters)] += 1
    } else {
      long.append((match, characters))
    }
  }

  func matches() -> [Match] {
    func precedes(_ left: (Match, UInt32), _ right: (Match, UInt32)) -> Bool {
      left.1 != right.1 ? left.1 < right.1 : left.0 < right.0
    }
    let rest = long.sorted(by: precedes).map(\.match)
    guard isOrdered else { return short.sorted(by: precedes).map(\.match) + rest }
    var next: [Int] = [0]
    for count in counts { next.append(next[next.count - 1] + count) }
    var matches = short.map(\.match)
    for (match, characters) in short {
      matches[next[Int(characters)]] = match
      next[Int(characters)] += 1
    }
    return matches + rest
  }
}

extension Match {
  /// Whether its entry, or else its alias, stands before another's.
  fileprivate static func < (left: Match, right: Match) -> Bool {
    left.entry != right.entry
      ? left.entry < right.entry : (left.alias ?? -1) < (right.alias ?? -1)
  }
}
