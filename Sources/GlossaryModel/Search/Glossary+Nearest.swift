extension Glossary {
  /// The entries whose headword or alias is most similar to a name.
  ///
  /// At most two edits are allowed by the Damerau–Levenshtein distance over the scalars of folded
  /// names, and at most one for names of up to three scalars. Results are sorted by distance, then
  /// by difference in length, then in collation order.
  ///
  /// - Complexity: O(number of trie nodes within that distance).
  package func nearest(to name: String, limit: Int = 5) -> [Entry.ID] {
    let scalars = SearchKey.fold(name.trimmed).unicodeScalars.map(\.value)
    guard !scalars.isEmpty else { return [] }
    let walk = FuzzyTrieSearch(scalars, limit: scalars.count <= 3 ? 1 : EditDistance.maximum)
    var candidates: [Candidate] = []
    func note(_ hit: FuzzyTrieSearch.Hit, in trie: Trie) {
      guard hit.isWhole else { return }
      for position in hit.keys {
        candidates.append(
          Candidate(
            distance: hit.distance,
            lengthDifference: abs(hit.length - scalars.count),
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

/// An entry with a similar name.
private struct Candidate: Comparable {
  let distance: UInt8
  let lengthDifference: Int
  let entry: UInt32

  static func < (left: Candidate, right: Candidate) -> Bool {
    (left.distance, left.lengthDifference, left.entry)
      < (right.distance, right.lengthDifference, right.entry)
  }
}
