/// A glossary in its compiled form, opened for reading.
///
/// Opening decodes only the header, the metadata and the sections; everything else is read in
/// place.
final class CompiledGlossary: Sendable {
  let storage: CompiledStorage
  let info: GlossaryInfo
  let sections: [Section]
  let headwords: Trie
  let aliases: Trie
  let innerWords: Trie
  let aliasWords: Trie
  let initials: Trie

  private let entries: CompiledSection
  private let entriesAsAdded: CompiledSection
  private let articles: CompiledSection
  private let records: CompiledSection
  private let entryIdentifiers: CompiledSection
  private let articleIdentifiers: CompiledSection

  /// Opens a compiled glossary.
  ///
  /// - Throws: `CompiledGlossaryError` if the header does not fit the rest. Damage after the header
  ///   is not looked for; where it is read, it gives wrong text, but nothing worse.
  /// - Complexity: O(number of sections).
  init(_ storage: CompiledStorage) throws(CompiledGlossaryError) {
    let header = try CompiledHeader(storage)
    func part(_ part: CompiledLayout.Part) -> CompiledSection {
      CompiledSection(storage: storage, range: header.parts[part.rawValue])
    }
    func trie(keys: CompiledLayout.Part, nodes: CompiledLayout.Part) -> Trie {
      Trie(keys: part(keys), keyBytes: part(.keyBytes), nodes: part(nodes))
    }
    self.storage = storage
    entries = part(.entries)
    entriesAsAdded = part(.entriesAsAdded)
    articles = part(.articles)
    records = part(.records)
    entryIdentifiers = part(.entryIdentifiers)
    articleIdentifiers = part(.articleIdentifiers)
    headwords = trie(keys: .headwordKeys, nodes: .headwordNodes)
    aliases = trie(keys: .aliasKeys, nodes: .aliasNodes)
    innerWords = trie(keys: .innerWordKeys, nodes: .innerWordNodes)
    aliasWords = trie(keys: .aliasWordKeys, nodes: .aliasWordNodes)
    initials = trie(keys: .initialKeys, nodes: .initialNodes)

    let contents = part(.contents)
    var reader = RecordReader(contents, in: 0..<contents.byteCount)
    info = reader.info()
    sections = reader.sections()
    let entryCount = sections.last?.entries.upperBound ?? 0
    guard entryCount == headwords.keyCount, entries.byteCount == 8 * entryCount,
      entriesAsAdded.byteCount == 4 * entryCount,
      articles.byteCount % 8 == 0, sections.allSatisfy({ !$0.entries.isEmpty })
    else { throw .damaged }
  }

  var entryCount: Int { headwords.keyCount }
  var articleCount: Int { articles.byteCount / 8 }

  /// The index of the entry that was added after `count` others. Reading entries in this order
  /// reads memory sequentially.
  func entry(addedAfter count: Int) -> Int {
    Int(entriesAsAdded.word(at: count))
  }

  /// A reader at the start of an entry's record.
  func entryRecord(_ index: Int) -> RecordReader {
    record(index, in: entries)
  }

  /// A reader at the start of an article's record.
  func articleRecord(_ index: Int) -> RecordReader {
    record(index, in: articles)
  }

  /// Calls a closure with the bytes of an entry's record, without copying them.
  func withEntryRecord<Result>(_ index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    records.withSpan(of: range(index, in: entries), body)
  }

  private func record(_ index: Int, in ranges: CompiledSection) -> RecordReader {
    RecordReader(records, in: range(index, in: ranges))
  }

  private func range(_ index: Int, in ranges: CompiledSection) -> Range<Int> {
    let start = Int(ranges.word(at: 2 * index))
    let end = Int(ranges.word(at: 2 * index + 1))
    return start..<max(start, end)
  }

  /// The index of the entry with an identifier.
  ///
  /// - Complexity: O(log *n*).
  func entry(identifier: String) -> Int? {
    find(identifier, in: entryIdentifiers, count: entryCount) { index in
      var reader = entryRecord(index)
      return reader.textRange(ofField: EntryField.identifier.rawValue)
    }
  }

  /// The index of the article with an identifier.
  ///
  /// - Complexity: O(log *n*).
  func article(identifier: String) -> Int? {
    find(identifier, in: articleIdentifiers, count: articleCount) { index in
      var reader = articleRecord(index)
      return reader.textRange(ofField: ArticleField.identifier.rawValue)
    }
  }

  /// Binary search in indices that are sorted by the bytes of their identifiers.
  private func find(
    _ identifier: String,
    in indices: CompiledSection,
    count: Int,
    range: (Int) -> Range<Int>
  ) -> Int? {
    let identifier = Array(identifier.utf8)
    var low = 0
    var high = indices.byteCount / 4
    while low < high {
      let middle = (low + high) / 2
      let index = Int(indices.word(at: middle))
      let order = records.compare(range(index), with: identifier)
      if order == 0 { return index < count ? index : nil }
      if order < 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }
}
