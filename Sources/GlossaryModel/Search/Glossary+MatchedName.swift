extension Glossary {
  /// The name that matched with its matched characters, for display; the headword, unmarked, if the
  /// match is of another kind.
  ///
  /// Hyphens and the like within a run of matched characters belong to it, those at its ends do
  /// not. The query is the one whose search gave the match.
  ///
  /// - Complexity: O(length of the name).
  package func matchedName(of match: Match, query: SearchQuery) -> MatchedText {
    let name = name(of: match)
    guard match.tier <= .substring else { return MatchedText(text: name, matches: []) }
    let folded = FoldedName(name)
    let ranges = folded.ranges(of: query, match)
    return MatchedText(text: name, matches: ranges.compactMap(folded.characters))
  }

  /// The name that matched: the headword or an alias, of the entry or of a homograph.
  package func name(of match: Match) -> String {
    guard let alias = match.alias else { return headword(of: match.entry) }
    let aliases = aliases(of: match.entry)
    return aliases.indices.contains(alias) ? aliases[alias].name : ""
  }
}

extension FoldedName {
  /// Where in the key a query stands that was found by a tier's rule.
  fileprivate func ranges(of query: SearchQuery, _ match: Match) -> [Range<Int>] {
    func run(at start: Int) -> Range<Int> { start..<start + query.key.count }
    let isPrefix = key.starts(with: query.key)
    switch match.tier {
    case .alias where match.alias == nil && !isPrefix:
      return ([0] + wordStarts).map { start in
        start..<start + key[start].utf8ScalarLength
      }
    case .exact, .folded, .alias, .headwordPrefix, .aliasPrefix:
      return isPrefix ? [run(at: 0)] : []
    case .word:
      let inner = wordStarts.first { key[$0...].starts(with: query.key) }
      return inner.map { [run(at: $0)] } ?? ranges(ofWords: query.nameWords) ?? []
    case .substring, .typo, .definition, .article:
      return key.indices.first { key[$0...].starts(with: query.key) }.map { [run(at: $0)] } ?? []
    }
  }
}
