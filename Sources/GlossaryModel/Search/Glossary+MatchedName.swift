extension Glossary {
  /// The name that matched, with the ranges to highlight. For a hit of a tier after `substring`,
  /// this is a name without ranges.
  ///
  /// Hyphens and the like are highlighted within a run of matched characters, but not at its ends.
  /// The query has to be the one whose search gave the hit.
  ///
  /// - Complexity: O(length of the name).
  package func matchedName(of match: Match, query: SearchQuery) -> MatchedText {
    let name = name(of: match)
    guard match.tier <= .substring else { return MatchedText(text: name, matches: []) }
    let folded = FoldedName(name)
    let ranges = folded.ranges(of: query, match)
    return MatchedText(text: name, matches: ranges.compactMap(folded.characters))
  }

  /// The name that matched: the headword, or an alias of the entry or of one of its homographs.
  package func name(of match: Match) -> String {
    guard let alias = match.alias else { return headword(of: match.entry) }
    let aliases = aliases(of: match.entry)
    return aliases.indices.contains(alias) ? aliases[alias].name : ""
  }
}

extension FoldedName {
  /// The ranges of the key that match a query, by the rule of the hit's tier.
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
