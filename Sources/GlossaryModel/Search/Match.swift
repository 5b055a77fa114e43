/// A hit of a search: the entry, and the reason why it was found.
///
/// It is kept to twelve bytes, since a short query can hit most of a glossary's entries.
package struct Match: Hashable, Sendable {
  /// The kind of match, best first. All hits of a tier are listed before those of the next tier.
  package enum Tier: UInt8, CaseIterable, Comparable, Sendable {
    /// The headword as it is written, including case and accents.
    case exact
    /// The headword after folding.
    case folded
    /// An alias after folding; if `alias` is nil, the initials of the headword's words.
    case alias
    case headwordPrefix
    case aliasPrefix
    /// Each word of the query is a prefix of a different word of the headword or of an alias, in
    /// any order; or the name, from a later word on, begins with the query.
    case word
    /// The query occurs elsewhere in the headword.
    case substring
    /// The headword or an alias, from its first or a later word on, equals the query or begins with
    /// it after one or two edits.
    case typo
    /// The query's words occur in the definition or the examples.
    case definition
    /// The query's words occur in the title, or else in the title and excerpt together, of an
    /// article that the entry links to.
    case article

    package static func < (left: Tier, right: Tier) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  private let entryIndex: UInt32
  /// The index of the alias or article that matched; `IndexKey.headword` if neither did.
  private let detail: UInt32
  /// The kind of match.
  package let tier: Tier

  /// Creates a hit of an entry's headword or definition, or of one of its aliases.
  package init(entry: Entry.ID, tier: Tier, alias: Int? = nil) {
    entryIndex = UInt32(clamping: entry.index)
    detail = alias.map(UInt32.init(clamping:)) ?? IndexKey.headword
    self.tier = tier
  }

  /// Creates a hit of an article that an entry links to.
  package init(entry: Entry.ID, article: Article.ID) {
    entryIndex = UInt32(clamping: entry.index)
    detail = UInt32(clamping: article.index)
    tier = .article
  }

  /// The entry that was found.
  package var entry: Entry.ID { Entry.ID(Int(entryIndex)) }

  /// The index of the alias that matched, among those of the entry and its homographs; nil if none
  /// did.
  package var alias: Int? {
    detail == IndexKey.headword || tier == .article ? nil : Int(detail)
  }

  /// The article that matched; nil if none did.
  package var article: Article.ID? {
    tier == .article ? Article.ID(Int(detail)) : nil
  }
}

/// A name or a snippet, with the ranges that a query matched.
package struct MatchedText: Hashable, Sendable {
  package let text: String
  /// The matched ranges in order; none is empty.
  package let matches: [Range<String.Index>]
}
