internal import GlossaryModel

extension GlossaryReading {
  /// Reads a dictionary of StarDict.
  ///
  /// Records of the index that have one body are one entry: the first one's name is its headword, the
  /// others' are aliases, as those of the `.syn` are. Marked-up text becomes Markdown.
  ///
  /// - Returns: what was left out and why, what is not shown, and where the `.ifo` is wrong.
  /// - Throws: `FormatError` if the `.ifo` is of another kind or version, a file does not inflate, or
  ///   no record of the index can be used.
  /// - Complexity: O(length of the files, inflated), and O(*n* log *n*) for *n* records.
  package mutating func read(starDict files: StarDictFiles) throws(FormatError) -> [Problem] {
    let info = try StarDictInfo(files.info.span)
    let index = try Gzip.contents(of: files.index, part: .index)
    let bodies = try Gzip.contents(of: files.bodies, part: .bodies)
    let synonyms = try Gzip.contents(of: files.synonyms ?? [], part: .synonyms)
    progress.expect(bytes: bodies.count)
    var builder = takeBuilder()
    builder.reserve(textLength: bodies.count + index.count + synonyms.count)
    var reader = StarDictReader(
      info: info,
      index: index.span,
      bodies: bodies.span,
      synonyms: synonyms.span,
      builder: consume builder,
      progress: progress
    )
    try reader.read()
    self.builder = reader.builder
    return reader.problems
  }
}

/// Reads bodies into a glossary, under the names that an index and a list of synonyms have for them.
struct StarDictReader: ~Copyable, ~Escapable {
  private let info: StarDictInfo
  private let index: Span<UInt8>
  private let bodies: Span<UInt8>
  private let synonyms: Span<UInt8>
  private let records: [StarDictRecord]
  private let names: StarDictNames
  private var omissions: Omissions
  private var meter: ProgressMeter
  var builder: GlossaryBuilder
  private var entryCount = 0
  /// How many fields of each type were not shown.
  var hiddenFields: [UInt8: Int] = [:]
  var markdown = MarkdownWriter()

  /// Bodies that overlap are read more than once, up to so many times the bytes that there are.
  private static let maximumRepetition = 4

  @_lifetime(copy index, copy bodies, copy synonyms)
  init(
    info: StarDictInfo,
    index: Span<UInt8>,
    bodies: Span<UInt8>,
    synonyms: Span<UInt8>,
    builder: consuming GlossaryBuilder,
    progress: ReadingProgress
  ) {
    self.info = info
    self.index = index
    self.bodies = bodies
    self.synonyms = synonyms
    self.builder = builder
    meter = ProgressMeter(progress)
    let parsed = StarDictIndex(
      index,
      offsetLength: info.offsetLength,
      bodyLength: bodies.count
    )
    records = parsed.records
    omissions = parsed.omissions
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
      guard length <= StarDictReader.maximumRepetition * bodies.count else {
        throw FormatError(.bodiesOverlap, in: .index)
      }
      readEntry(record)
    }
    try meter.report(entries: entryCount, bytes: length)
    guard entryCount > 0 else { throw FormatError(.noUsableRecord, in: .index) }
    builder.endDictionary(info.glossary)
  }

  private mutating func readEntry(_ record: Int) {
    let body = bodies.extracting(records[record].body)
    let name = headword(of: record)
    guard name.isEmpty else {
      TextEncoding.withUTF8(index.extracting(name)) { readEntry($0, record, body) }
      return
    }
    let words = firstWords(of: body, types: info.fieldTypes)
    guard !words.isEmpty else {
      let text = "record \(record + 1) is left out: it has no headword, and its body no words"
      omissions.report(at: records[record].name.lowerBound, text)
      return
    }
    readEntry(words.utf8.span, record, body)
  }

  /// Where in the index the headword of an entry stands: its first name that is not blank.
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
      let range = Int(place)..<synonyms.endOfText(from: Int(place))
      let name = synonyms.extracting(synonyms.trimming(range))
      // The file is sorted, so that repetitions stand together.
      if !name.isEqual(to: synonyms.extracting(previous)) { appendAlias(name, of: headword) }
      previous = synonyms.trimming(range)
    }
  }

  private mutating func appendAlias(_ name: Span<UInt8>, of headword: Span<UInt8>) {
    guard !name.isEmpty else { return }
    TextEncoding.withUTF8(name) { name in
      guard !name.isEqual(to: headword) else { return }
      let isVariant = NameLikeness(name, headword) != .different
      builder.append(isVariant ? .variant : .synonym, name)
    }
  }

  /// What was left out and why, what is not shown, and where the `.ifo` is wrong.
  var problems: [Problem] {
    let contradictions = [
      info.contradiction(of: .wordCount, to: records.count),
      info.contradiction(of: .synonymCount, to: names.synonymCount),
      info.contradiction(of: .indexLength, to: index.count),
    ]
    return contradictions.compactMap { $0 } + omissions.problems + names.omissions.problems
      + hiddenFieldProblems
  }
}
