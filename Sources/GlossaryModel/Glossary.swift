/// A glossary, frozen: every entry, and every way to find one.
///
/// It reads immutable bytes (see `CompiledLayout`), so entries are decoded when they are looked at
/// and a copy costs nothing.
package struct Glossary: Sendable {
  let compiled: CompiledGlossary

  init(_ compiled: CompiledGlossary) {
    self.compiled = compiled
  }

  /// Opens a glossary that was built before.
  ///
  /// - Parameter bytes: a compiled glossary; it is copied.
  /// - Throws: `CompiledGlossaryError` if the header is not one, or contradicts the rest. Damage further on
  ///   shows as wrong text where it is read.
  /// - Complexity: O(length) for the copy alone; what is decoded is the sections.
  package init(compiled bytes: [UInt8]) throws(CompiledGlossaryError) {
    try self.init(CompiledContents(compiled: bytes))
  }

  /// Opens a glossary in memory.
  ///
  /// - Throws: as `init(compiled:)`; what a builder made is sound.
  package init(_ contents: CompiledContents) throws(CompiledGlossaryError) {
    compiled = try CompiledGlossary(CompiledStorage(contents))
  }

  /// What the glossary says of itself.
  package var info: GlossaryInfo { compiled.info }
  /// Entries have the ids from 0 to less than this.
  package var entryCount: Int { compiled.entryCount }
  /// Articles have the ids from 0 to less than this.
  package var articleCount: Int { compiled.articleCount }

  /// Letter tabs that have entries, in collation order: symbols, digits, Latin, other scripts.
  package var sections: [Section] { compiled.sections }

  /// The letter tab of an entry; nil if the glossary has no such entry.
  ///
  /// - Complexity: O(log of the number of sections).
  package func section(of id: Entry.ID) -> Section? {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].entries.contains(id.index) { return sections[middle] }
      if sections[middle].entries.lowerBound < id.index {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }

  /// The headword alone, cheaper than the entry.
  ///
  /// - Complexity: O(its length).
  package func headword(of id: Entry.ID) -> String {
    var record = compiled.entryRecord(id.index)
    return record.text(of: .headword)
  }

  /// An entry, decoded; an empty one if the glossary has none with the id.
  ///
  /// - Complexity: O(length of its texts).
  package func entry(_ id: Entry.ID) -> Entry {
    var record = compiled.entryRecord(id.index)
    return record.entry()
  }

  /// An article, decoded; an empty one if the glossary has none with the id.
  ///
  /// - Complexity: O(length of its texts).
  package func article(_ id: Article.ID) -> Article {
    var record = compiled.articleRecord(id.index)
    return record.article()
  }

  /// The first article that has an identifier.
  ///
  /// - Complexity: O(log of the number of articles).
  package func article(named identifier: String) -> Article.ID? {
    compiled.article(identifier: identifier).map(Article.ID.init)
  }

  /// The aliases alone of an entry, and of its homographs: those that `Match.alias` counts.
  func aliases(of id: Entry.ID) -> [Alias] {
    var record = compiled.entryRecord(id.index)
    return record.aliases()
  }
}
