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
    /// An alias after folding.
    case alias
    case headwordPrefix
    case aliasPrefix
    /// A word of the headword, other than its first, begins with the query.
    case innerWord
    /// The query stands somewhere else in the headword.
    case substring

    package static func < (left: Tier, right: Tier) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  private let entryIndex: UInt32
  /// `Key.headword` if no alias matched.
  private let aliasIndex: UInt32
  /// Why it was found.
  package let tier: Tier

  /// A hit of an entry's headword, or of one of its aliases.
  package init(entry: Entry.ID, tier: Tier, alias: Int? = nil) {
    entryIndex = UInt32(clamping: entry.index)
    aliasIndex = alias.map(UInt32.init(clamping:)) ?? Key.headword
    self.tier = tier
  }

  /// What was found.
  package var entry: Entry.ID { Entry.ID(Int(entryIndex)) }

  /// Which of the entry's aliases matched; nil if the headword did.
  package var alias: Int? {
    aliasIndex == Key.headword ? nil : Int(aliasIndex)
  }
}

/// A name with the characters that a query matched.
package struct MatchedName: Hashable, Sendable {
  /// The headword or alias, whole.
  package let name: String
  /// The matched characters, in order, none empty.
  package let matches: [Range<String.Index>]
}
