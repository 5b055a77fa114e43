/// A glossary, frozen: every entry, and every way to find one.
///
/// It reads an immutable image (see `ImageLayout`), so entries are decoded when they are looked at
/// and a copy costs nothing.
package struct Glossary: Sendable {
  let image: Image

  init(_ image: Image) {
    self.image = image
  }

  /// Opens a glossary that was built before.
  ///
  /// - Parameter bytes: an image; it is copied.
  /// - Throws: `ImageError` if the header is not one, or contradicts the rest. Damage further on
  ///   shows as wrong text where it is read.
  /// - Complexity: O(length) for the copy alone; what is decoded is the sections.
  package init(image bytes: [UInt8]) throws(ImageError) {
    try self.init(ImageContents(image: bytes))
  }

  /// Opens a glossary in memory.
  ///
  /// - Throws: as `init(image:)`; what a builder made is sound.
  package init(_ contents: ImageContents) throws(ImageError) {
    image = try Image(ImageStorage(contents))
  }

  /// What the glossary says of itself.
  package var info: GlossaryInfo { image.info }
  /// Entries have the ids from 0 to less than this.
  package var entryCount: Int { image.entryCount }
  /// Articles have the ids from 0 to less than this.
  package var articleCount: Int { image.articleCount }

  /// Letter tabs that have entries, in collation order: symbols, digits, Latin, other scripts.
  package var sections: [Section] { image.sections }

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
    var record = image.entryRecord(id.index)
    return record.text(of: .headword)
  }

  /// An entry, decoded; an empty one if the glossary has none with the id.
  ///
  /// - Complexity: O(length of its texts).
  package func entry(_ id: Entry.ID) -> Entry {
    var record = image.entryRecord(id.index)
    return record.entry()
  }

  /// An article, decoded; an empty one if the glossary has none with the id.
  ///
  /// - Complexity: O(length of its texts).
  package func article(_ id: Article.ID) -> Article {
    var record = image.articleRecord(id.index)
    return record.article()
  }

  /// The first article that has an identifier.
  ///
  /// - Complexity: O(log of the number of articles).
  package func article(named identifier: String) -> Article.ID? {
    image.article(identifier: identifier).map(Article.ID.init)
  }

  /// The aliases alone of an entry, and of its homographs: those that `Match.alias` counts.
  func aliases(of id: Entry.ID) -> [Alias] {
    var record = image.entryRecord(id.index)
    return record.aliases()
  }
}
