extension Glossary {
  /// The entries whose headword or alias is spelt most like a name.
  ///
  /// At most two edits away by the Damerau–Levenshtein distance over folded names, in scalars; at
  /// most one for names of up to three. In order of distance, then of the difference in length,
  /// then of collation.
  ///
  /// - Complexity: O(nodes of the trie that are reached with so few edits).
  package func nearest(to name: String, limit: Int = 5) -> [Entry.ID] {
    let scalars = SearchKey.fold(name.trimmed).unicodeScalars.map(\.value)
    guard !scalars.isEmpty else { return [] }
    let walk = FuzzyTrieSearch(scalars, limit: scalars.count <= 3 ? 1 : EditDistance.maximum)
    var candidates: [Candidate] = []
    func note(_ find: FuzzyTrieSearch.Hit, in trie: Trie) {
      guard find.isWhole else { return }
      for position in find.keys {
        candidates.append(
          Candidate(
            distance: find.distance,
            lengthDifference: abs(find.length - scalars.count),
            entry: trie.key(at: position).entry
          )
        )
      }
    }
    for group in CollationGroup.allCases {
      walk.visit(compiled.headwords, below: [group.rawValue]) { note($0, in: compiled.headwords) }
    }
    walk.visit(compiled.aliases, below: []) { note($0, in: compiled.aliases) }
    var nearest: [Entry.ID] = []
    for candidate in candidates.sorted() where nearest.count < limit {
      let id = Entry.ID(Int(candidate.entry))
      if id.index < entryCount, !nearest.contains(id) { nearest.append(id) }
    }
    return nearest
  }
}

/// An entry whose name is near.
private struct Candidate: Comparable {
  let distance: UInt8
  let lengthDifference: Int
  let entry: UInt32

  static func < (left: Candidate, right: Candidate) -> Bool {
    (left.distance, left.lengthDifference, left.entry)
      < (right.distance, right.lengthDifference, right.entry)
  }
}
