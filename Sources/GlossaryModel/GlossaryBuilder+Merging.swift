extension GlossaryBuilder {
  /// Makes one entry of those that have the same headword, with the texts of all of them in the order
  /// in which they were added. Of what an entry has one of, the first stays.
  ///
  /// - Complexity: O(length of all texts).
  package mutating func mergeHeadwords() {
    let bytes = records.bytes
    let places = entries.entries
    // For each entry the next one of the same headword, and for the first of them the last.
    var next = [Int?](repeating: nil, count: places.count)
    var isFirst = [Bool](repeating: true, count: places.count)
    var last: [ArraySlice<UInt8>: Int] = [:]
    for (index, place) in places.enumerated() {
      if let previous = last.updateValue(index, forKey: bytes[place.headword.range]) {
        next[previous] = index
        isFirst[index] = false
      }
    }
    guard isFirst.contains(false) else { return }
    var merged = GlossaryBuilder(info: info, textLength: bytes.count)
    for index in places.indices where isFirst[index] {
      var written = MergedFields()
      var member: Int? = index
      while let entry = member {
        RecordReader.forEachField(of: bytes.span.extracting(places[entry].record.range)) {
          kind,
          range in
          guard let field = EntryField(rawValue: kind), written.admits(field) else { return }
          let start = Int(places[entry].record.start)
          let text = start + range.lowerBound..<start + range.upperBound
          merged.append(field, bytes.span.extracting(text))
        }
        member = next[entry]
      }
      merged.endEntry()
    }
    for article in articleRecords {
      RecordReader.forEachField(of: bytes.span.extracting(article.range)) { kind, range in
        guard let field = ArticleField(rawValue: kind) else { return }
        let start = Int(article.start)
        let text = start + range.lowerBound..<start + range.upperBound
        merged.append(field, bytes.span.extracting(text))
      }
      merged.endArticle()
    }
    self = merged
  }
}

/// The fields that an entry has one of and that are written already.
private struct MergedFields {
  private var seen: Set<EntryField> = []

  mutating func admits(_ field: EntryField) -> Bool {
    switch field {
    case .headword, .identifier, .pronunciation, .partOfSpeech, .category, .redirect, .url, .source,
      .updated:
      seen.insert(field).inserted
    default:
      true
    }
  }
}
