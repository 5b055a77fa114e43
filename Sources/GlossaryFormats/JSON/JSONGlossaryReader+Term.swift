internal import GlossaryModel

/// The keys of a term, the most frequent first.
enum TermKey: String, CaseIterable {
  case term, definition, partOfSpeech, seeAlso, aliases, examples, id, category, articles, tags
  case pronunciation, updated, source, url
  case redirect = "see"
}

extension JSONGlossaryReader {
  /// Reads an element of `terms`.
  ///
  /// - Returns: why the term cannot be used; nil if it can.
  mutating func readTerm(
    _ entry: inout Entry,
    _ keys: KeyTable<TermKey>
  ) throws(JSONError) -> Finding? {
    let kind = try scanner.kind()
    let start = scanner.offset
    guard kind == .object else {
      try scanner.skipValue()
      return Finding(termAt: start, "write an object instead of \(kind.rawValue)")
    }
    var hasHeadword = false
    var fault: Finding?
    var seen = SeenKeys()
    try scanner.enter()
    while let key = try nextKey(of: keys, &seen) {
      if key == .term {
        hasHeadword = true
        fault = try readHeadword(&entry)
      } else {
        try readMember(key, of: &entry)
      }
    }
    return hasHeadword ? fault : Finding(termAt: start, "it has no `term`")
  }

  /// Reads the value of `term`.
  ///
  /// - Returns: what is wrong with it, if anything.
  private mutating func readHeadword(_ entry: inout Entry) throws(JSONError) -> Finding? {
    let kind = try scanner.kind()
    let offset = scanner.offset
    guard kind == .string else {
      try scanner.skipValue()
      return Finding(termAt: offset, "its `term` is \(kind.rawValue), not a string")
    }
    entry.headword = try readString()
    record(entry.headword, of: TermKey.term.rawValue, at: offset)
    return entry.headword.isBlank ? Finding(termAt: offset, "its `term` is blank") : nil
  }

  private mutating func readMember(_ key: TermKey, of entry: inout Entry) throws(JSONError) {
    let name = key.rawValue
    switch key {
    case .term: break
    case .definition: entry.definition = try readParagraphs(name)
    case .examples: entry.examples = try readTexts(name)
    case .aliases: entry.aliases = try readAliases()
    case .seeAlso: entry.seeAlso = try readTexts(name, areNames: true)
    case .articles: entry.articles = try readTexts(name, areNames: true)
    case .id: entry.identifier = try readText(name, isName: true)
    case .redirect: entry.redirect = try readText(name, isName: true)
    case .category: entry.category = try readText(name)
    case .tags: entry.tags = try readTexts(name)
    case .partOfSpeech: entry.partOfSpeech = try readText(name)
    case .pronunciation: entry.pronunciation = try readText(name)
    case .updated: entry.updated = try readText(name)
    case .source: entry.source = try readText(name)
    case .url: entry.url = try readText(name)
    }
  }

  /// Reads a text, or an array of paragraphs, which a blank line then sets apart.
  private mutating func readParagraphs(_ key: String) throws(JSONError) -> String {
    guard try scanner.kind() == .array else { return try readText(key) }
    // Definitions are most of a glossary, and most are one paragraph: an array of them to be joined
    // would take a tenth of the reading.
    var text = ""
    var isFirst = true
    try scanner.enter()
    while try scanner.nextElement() {
      guard let paragraph = try readString(key) else { continue }
      if isFirst {
        text = paragraph
      } else {
        text += "\n\n"
        text += paragraph
      }
      isFirst = false
    }
    return text
  }
}

extension Finding {
  /// A term that cannot be used.
  fileprivate init(termAt offset: Int, _ reason: String) {
    self.init(severity: .error, offset: offset, text: "this term is left out: \(reason)")
  }
}
