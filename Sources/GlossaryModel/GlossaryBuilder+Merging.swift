extension GlossaryBuilder {
  /// Merges entries that have the same headword. The first of them keeps its position; the others
  /// become its homographs, in the order in which they were added.
  ///
  /// - Complexity: O(total length of the records); O(*n*) for *n* entries if all headwords are
  ///   different.
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
