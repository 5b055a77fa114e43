extension GlossaryBuilder {
  /// Makes one entry of those that have the same headword: the first of them, in its place, with the
  /// others as its homographs in the order in which they were added.
  ///
  /// - Complexity: O(length of all texts), O(*n*) for *n* entries if no two headwords are the same.
  package mutating func mergeHeadwords() {
    let homographs = Homographs(EntryNames(table: entries, bytes: records.bytes))
    guard homographs.exist else { return }
    var merged = GlossaryBuilder(info: info)
    merged.reserve(textLength: records.bytes.count + 2 * entries.entries.count)
    for first in entries.entries.indices where homographs.isFirst(first) {
      merged.copy(entry: first, of: self)
      var last = first
      while let next = homographs.next(after: last) {
        merged.append(.homograph, Span())
        merged.copy(entry: next, of: self)
        last = next
      }
      merged.endEntry()
    }
    for article in articleRecords.indices { merged.copy(article: article, of: self) }
    self = merged
  }
}
