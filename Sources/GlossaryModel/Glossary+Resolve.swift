extension Glossary {
  /// The entry that a link leads to, or the entries with the most similar names if there is no such
  /// entry. See `entry(named:)`.
  package func resolve(_ name: String) -> Resolution {
    entry(named: name).map(Resolution.entry) ?? .unresolved(nearest: nearest(to: name))
  }

  /// The entry that a link leads to.
  ///
  /// The name is tried as an identifier, exact headword, exact alias, folded headword and folded
  /// alias, in this order; then without a trailing `(…)`; then as the plural or singular of either.
  /// If several entries have the name, the result is the first of them in collation order, which
  /// for equal headwords is the author's order.
  ///
  /// - Complexity: O(length of the name + number of entries that share it).
  package func entry(named name: String) -> Entry.ID? {
    if let index = compiled.entry(identifier: name) { return Entry.ID(index) }
    let name = name.trimmed
    let names = [name] + (Inflection.withoutQualifier(name).map { [$0] } ?? [])
    for name in names {
      if let entry = entry(called: name) { return entry }
    }
    for name in names {
      for key in Inflection.keys(of: SearchKey.bytes(of: name)) {
        if let entry = entry(folded: key) { return entry }
      }
    }
    return nil
  }

  private func entry(called name: String) -> Entry.ID? {
    let key = SearchKey.bytes(of: name)
    if let entry = headwords(folded: key).first(where: { headword(of: $0) == name }) {
      return entry
    }
    let alias = aliases(folded: key).first { key in
      let aliases = aliases(of: key.entryID)
      return aliases.indices.contains(Int(key.alias)) && aliases[Int(key.alias)].name == name
    }
    return alias?.entryID ?? entry(folded: key)
  }

  private func entry(folded key: [UInt8]) -> Entry.ID? {
    headwords(folded: key).first ?? aliases(folded: key).first?.entryID
  }

  /// The entries whose headword has a search key, in collation order.
  private func headwords(folded key: [UInt8]) -> some Collection<Entry.ID> {
    let keys = compiled.headwords.cursor(at: CollationGroup.key(key))?.exactKeys ?? 0..<0
    return keys.lazy.map(Entry.ID.init)
  }

  /// The aliases that have a search key, in the collation order of their entries.
  private func aliases(folded key: [UInt8]) -> some Collection<IndexKey> {
    let keys = compiled.aliases.cursor(at: key)?.exactKeys ?? 0..<0
    return keys.lazy.map(compiled.aliases.key(at:)).filter { $0.entry < entryCount }
  }
}

/// Other forms of a name under which its entry may be listed.
private enum Inflection {
  /// The name without a trailing `(…)`; nil if it has none, or consists of nothing else.
  static func withoutQualifier(_ name: String) -> String? {
    guard name.last == ")", let parenthesis = name.lastIndex(of: "(") else { return nil }
    let name = String(name[..<parenthesis]).trimmed
    return name.isEmpty ? nil : name
  }

  /// The search keys of a name's possible English singulars and plurals, by the rules -s, -es and
  /// -ies/-y.
  static func keys(of key: [UInt8]) -> [[UInt8]] {
    let endings: [(from: String, to: String)] = [
      ("ies", "y"), ("s", ""), ("es", ""), ("y", "ies"), ("", "s"), ("", "es"),
    ]
    return endings.compactMap { from, to in
      let stem = key.dropLast(from.utf8.count)
      guard stem.count >= 2, key.suffix(from.utf8.count).elementsEqual(from.utf8) else {
        return nil
      }
      return Array(stem) + Array(to.utf8)
    }
  }
}
