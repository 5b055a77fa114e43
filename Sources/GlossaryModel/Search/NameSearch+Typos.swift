extension NameSearch {
  /// How many edits a name may be away from a query of so many scalars and still be taken for it.
  static func permittedTypos(_ length: Int) -> UInt8 {
    switch length {
    case ..<4: 0
    case 4...7: 1
    default: 2
    }
  }

  /// Adds the hits of the tier `typo`: names that are the query misspelt, or begin with it, from
  /// their beginning or that of a later word.
  ///
  /// The nearer spelling stands first, then what ends where the query does, then the shorter name,
  /// then collation decides.
  mutating func addTypos() {
    let name = String(decoding: query.key, as: UTF8.self).unicodeScalars.map(\.value)
    let limit = NameSearch.permittedTypos(name.count)
    guard limit > 0, !query.isLiteral else { return }
    // By distance, and for each first the whole names.
    var rankings = [Ranking](repeating: Ranking(), count: 2 * Int(limit) + 2)
    let walk = FuzzyTrieSearch(name, limit: limit)
    func rank(_ trie: Trie, below prefix: [UInt8] = []) {
      walk.visit(trie, below: prefix) { find in
        let rank = 2 * Int(find.distance) + (find.isWhole ? 0 : 1)
        for position in find.keys {
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
