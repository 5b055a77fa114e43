extension Glossary {
  /// The name that matched with its matched characters, for display.
  ///
  /// They are one run of whole characters, such as the `ﬁ` of which the query has the `f`. Hyphens
  /// and the like within it belong to it, those at its ends do not. The query is the one whose search
  /// gave the match.
  ///
  /// - Complexity: O(length of the name).
  package func matchedName(of match: Match, query: String) -> MatchedName {
    let name = name(of: match)
    let folded = FoldedName(name)
    let key = SearchKey.bytes(of: query.trimmed)
    let start = folded.start(of: key, tier: match.tier)
    let characters = start.flatMap { folded.characters(of: $0..<$0 + key.count) }
    return MatchedName(name: name, matches: characters.map { [$0] } ?? [])
  }

  private func name(of match: Match) -> String {
    guard let alias = match.alias else { return headword(of: match.entry) }
    let aliases = aliases(of: match.entry)
    return aliases.indices.contains(alias) ? aliases[alias].name : ""
  }
}

extension FoldedName {
  /// Where in the key a query's key stands that was found by a tier's rule.
  fileprivate func start(of query: [UInt8], tier: Match.Tier) -> Int? {
    switch tier {
    case .exact, .folded, .alias, .headwordPrefix, .aliasPrefix:
      key.starts(with: query) ? 0 : nil
    case .innerWord:
      wordStarts.first { key[$0...].starts(with: query) }
    case .substring:
      key.indices.first { key[$0...].starts(with: query) }
    }
  }
}
