extension NameSearch {
  /// The number of edits by which a name may differ from a query of some length in scalars.
  static func permittedTypos(_ length: Int) -> UInt8 {
    switch length {
    case ..<4: 0
    case 4...7: 1
    default: 2
    }
  }

  /// Adds the hits of the tier `typo`: names that, from their first or a later word on, equal the
  /// query or begin with it after at most `permittedTypos` edits.
  ///
  /// Within the tier, hits are sorted by distance, then whole matches before prefix matches, then
  /// by the length of the name, then in collation order.
  mutating func addTypos() {
    let name = String(decoding: query.key, as: UTF8.self).unicodeScalars.map(\.value)
    let limit = NameSearch.permittedTypos(name.count)
    guard limit > 0, !query.isLiteral else { return }
    // Two rankings per distance: whole matches, then prefix matches.
    var rankings = [Ranking](repeating: Ranking(), count: 2 * Int(limit) + 2)
    let walk = FuzzyTrieSearch(name, limit: limit)
    func rank(_ trie: Trie, below prefix: [UInt8] = []) {
      walk.visit(trie, below: prefix) { hit in
        let rank = 2 * Int(hit.distance) + (hit.isWhole ? 0 : 1)
        for position in hit.keys {
          self.rank(trie.key(at: position), tier: .typo, in: &rankings[rank])
        }
      }
    }
    for group in CollationGroup.allCases {
      rank(glossary.compiled.headwords, below: [group.rawValue])
    }
    rank(glossary.compiled.innerWords)
    rank(glossary.compiled.aliases)
    rank(glossary.compiled.aliasWords)
    for ranking in rankings { add(ranking) }
  }
}
