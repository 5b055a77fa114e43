/// Collects entries and articles, and freezes them into a glossary.
///
/// A reader that has texts as bytes appends them one by one and ends the entry: they are copied to
/// their place at once, and no string is made of them.
package struct GlossaryBuilder: Sendable {
  /// What the glossary will say of itself.
  package var info: GlossaryInfo
  /// Entries and articles as they were added.
  private(set) var records = RecordWriter()
  /// Where in the records the one that is being written begins.
  private var recordStart = 0
  private(set) var entries = EntryTable()
  private(set) var articleRecords: [RecordRange] = []
  private var articleIdentifiers: [RecordRange] = []
  private var articleIdentifier = RecordRange.none
  /// What each entry's texts are marked with, if dictionaries are told apart: the digits of the
  /// number of theirs.
  private var dictionary: [UInt8]?

  /// A builder that has nothing yet.
  ///
  /// - Parameter info: what the glossary will say of itself.
  package init(info: GlossaryInfo = GlossaryInfo()) {
    self.info = info
  }

  /// Makes room for so many bytes of text more, since to make it later is to copy.
  package mutating func reserve(textLength: Int) {
    records.reserve(textLength)
  }

  /// Begins a dictionary, one of several that are told apart. It has the title if it does not say
  /// itself what it is called.
  package mutating func beginDictionary(title: String) {
    dictionary = Array(String(info.dictionaries.count).utf8)
    info.dictionaries.append(title)
  }

  /// Ends a dictionary, and takes up what it says of itself.
  package mutating func endDictionary(_ info: GlossaryInfo) {
    guard dictionary != nil else {
      let skippedCount = self.info.skippedCount
      self.info = info
      self.info.skippedCount += skippedCount
      return
    }
    if !info.title.isEmpty { self.info.dictionaries[self.info.dictionaries.count - 1] = info.title }
    dictionary = nil
    self.info.title = self.info.dictionaries.joined(separator: " + ")
  }

  /// Appends a text, in UTF-8, to the entry that is being written, after those of its kind.
  package mutating func append(_ field: EntryField, _ text: Span<UInt8>) {
    if let dictionary, records.bytes.count == recordStart {
      records.append(field: EntryField.dictionary.rawValue, dictionary.span)
    }
    let range = records.append(field: field.rawValue, text)
    entries.note(field, text, at: range)
  }

  /// Ends the entry that is being written. Entries with the same headword stay in the order in which
  /// they are added.
  package mutating func endEntry() {
    entries.endEntry(endRecord())
  }

  /// Forgets the entry that is being written.
  package mutating func dropEntry() {
    records.truncate(to: recordStart)
    entries.dropEntry()
  }

  /// Appends a text, in UTF-8, to the article that is being written; at most one of a kind.
  package mutating func append(_ field: ArticleField, _ text: Span<UInt8>) {
    let range = records.append(field: field.rawValue, text)
    if field == .identifier { articleIdentifier = range }
  }

  /// Ends the article that is being written. Of several with one identifier, links lead to the first.
  package mutating func endArticle() {
    articleRecords.append(endRecord())
    articleIdentifiers.append(articleIdentifier)
    articleIdentifier = RecordRange.none
  }

  /// Adds an entry, as `endEntry` does.
  package mutating func add(_ entry: Entry) {
    entry.forEachField { append($0, $1.utf8.span) }
    endEntry()
  }

  /// Adds an article, as `endArticle` does.
  package mutating func add(_ article: Article) {
    article.forEachField { append($0, $1.utf8.span) }
    endArticle()
  }

  /// Copies the fields of another builder's entry into the entry that is being written.
  mutating func copy(entry: Int, of other: GlossaryBuilder) {
    let distance = copy(other.entries.entries[entry].record, of: other)
    entries.noteNames(of: entry, in: other.entries, movedBy: distance)
  }

  /// Copies an article of another builder.
  mutating func copy(article: Int, of other: GlossaryBuilder) {
    let distance = copy(other.articleRecords[article], of: other)
    articleIdentifier = other.articleIdentifiers[article].moved(by: distance)
    endArticle()
  }

  /// Copies a record of another builder behind its own.
  ///
  /// - Returns: bytes from where it stands there to where it stands here.
  private mutating func copy(_ record: RecordRange, of other: GlossaryBuilder) -> Int {
    let start = records.bytes.count
    records.append(record: other.records.bytes.span.extracting(record.range))
    return start - Int(record.start)
  }

  private mutating func endRecord() -> RecordRange {
    defer { recordStart = records.bytes.count }
    return RecordRange(recordStart..<records.bytes.count)
  }

  /// The glossary of what has been added.
  ///
  /// - Throws: `CompiledGlossaryError.tooLarge` for more than 4 GiB.
  /// - Complexity: O(*n* log *n*) for *n* names, and O(length of all texts).
  package func build() throws(CompiledGlossaryError) -> Glossary {
    try Glossary(contents())
  }

  /// The compiled glossary of what has been added, to be put together where it is wanted. See `build()`.
  package func contents() throws(CompiledGlossaryError) -> CompiledContents {
    guard records.bytes.count <= UInt32.max else { throw .tooLarge }
    let index = try SearchIndexBuilder(EntryNames(table: entries, bytes: records.bytes))
    var contents = RecordWriter()
    contents.append(info)
    contents.append(index.sections())
    func piece(_ part: CompiledLayout.Part) -> CompiledChunk {
      switch part {
      case .contents: .bytes(contents.bytes)
      case .entries:
        .words(GlossaryBuilder.words(of: index.order.map { entries.entries[$0].record }))
      case .entriesAsAdded: .words(index.indices.map { UInt32($0) })
      case .articles: .words(GlossaryBuilder.words(of: articleRecords))
      case .records: .bytes(records.bytes)
      case .entryIdentifiers:
        .words(sorted(index.indices) { entries.entries[$0].identifier })
      case .articleIdentifiers:
        .words(sorted(Array(articleIdentifiers.indices)) { articleIdentifiers[$0] })
      case .keyBytes: .bytes(index.keyOrder.bytes)
      case .headwordKeys: .words(index.headwords.words)
      case .headwordNodes: .words(index.headwords.nodes)
      case .aliasKeys: .words(index.aliases.words)
      case .aliasNodes: .words(index.aliases.nodes)
      case .innerWordKeys: .words(index.innerWords.words)
      case .innerWordNodes: .words(index.innerWords.nodes)
      case .aliasWordKeys: .words(index.aliasWords.words)
      case .aliasWordNodes: .words(index.aliasWords.nodes)
      case .initialKeys: .words(index.initials.words)
      case .initialNodes: .words(index.initials.nodes)
      }
    }
    return try CompiledContents(CompiledLayout.Part.allCases.map(piece))
  }

  /// Where records begin and end.
  private static func words(of records: [RecordRange]) -> [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(2 * records.count)
    for record in records {
      words.append(record.start)
      words.append(record.end)
    }
    return words
  }

  /// Indices in order of the bytes of identifiers. Empty ones and repetitions are left out.
  ///
  /// Both are given by position in the author's order.
  private func sorted(_ indices: [Int], by identifier: (Int) -> RecordRange) -> [UInt32] {
    var keys: [IndexKey] = []
    for position in indices.indices {
      let bytes = identifier(position)
      guard bytes.start < bytes.end else { continue }
      keys.append(
        IndexKey(
          offset: bytes.start,
          length: bytes.end - bytes.start,
          entry: UInt32(position),
          alias: 0,
          characters: 0
        )
      )
    }
    let order = KeySorter(bytes: records.bytes)
    order.sort(&keys) { $0.entry < $1.entry }
    return keys.indices.compactMap { position in
      let isRepeated = position > 0 && order.areEqual(keys[position - 1], keys[position])
      return isRepeated ? nil : UInt32(indices[Int(keys[position].entry)])
    }
  }
}

extension GlossaryBuilder {
  /// What a builder held at some moment, to which it can be rolled back.
  package struct Mark {
    fileprivate let info: GlossaryInfo
    fileprivate let recordStart: Int
    fileprivate let entryCount: Int
    fileprivate let articleCount: Int
    fileprivate let dictionary: [UInt8]?
  }

  /// A mark for what has been added, without the entry that is being written.
  package func mark() -> Mark {
    Mark(
      info: info,
      recordStart: recordStart,
      entryCount: entries.entries.count,
      articleCount: articleRecords.count,
      dictionary: dictionary
    )
  }

  /// Removes what was added since a mark was made.
  package mutating func rollBack(to mark: Mark) {
    info = mark.info
    recordStart = mark.recordStart
    records.truncate(to: recordStart)
    entries.truncate(to: mark.entryCount)
    articleRecords.removeLast(articleRecords.count - mark.articleCount)
    articleIdentifiers.removeLast(articleIdentifiers.count - mark.articleCount)
    articleIdentifier = RecordRange.none
    dictionary = mark.dictionary
  }
}
