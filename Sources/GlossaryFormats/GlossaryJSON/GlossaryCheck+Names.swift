internal import GlossaryModel

extension GlossaryCheck {
  /// Reports headwords and identifiers that occur twice, aliases that are another term's name, and
  /// terms that say nothing.
  mutating func checkNames() {
    var identifiers: Set<String> = []
    var headwords: Set<String> = []
    let headwordsByKey = Dictionary(
      sourceMap.entries.map { (SearchKey.fold($0.headword), $0.headword) },
      uniquingKeysWith: { first, _ in first }
    )
    for entry in sourceMap.entries {
      if !headwords.insert(entry.headword).inserted {
        report(
          .warning,
          at: entry.offset,
          "duplicate headword \(quoted(entry.headword)): links lead to the first"
        )
      }
      for identifier in entry.texts(of: .id)
      where !identifiers.insert(identifier.text).inserted {
        report(
          .error,
          at: identifier.offset,
          "duplicate id \(quoted(identifier.text)): links lead to the first; give each its own"
        )
      }
      for alias in entry.texts(of: .aliases) {
        checkAlias(alias, of: entry.headword, headwordsByKey)
      }
      let hasText = !entry.texts(of: .definition).allSatisfy(\.text.isBlank)
      if !hasText, entry.text(of: .redirect) == nil {
        report(
          .warning,
          at: entry.offset,
          "\(quoted(entry.headword)) has no definition; write one, or a `see`"
        )
      }
    }
  }

  private mutating func checkAlias(
    _ alias: LocatedText,
    of headword: String,
    _ headwordsByKey: [String: String]
  ) {
    let key = SearchKey.fold(alias.text)
    // An alias that is its own headword in another spelling helps to find it.
    guard let other = headwordsByKey[key], SearchKey.fold(headword) != key else { return }
    report(
      .warning,
      at: alias.offset,
      "alias \(quoted(alias.text)) of \(quoted(headword)) names another term, \(quoted(other))"
    )
  }
}
