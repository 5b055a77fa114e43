/// An immutable glossary: all entries and articles, and the indices to find them by.
///
/// It reads immutable bytes (see `CompiledLayout`): entries are decoded on access, and copying a
/// glossary costs nothing.
///
/// ```swift
/// let glossary = try builder.build()
/// if let id = glossary.entry(named: "Back-End") { print(glossary.entry(id).definition) }
/// ```
package struct Glossary: Sendable {
  let compiled: CompiledGlossary

  init(_ compiled: CompiledGlossary) {
    self.compiled = compiled
  }

  /// Opens a glossary that was compiled before.
  ///
  /// - Parameter bytes: a compiled glossary; it is copied.
  /// - Throws: `CompiledGlossaryError` if the bytes do not begin with a header, or the header
  ///   contradicts the rest. Damage further on is not detected, and shows as wrong text where it is
  ///   read.
  /// - Complexity: O(length) for the copy; only the sections are decoded.
  package init(compiled bytes: [UInt8]) throws(CompiledGlossaryError) {
    try self.init(CompiledContents(compiled: bytes))
  }

  /// Opens a glossary in memory.
  ///
  /// - Throws: the same as `init(compiled:)`; never for the contents that a `GlossaryBuilder` made.
  package init(_ contents: CompiledContents) throws(CompiledGlossaryError) {
    compiled = try CompiledGlossary(CompiledStorage(contents))
  }

  /// The glossary's metadata.
  package var info: GlossaryInfo { compiled.info }
  /// The number of entries; their ids are 0..<`entryCount`.
  package var entryCount: Int { compiled.entryCount }
  /// The number of articles; their ids are 0..<`articleCount`.
  package var articleCount: Int { compiled.articleCount }

  /// The letter tabs that have entries, in collation order: symbols, digits, Latin, other scripts.
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

  /// The headword of an entry, without decoding the rest of it.
  ///
  /// - Complexity: O(length of the headword).
  package func headword(of id: Entry.ID) -> String {
    var record = compiled.entryRecord(id.index)
    return record.text(of: .headword)
  }

  /// An entry, decoded; an empty entry if the id does not exist.
  ///
  /// - Complexity: O(length of its record).
  package func entry(_ id: Entry.ID) -> Entry {
    var record = compiled.entryRecord(id.index)
    return record.entry()
  }

  /// An article, decoded; an empty article if the id does not exist.
  ///
  /// - Complexity: O(length of its record).
  package func article(_ id: Article.ID) -> Article {
    var record = compiled.articleRecord(id.index)
    return record.article()
  }

  /// The first article with an identifier.
  ///
  /// - Complexity: O(log of the number of articles).
  package func article(named identifier: String) -> Article.ID? {
    compiled.article(identifier: identifier).map(Article.ID.init)
  }

  /// The aliases of an entry and its homographs, without decoding the rest. `Match.alias` is an
  /// index into them.
  func aliases(of id: Entry.ID) -> [Alias] {
    var record = compiled.entryRecord(id.index)
    return record.aliases()
  }
}
