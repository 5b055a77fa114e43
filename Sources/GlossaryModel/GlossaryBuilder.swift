/// Collects entries and articles, and compiles them into a glossary.
///
/// ```swift
/// builder.add(Entry(headword: "Invoice"))
/// let glossary = try builder.build()
/// ```
///
/// An importer that has UTF-8 bytes appends them field by field and then ends the entry. They are
/// copied straight into the record, without a `String` in between.
package struct GlossaryBuilder: Sendable {
  /// The metadata that the glossary will have.
  package var info: GlossaryInfo
  /// The records of entries and articles, in the order in which they were added.
  private(set) var records = RecordWriter()
  /// The offset in `records` of the record that is being written.
  private var recordStart = 0
  private(set) var entries = EntryTable()
  private(set) var articleRecords: [RecordRange] = []
  private var articleIdentifiers: [RecordRange] = []
  private var articleIdentifier = RecordRange.none
  /// The value of the field `dictionary` of each entry that is added, in decimal digits; nil
  /// outside of `beginDictionary` and `endDictionary`.
  private var dictionary: [UInt8]?

  /// Creates an empty builder.
  ///
  /// - Parameter info: the metadata that the glossary will have.
  package init(info: GlossaryInfo = GlossaryInfo()) {
    self.info = info
  }

  /// Reserves memory for more text, in bytes, since growing later means copying.
  package mutating func reserve(textLength: Int) {
    records.reserve(textLength)
  }

  /// Begins one of several dictionaries that are merged into the glossary. The title is used unless
  /// the dictionary's own metadata gives one.
  package mutating func beginDictionary(title: String) {
    dictionary = Array(String(info.dictionaries.count).utf8)
    info.dictionaries.append(title)
  }

  /// Ends a dictionary. If it was begun with `beginDictionary`, its title is that of the metadata;
  /// otherwise it is the only dictionary, and the metadata becomes the glossary's.
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

  /// Appends a field, with its text in UTF-8, to the current entry. Texts of the same field keep
  /// their order.
  package mutating func append(_ field: EntryField, _ text: Span<UInt8>) {
    if let dictionary, records.bytes.count == recordStart {
      records.append(field: EntryField.dictionary.rawValue, dictionary.span)
    }
    let range = records.append(field: field.rawValue, text)
    entries.note(field, text, at: range)
  }

  /// Ends the current entry. Entries with the same headword keep the order in which they are added.
  package mutating func endEntry() {
    entries.endEntry(endRecord())
  }

  /// Discards the current entry.
  package mutating func dropEntry() {
    records.truncate(to: recordStart)
    entries.dropEntry()
  }

  /// Appends a field, with its text in UTF-8, to the current article. Each field may be appended at
  /// most once.
  package mutating func append(_ field: ArticleField, _ text: Span<UInt8>) {
    let range = records.append(field: field.rawValue, text)
    if field == .identifier { articleIdentifier = range }
  }

  /// Ends the current article. If several have the same identifier, links lead to the first.
  package mutating func endArticle() {
    articleRecords.append(endRecord())
    articleIdentifiers.append(articleIdentifier)
    articleIdentifier = RecordRange.none
  }

  /// Adds an entry; the same as appending its fields and calling `endEntry`.
  package mutating func add(_ entry: Entry) {
    entry.forEachField { append($0, $1.utf8.span) }
    endEntry()
  }

  /// Adds an article; the same as appending its fields and calling `endArticle`.
  package mutating func add(_ article: Article) {
    article.forEachField { append($0, $1.utf8.span) }
    endArticle()
  }

  /// Copies the fields of another builder's entry to the end of the current entry.
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

  /// Copies a record of another builder to the end of `records`.
  ///
  /// - Returns: the distance in bytes from the record's start there to its start here.
  private mutating func copy(_ record: RecordRange, of other: GlossaryBuilder) -> Int {
    let start = records.bytes.count
    records.append(record: other.records.bytes.span.extracting(record.range))
    return start - Int(record.start)
  }

  private mutating func endRecord() -> RecordRange {
    defer { recordStart = records.bytes.count }
    return RecordRange(recordStart..<records.bytes.count)
  }

  /// The glossary of everything that has been added.
  ///
  /// - Throws: `CompiledGlossaryError.tooLarge` for more than 4 GiB.
  /// - Complexity: O(*n* log *n*) for *n* names, plus O(total length of the records).
  package func build() throws(CompiledGlossaryError) -> Glossary {
    try Glossary(contents())
  }

  /// The compiled contents of everything that has been added, to be assembled in memory or in a
  /// file. The errors and the complexity are those of `build()`.
  package func contents() throws(CompiledGlossaryError) -> CompiledContents {
    guard records.bytes.count <= UInt32.max else { throw .tooLarge }
    let index = try SearchIndexBuilder(EntryNames(table: entries, bytes: records.bytes))
    var contents = RecordWriter()
    contents.append(info)
    contents.append(index.sections())
    func chunk(_ part: CompiledLayout.Part) -> CompiledChunk {
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
    return try CompiledContents(CompiledLayout.Part.allCases.map(chunk))
  }

  /// The start and end offsets of records, as the compiled glossary stores them.
  private static func words(of records: [RecordRange]) -> [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(2 * records.count)
    for record in records {
      words.append(record.start)
      words.append(record.end)
    }
    return words
  }

  /// Indices sorted by the bytes of their identifiers. Empty identifiers and repetitions are left
  /// out.
  ///
  /// Element *i* of `indices`, and `identifier(i)`, belong to the *i*-th entry or article in the
  /// order in which they were added.
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
