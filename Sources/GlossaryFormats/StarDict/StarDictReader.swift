internal import GlossaryModel

/// Reads definitions into a glossary, under the names that an index and a list of synonyms have for
/// them.
struct StarDictReader: ~Copyable, ~Escapable {
  private let info: StarDictInfo
  private let index: Span<UInt8>
  private let definitionData: Span<UInt8>
  private let synonyms: Span<UInt8>
  private let records: [StarDictRecord]
  private let names: StarDictNames
  private var skipped: SkippedItems
  private var meter: ProgressMeter
  var builder: GlossaryBuilder
  private var entryCount = 0
  /// How many fields of each type were not shown.
  var hiddenFields: [UInt8: Int] = [:]
  var markdown = MarkdownWriter()

  /// The limit of what overlapping definitions are read to, as a multiple of the file's length.
  private static let maximumRepetition = 4

  @_lifetime(copy index, copy definitionData, copy synonyms)
  init(
    info: StarDictInfo,
    index: Span<UInt8>,
    definitionData: Span<UInt8>,
    synonyms: Span<UInt8>,
    builder: consuming GlossaryBuilder,
    progress: ReadingProgress
  ) {
    self.info = info
    self.index = index
    self.definitionData = definitionData
    self.synonyms = synonyms
    self.builder = builder
    meter = ProgressMeter(progress)
    let parsed = StarDictIndex(
      index,
      offsetLength: info.offsetLength,
      dataLength: definitionData.count
    )
    records = parsed.records
    skipped = parsed.skipped
    names = StarDictNames(synonyms, records: parsed.records)
  }

  /// Reads everything.
  ///
  /// - Throws: `FormatError` if there is no entry, or somebody asked to stop.
  mutating func read() throws(FormatError) {
    var length = 0
    for record in records.indices {
      if record & 1023 == 0 { try meter.report(entries: entryCount, bytes: length) }
      guard records[record].isUsable, names.isEntry(record) else { continue }
      length += records[record].body.count
      guard length <= StarDictReader.maximumRepetition * definitionData.count else {
        throw FormatError(CommonFault.overlappingDefinitions, in: .index)
      }
      readEntry(record)
    }
    try meter.report(entries: entryCount, bytes: length)
    guard entryCount > 0 else { throw FormatError(StarDictFault.noUsableRecord, in: .index) }
    builder.endDictionary(info.glossary)
  }

  private mutating func readEntry(_ record: Int) {
    let body = definitionData.extracting(records[record].body)
    let name = headword(of: record)
    guard name.isEmpty else {
      TextEncoding.withUTF8(index.extracting(name)) { readEntry($0, record, body) }
      return
    }
    let words = firstWords(of: body, types: info.fieldTypes)
    guard !words.isEmpty else {
      let text = "record \(record + 1) is left out: it has no headword, and its body no words"
      skipped.report(at: records[record].name.lowerBound, text)
      return
    }
    readEntry(words.utf8.span, record, body)
  }

  /// The range in the index of an entry's headword: its first name that is not blank.
  private func headword(of record: Int) -> Range<Int> {
    let name = index.trimming(records[record].name)
    guard name.isEmpty else { return name }
    for other in names.others(of: record) {
      let name = index.trimming(records[Int(other)].name)
      if !name.isEmpty { return name }
    }
    return name
  }

  private mutating func readEntry(_ headword: Span<UInt8>, _ record: Int, _ body: Span<UInt8>) {
    builder.append(.headword, headword)
    appendAliases(of: headword, record)
    appendFields(of: body, headword: headword, types: info.fieldTypes)
    builder.endEntry()
    entryCount += 1
  }

  private mutating func appendAliases(of headword: Span<UInt8>, _ record: Int) {
    for other in names.others(of: record) {
      appendAlias(index.extracting(index.trimming(records[Int(other)].name)), of: headword)
    }
    var previous = 0..<0
    for place in names.synonyms(of: record) {
      let range = Int(place)..<synonyms.endOfString(from: Int(place))
      let name = synonyms.extracting(synonyms.trimming(range))
      // The file is sorted, so repetitions follow one another.
      if !name.isEqual(to: synonyms.extracting(previous)) { appendAlias(name, of: headword) }
      previous = synonyms.trimming(range)
    }
  }

  private mutating func appendAlias(_ name: Span<UInt8>, of headword: Span<UInt8>) {
    guard !name.isEmpty else { return }
    TextEncoding.withUTF8(name) { name in
      guard !name.isEqual(to: headword) else { return }
      let isVariant = NameSimilarity(name, headword) != .different
      builder.append(isVariant ? .variant : .synonym, name)
    }
  }

  /// What was left out and why, what is not shown, and where the `.ifo` is wrong.
  var diagnostics: [Diagnostic] {
    let contradictions = [
      info.contradiction(of: .wordCount, to: records.count),
      info.contradiction(of: .synonymCount, to: names.synonymCount),
      info.contradiction(of: .indexLength, to: index.count),
    ]
    return info.diagnostics + contradictions.compactMap { $0 } + skipped.diagnostics
      + names.skipped.diagnostics
      + hiddenFieldDiagnostics
  }
}
