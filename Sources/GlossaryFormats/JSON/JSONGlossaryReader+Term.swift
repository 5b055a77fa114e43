internal import GlossaryModel

/// The keys of a term.
enum TermKey: String, CaseIterable {
  case term, definition, aliases, seeAlso, articles, id, category, tags, partOfSpeech, examples
  case pronunciation, updated, source, url
  case redirect = "see"
}

extension JSONGlossaryReader {
  /// Reads an element of `terms`; nil if it has no headword.
  mutating func readTerm(_ places: inout EntryPlaces) throws(JSONError) -> Entry? {
    let kind = try scanner.kind()
    let start = scanner.offset
    guard kind == .object else {
      report(
        .error,
        at: start,
        "this term is left out: write an object instead of \(kind.rawValue)"
      )
      try scanner.skipValue()
      return nil
    }
    var entry = Entry(headword: "")
    var fault: Finding? = Finding(
      severity: .error,
      offset: start,
      text: "this term is left out: it has no `term`"
    )
    var seen = SeenKeys()
    try scanner.enter()
    while let key = try nextKey(of: termKeys, &seen) {
      if key == .term {
        fault = try readHeadword(&entry, &places)
      } else {
        try readMember(key, of: &entry, &places)
      }
    }
    guard let fault else { return entry }
    findings.append(fault)
    return nil
  }

  /// Reads the value of `term`.
  ///
  /// - Returns: what is wrong with it, if anything.
  private mutating func readHeadword(
    _ entry: inout Entry,
    _ places: inout EntryPlaces
  ) throws(JSONError) -> Finding? {
    let kind = try scanner.kind()
    places.headword = scanner.offset
    guard kind == .string else {
      try scanner.skipValue()
      return Finding(
        severity: .error,
        offset: places.headword,
        text: "this term is left out: its `term` is \(kind.rawValue), not a string"
      )
    }
    entry.headword = try readString().text
    guard entry.headword.isBlank else { return nil }
    return Finding(
      severity: .error,
      offset: places.headword,
      text: "this term is left out: its `term` is blank"
    )
  }

  private mutating func readMember(
    _ key: TermKey,
    of entry: inout Entry,
    _ places: inout EntryPlaces
  ) throws(JSONError) {
    switch key {
    case .term: break
    case .definition:
      entry.definition = try readDefinition(&places)
    case .examples:
      entry.examples = try readExamples(&places)
    case .aliases: entry.aliases = try readAliases(&places.aliases)
    case .seeAlso: entry.seeAlso = try readTexts(key, &places.seeAlso, areNames: true)
    case .articles: entry.articles = try readTexts(key, &places.articles, areNames: true)
    case .id: entry.identifier = try readText(key, &places.identifier)
    case .redirect: entry.redirect = try readText(key, &places.redirect)
    case .category: entry.category = try readText(key)
    case .tags: entry.tags = try readTexts(key)
    case .partOfSpeech: entry.partOfSpeech = try readText(key)
    case .pronunciation: entry.pronunciation = try readText(key)
    case .updated: entry.updated = try readText(key)
    case .source: entry.source = try readText(key)
    case .url: entry.url = try readText(key)
    }
  }

  /// Reads a text, or an array of paragraphs, which a blank line then sets apart.
  private mutating func readDefinition(_ places: inout EntryPlaces) throws(JSONError) -> String {
    let kind = try scanner.kind()
    guard kind == .array else {
      return try readParagraph(.definition, &places) ?? ""
    }
    // Definitions are most of a glossary: they are put together as they are read.
    var definition = ""
    definition.reserveCapacity(1_024)
    try scanner.enter()
    while try scanner.nextElement() {
      guard let paragraph = try readParagraph(.definition, &places) else { continue }
      if !definition.isEmpty { definition += "\n\n" }
      definition += paragraph
    }
    return definition
  }

  /// Reads texts in which links may stand.
  private mutating func readExamples(_ places: inout EntryPlaces) throws(JSONError) -> [String] {
    var offsets: [Int] = []
    let examples = try readTexts(TermKey.examples, &offsets)
    for (text, offset) in zip(examples, offsets) {
      places.texts.append(LocatedText(text: text, offset: offset))
    }
    return examples
  }

  /// Reads a text in which links may stand; nil if it is no string.
  private mutating func readParagraph(
    _ key: TermKey,
    _ places: inout EntryPlaces
  ) throws(JSONError) -> String? {
    guard let string = try readString(key) else { return nil }
    if Sink.needsPlaces { places.texts.append(string) }
    return string.text
  }
}
