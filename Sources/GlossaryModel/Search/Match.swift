/// A hit of a search: the entry, and why it was found.
///
/// Twelve bytes, since a short query hits very many entries.
package struct Match: Hashable, Sendable {
  /// How an entry was found, best first. Every hit of a tier stands above the next tier's.
  package enum Tier: UInt8, CaseIterable, Comparable, Sendable {
    /// The headword itself, with case and accents.
    case exact
    /// The headword after folding.
    case folded
    /// An alias after folding; without an alias, the initials of the headword's words.
    case alias
    case headwordPrefix
    case aliasPrefix
    /// Words of the headword or of an alias begin with the words of the query, in any order; one
    /// word with the query as a whole, but not the first.
    case word
    /// The query stands somewhere else in the headword.
    case substring
    /// The headword, an alias, or one from a later word on, is or begins with the query misspelt.
    case typo
    /// The definition or an example holds the query's words.
    case definition
    /// The title, or else title and excerpt, of an article that the entry links hold them.
    case article

    package static func < (left: Tier, right: Tier) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  private let entryIndex: UInt32
  /// Of an alias or an article; `IndexKey.headword` if neither matched.
  private let detail: UInt32
  /// Why it was found.
  package let tier: Tier

  /// A hit of an entry's headword or definition, or of one of its aliases.
  package init(entry: Entry.ID, tier: Tier, alias: Int? = nil) {
    entryIndex = UInt32(clamping: entry.index)
    detail = alias.map(UInt32.init(clamping:)) ?? IndexKey.headword
    self.tier = tier
  }

  /// A hit of an article that an entry links.
  package init(entry: Entry.ID, article: Article.ID) {
    entryIndex = UInt32(clamping: entry.index)
    detail = UInt32(clamping: article.index)
    tier = .article
  }

  /// What was found.
  package var entry: Entry.ID { Entry.ID(Int(entryIndex)) }

  /// Which of the entry's aliases matched; nil if none did.
  package var alias: Int? {
    detail == IndexKey.headword || tier == .article ? nil : Int(detail)
  }

  /// Which article matched; nil if none did.
  package var article: Article.ID? {
    tier == .article ? Article.ID(Int(detail)) : nil
  }
}

/// A name or a piece of a text, with the characters that a query matched.
package struct MatchedText: Hashable, Sendable {
  package let text: String
  /// The matched characters, in order, none empty.
  package let matches: [Range<String.Index>]
}
