internal import GlossaryModel

/// Reads the shape of glossary.json, version 1, and hands entries and articles to a sink.
///
/// It is strict about JSON and lenient about the shape: what is missing is empty, what it does not
/// know it ignores, what has the wrong type it leaves out and says so.
struct JSONGlossaryReader<Sink: GlossarySink>: ~Escapable {
  var scanner: JSONScanner
  var sink: Sink
  var findings: [Finding] = []
  private(set) var entryCount = 0
  private var hasTerms = false
  let termKeys = KeyTable<TermKey>()
  let aliasKeys = KeyTable<AliasKey>()
  let articleKeys = KeyTable<ArticleKey>()

  enum TopKey: String, CaseIterable {
    case format, title, description, language, license, source, version, authors, terms, articles
  }

  /// - Throws: an error if the bytes are UTF-16.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, into sink: Sink) throws(JSONError) {
    scanner = try JSONScanner(bytes)
    self.sink = sink
  }

  /// Reads the whole file.
  ///
  /// When it throws, `sink` and `findings` hold what was found before.
  mutating func read() throws(JSONError) {
    let kind = try scanner.kind()
    let start = scanner.offset
    guard kind == .object else {
      // A syntax error further on is the better answer to someone whose file is broken.
      try scanner.skipValue()
      try scanner.finish()
      throw JSONError(.notAnObject(kind), at: start)
    }
    let keys = KeyTable<TopKey>()
    var seen = SeenKeys()
    try scanner.enter()
    while let key = try nextKey(of: keys, &seen) { try readMember(key) }
    try scanner.finish()
    guard hasTerms else { throw JSONError(.noTerms, at: start) }
    guard entryCount > 0 else { throw JSONError(.noUsableTerm, at: start) }
  }

  private mutating func readMember(_ key: TopKey) throws(JSONError) {
    switch key {
    case .format: try readFormat()
    case .title: sink.info.title = try readText(key)
    case .description: sink.info.description = try readText(key)
    case .language: sink.info.language = try readText(key)
    case .license: sink.info.license = try readText(key)
    case .source: sink.info.source = try readText(key)
    case .version: sink.info.version = try readText(key)
    case .authors: sink.info.authors = try readTexts(key)
    case .terms: try readTerms()
    case .articles: try readArticles()
    }
  }

  private mutating func readFormat() throws(JSONError) {
    guard let format = try readString(TopKey.format), format.text != "glossary/1" else { return }
    throw JSONError(.unknownFormat(format.text), at: format.offset)
  }

  private mutating func readTerms() throws(JSONError) {
    guard try expect(.array, TopKey.terms) else { return }
    hasTerms = true
    try scanner.enter()
    while try scanner.nextElement() {
      var places = EntryPlaces()
      if let entry = try readTerm(&places) {
        entryCount += 1
        sink.add(entry, at: places)
      }
    }
  }

  mutating func report(_ severity: Problem.Severity, at offset: Int, _ text: String) {
    findings.append(Finding(severity: severity, offset: offset, text: text))
  }
}
