internal import GlossaryModel

/// Reads definitions into a glossary, under the names that an index has for them.
struct DictdReader: ~Copyable, ~Escapable {
  let index: Span<UInt8>
  let definitionData: Span<UInt8>
  let lines: [DictdLine]
  let dialect: DictdDialect
  var builder: GlossaryBuilder
  private var skipped: SkippedItems
  private var meter: ProgressMeter
  private var metadata = DictdMetadata()
  private let characters = GCIDECharacters()
  private var entryCount = 0
  /// The headword of the entry that was read last; its memory is used again.
  var headword: [UInt8] = []
  /// The last body with characters in place of codes; its memory is used again.
  private var replaced: [UInt8] = []

  /// The limit of what overlapping definitions are read to, as a multiple of the file's length.
  private static let maximumRepetition = 4

  @_lifetime(copy index, copy definitionData)
  init(
    index: Span<UInt8>,
    definitionData: Span<UInt8>,
    builder: consuming GlossaryBuilder,
    progress: ReadingProgress
  ) {
    self.index = index
    self.definitionData = definitionData
    self.builder = builder
    meter = ProgressMeter(progress)
    let parsed = DictdIndex(index, dataLength: definitionData.count)
    lines = parsed.lines
    skipped = parsed.skipped
    dialect = DictdDialect(of: lines, in: definitionData, characters)
  }

  /// Reads everything.
  ///
  /// - Throws: `FormatError` if there is no entry, or somebody asked to stop.
  mutating func read() throws(FormatError) {
    var length = 0
    for (number, article) in DictdArticles(lines).enumerated() {
      if number & 1023 == 0 {
        try meter.report(entries: entryCount, bytes: article.body.lowerBound)
      }
      length += article.body.count
      guard length <= DictdReader.maximumRepetition * definitionData.count else {
        throw FormatError(CommonFault.overlappingDefinitions, in: .index)
      }
      read(article)
    }
    try meter.report(entries: entryCount, bytes: definitionData.count)
    guard entryCount > 0 else { throw FormatError(DictdFault.noUsableLine, in: .index) }
    builder.endDictionary(metadata.info)
  }

  private mutating func read(_ article: DictdArticle) {
    let metadataEntry = metadataEntry(of: article)
    TextEncoding.withUTF8(definitionData.extracting(article.body)) { body in
      if let metadataEntry {
        metadata.add(metadataEntry, body: body)
        return
      }
      guard dialect.hasGCIDECharacters, characters.replaceCodes(in: body, into: &replaced) > 0
      else {
        readEntry(article, body)
        return
      }
      var text: [UInt8] = []
      RowFilling.append(replaced.span, insteadOf: body, to: &text)
      readEntry(article, text.span)
    }
  }

  /// What the lines are if one of them is metadata: then all are.
  private func metadataEntry(of article: DictdArticle) -> DictdMetadataEntry? {
    for number in article.lines {
      let entry = DictdMetadataEntry(index.extracting(lines[number].name))
      if let entry { return entry }
    }
    return nil
  }

  /// Ends the entry that is being written.
  mutating func endEntry() {
    builder.endEntry()
    entryCount += 1
  }

  /// Notes that the lines of an article are skipped.
  mutating func leaveOut(_ article: DictdArticle, _ text: String) {
    for number in article.lines { skipped.report(atLine: lines[number].name.lowerBound, text) }
  }

  /// Which lines of the index were left out, and why.
  var diagnostics: [Diagnostic] { skipped.diagnostics(in: index) }
}
