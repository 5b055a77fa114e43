import GlossaryModel

/// Names an entry so that it is found again in another reading of the glossary, where its number may
/// be another.
struct EntryReference: Hashable, Sendable {
  /// The author's name for the entry; empty if it has none.
  let identifier: String
  let headword: String
  /// How many entries with the same headword precede it.
  let homograph: Int
}

extension Glossary {
  /// A reference to an entry.
  ///
  /// - Complexity: O(length of the entry).
  func reference(to id: Entry.ID) -> EntryReference {
    let entry = entry(id)
    // In collation order, entries with equal headwords are neighbours.
    let preceding = (0..<id.index).reversed().prefix { index in
      headword(of: Entry.ID(index)) == entry.headword
    }
    return EntryReference(
      identifier: entry.identifier,
      headword: entry.headword,
      homograph: preceding.count
    )
  }

  /// The entry that a reference names: by its identifier, else by its headword, else by another name
  /// that it may have got. Of fewer homographs than before it is the last.
  ///
  /// - Complexity: that of `entry(named:)`.
  func entry(for reference: EntryReference) -> Entry.ID? {
    if !reference.identifier.isEmpty, let id = entry(named: reference.identifier),
      entry(id).identifier == reference.identifier
    {
      return id
    }
    guard let first = entry(named: reference.headword) else { return nil }
    let homographs = (first.index..<entryCount).lazy.map(Entry.ID.init)
      .prefix { self.headword(of: $0) == reference.headword }
    return homographs.prefix(reference.homograph + 1).last ?? first
  }
}
