extension Glossary {
  /// The hits of a query by tiers, best first, each entry once.
  ///
  /// Within a tier the shorter name stands first, in characters, then collation decides. White
  /// space at the ends of the query does not count; a query of nothing has no hits.
  ///
  /// - Complexity: O(length of all headwords' keys), for the last tier; the others take a descent
  ///   each and the time to rank their hits.
  package func search(_ query: String) -> [Match] {
    let query = query.trimmed
    let key = SearchKey.bytes(of: query)
    guard !key.isEmpty else { return [] }
    let headwords = image.headwords.cursor(at: CollationGroup.key(key))
    let aliases = image.aliases.cursor(at: key)
    let innerWords = image.innerWords.cursor(at: key)

    var hits = SearchHits(image)
    let same = headwords?.exactKeys ?? 0..<0
    hits.add(same.filter { headword(of: Entry.ID($0)) == query }, tier: .exact)
    hits.add(same, tier: .folded)
    hits.add(aliases: aliases?.exactKeys ?? 0..<0, tier: .alias)
    hits.add(headwords?.keys ?? 0..<0, tier: .headwordPrefix)
    hits.add(aliases: aliases?.keys ?? 0..<0, tier: .aliasPrefix)
    hits.add(innerWords: innerWords?.keys ?? 0..<0, substring: key)
    return hits.matches
  }
}

/// The hits of a query as they are gathered, tier by tier.
private struct SearchHits {
  private(set) var matches: [Match] = []
  private let image: Image
  /// For each entry, how it has been hit.
  private var states: [State]

  private enum State: UInt8 {
    case unseen
    /// One of its inner words has been hit, but it is not among the matches yet.
    case innerWord
    case matched
  }

  init(_ image: Image) {
    self.image = image
    states = [State](repeating: .unseen, count: image.entryCount)
  }

  /// Adds entries, given in collation order, whose headword was hit.
  mutating func add(_ entries: some Sequence<Int>, tier: Match.Tier) {
    var ranking = Ranking()
    for entry in entries where states[entry] != .matched {
      states[entry] = .matched
      ranking.add(UInt32(entry), characters: image.headwords.key(at: entry).characters)
    }
    for entry in ranking.entries() {
      matches.append(Match(entry: Entry.ID(Int(entry)), tier: tier))
    }
  }

  /// Adds the entries whose aliases have keys at some positions.
  mutating func add(aliases positions: Range<Int>, tier: Match.Tier) {
    let keys = positions.lazy.map(image.aliases.key(at:)).sorted { left, right in
      (left.characters, left.entry, left.alias) < (right.characters, right.entry, right.alias)
    }
    for key in keys where key.entry < states.count && states[Int(key.entry)] != .matched {
      states[Int(key.entry)] = .matched
      matches.append(Match(entry: key.entryID, tier: tier, alias: Int(key.alias)))
    }
  }

  /// Adds the last two tiers: entries of which an inner word was hit, and other headwords that hold
  /// a key.
  ///
  /// A headword with such a word holds the key too, so one pass over the collation keys finds both,
  /// in order.
  mutating func add(innerWords positions: Range<Int>, substring key: [UInt8]) {
    for position in positions {
      let entry = Int(image.innerWords.key(at: position).entry)
      if entry < states.count, states[entry] == .unseen { states[entry] = .innerWord }
    }
    let holders = image.headwords.positions(holding: key)
    add(holders.filter { states[$0] == .innerWord }, tier: .innerWord)
    add(holders, tier: .substring)
  }
}

/// Puts entries in order of their names' length, and otherwise keeps the order they came in.
private struct Ranking {
  private var short: [(entry: UInt32, characters: UInt32)] = []
  private var long: [(entry: UInt32, characters: UInt32)] = []
  private var counts = [Int](repeating: 0, count: Ranking.longLength)

  /// Names from this length on are sorted by comparing. Shorter ones, which nearly all are, are
  /// sorted by counting: a short query hits tens of thousands.
  private static let longLength = 64

  mutating func add(_ entry: UInt32, characters: UInt32) {
    if characters < Ranking.longLength {
      short.append((entry, characters))
      counts[Int(characters)] += 1
    } else {
      long.append((entry, characters))
    }
  }

  func entries() -> [UInt32] {
    var next = counts.reduce(into: [0]) { starts, count in starts.append((starts.last ?? 0) + count)
    }
    var entries = [UInt32](repeating: 0, count: short.count)
    for (entry, characters) in short {
      entries[next[Int(characters)]] = entry
      next[Int(characters)] += 1
    }
    let rest = long.sorted { ($0.characters, $0.entry) < ($1.characters, $1.entry) }
    return entries + rest.map(\.entry)
  }
}
