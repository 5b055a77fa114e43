internal import GlossaryModel

/// Reads glossary.json, version 1.
///
/// It is strict about JSON and lenient about the shape: missing values are empty, unknown keys are
/// ignored, values of the wrong type are skipped and reported.
struct GlossaryJSONReader: ~Escapable {
  var scanner: JSONScanner
  var builder: GlossaryBuilder
  private(set) var diagnostics: [RawDiagnostic] = []
  /// The offsets of all texts, if they were asked for. Ordinary reading does without.
  var sourceMap: SourceMap?
  /// The string with escapes that was decoded last; its memory is used again.
  var decoded: [UInt8] = []
  /// The strings of the term that is being read, if their locations were asked for.
  private var strings: [LocatedString] = []
  private var hasTerms = false
  private var meter: ProgressMeter?
  private var info = GlossaryInfo()

  private enum TopKey: String, CaseIterable {
    case format, title, description, language, license, source, version, authors, terms, articles
  }

  @_lifetime(copy scanner)
  init(
    _ scanner: JSONScanner,
    builder: consuming GlossaryBuilder = GlossaryBuilder(),
    progress: ReadingProgress? = nil,
    recordsLocations: Bool = false
  ) {
    self.scanner = scanner
    meter = progress.map(ProgressMeter.init)
    self.builder = builder
    self.builder.reserve(textLength: scanner.bytes.count)
    sourceMap = recordsLocations ? SourceMap() : nil
  }

  /// Reads the whole file. When it throws, the reader holds what was found before.
  mutating func read() throws(RawFault) {
    let kind = try scanner.kind()
    let start = scanner.offset
    guard kind == .object else {
      // A syntax error further on is the better answer to someone whose file is broken.
      try scanner.skipValue()
      try scanner.finish()
      throw RawFault(GlossaryJSONFault.notAnObject(kind), at: start)
    }
    let keys = FieldTable<TopKey>()
    var seen = SeenKeys()
    var entryCount = 0
    try scanner.enter()
    while let key = try nextKey(of: keys, &seen) {
      switch key {
      case .format: try readFormat()
      case .title: info.title = try readText(key.rawValue)
      case .description: info.description = try readText(key.rawValue)
      case .language: info.language = try readText(key.rawValue)
      case .license: info.license = try readText(key.rawValue)
      case .source: info.source = try readText(key.rawValue)
      case .version: info.version = try readText(key.rawValue)
      case .authors: info.authors = try readTexts(key.rawValue)
      case .terms: entryCount = try readTerms()
      case .articles: try readArticles()
      }
    }
    try scanner.finish()
    guard hasTerms else { throw RawFault(GlossaryJSONFault.noTerms, at: start) }
    guard entryCount > 0 else { throw RawFault(GlossaryJSONFault.noUsableTerm, at: start) }
    builder.endDictionary(info)
  }

  private mutating func readFormat() throws(RawFault) {
    guard try expect(.string, TopKey.format.rawValue) else { return }
    let offset = scanner.offset
    let format = try readString()
    guard format == "glossary/1" else {
      throw RawFault(GlossaryJSONFault.unknownVersion(format), at: offset)
    }
  }

  /// - Returns: how many terms could be used.
  private mutating func readTerms() throws(RawFault) -> Int {
    guard try expect(.array, TopKey.terms.rawValue) else { return 0 }
    hasTerms = true
    let keys = FieldTable<TermKey>()
    var count = 0
    try scanner.enter()
    while try scanner.nextElement() {
      if count & 1023 == 0, meter?.advance(entries: count, bytes: scanner.offset) == false {
        throw RawFault(CommonFault.stopped, at: scanner.offset)
      }
      strings.removeAll(keepingCapacity: true)
      if let fault = try readTerm(keys) {
        diagnostics.append(fault)
        builder.dropEntry()
        continue
      }
      count += 1
      sourceMap?.entries.append(LocatedEntry(strings: strings))
      builder.endEntry()
    }
    return count
  }

  private mutating func readArticles() throws(RawFault) {
    guard try expect(.object, TopKey.articles.rawValue) else { return }
    let keys = FieldTable<ArticleKey>()
    var identifiers: Set<String> = []
    try scanner.enter()
    while let identifier = try scanner.nextKey() {
      let name = scanner.decode(identifier).text
      if !identifiers.insert(name).inserted {
        reportRepeated(name, at: identifier.quote)
        try scanner.skipValue()
      } else if name.hasPrefix("_") {
        try scanner.skipValue()
      } else {
        try readArticle(identifier, keys)
      }
    }
  }

  mutating func report(_ severity: Diagnostic.Severity, at offset: Int, _ text: String) {
    diagnostics.append(RawDiagnostic(severity: severity, offset: offset, text: text))
  }

  /// Notes a string that is the value of a key, or one of several, if that was asked for.
  mutating func note(_ token: StringToken, of key: String) {
    guard sourceMap != nil else { return }
    let text = LocatedText(text: scanner.decode(token).text, offset: token.quote)
    strings.append(LocatedString(key: key, text: text))
  }

  /// Notes a key that the format does not know; one that begins with `_` is a comment.
  mutating func noteUnknown(_ token: StringToken, insteadOf known: [String]) {
    let key = LocatedText(text: scanner.decode(token).text, offset: token.quote)
    if !key.text.hasPrefix("_") {
      sourceMap?.unknownKeys.append(UnknownKey(key: key, known: known))
    }
  }
}
