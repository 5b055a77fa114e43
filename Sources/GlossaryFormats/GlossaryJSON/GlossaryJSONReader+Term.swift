internal import GlossaryModel

/// The keys of a term, the most frequent first.
enum TermKey: String, CaseIterable {
  case term, definition, partOfSpeech, seeAlso, aliases, examples, id, category, articles, tags
  case pronunciation, updated, source, url
  case redirect = "see"
}

extension GlossaryJSONReader {
  /// Reads an element of `terms` into the entry that is being written.
  ///
  /// - Returns: why the term cannot be used; nil if it can.
  mutating func readTerm(_ keys: FieldTable<TermKey>) throws(RawFault) -> RawDiagnostic? {
    let kind = try scanner.kind()
    let start = scanner.offset
    guard kind == .object else {
      try scanner.skipValue()
      return RawDiagnostic(termAt: start, "write an object instead of \(kind.rawValue)")
    }
    var hasHeadword = false
    var fault: RawDiagnostic?
    var seen = SeenKeys()
    try scanner.enter()
    while let key = try nextKey(of: keys, &seen) {
      if key == .term {
        hasHeadword = true
        fault = try readHeadword()
      } else {
        try readMember(key)
      }
    }
    return hasHeadword ? fault : RawDiagnostic(termAt: start, "it has no `term`")
  }

  /// Reads the value of `term`.
  ///
  /// - Returns: what is wrong with it, if anything.
  private mutating func readHeadword() throws(RawFault) -> RawDiagnostic? {
    let kind = try scanner.kind()
    let offset = scanner.offset
    guard kind == .string else {
      try scanner.skipValue()
      return RawDiagnostic(termAt: offset, "its `term` is \(kind.rawValue), not a string")
    }
    let token = try scanner.scanString()
    note(token, of: TermKey.term.rawValue)
    append(token, as: .headword)
    return scanner.isBlank(token) ? RawDiagnostic(termAt: offset, "its `term` is blank") : nil
  }

  private mutating func readMember(_ key: TermKey) throws(RawFault) {
    let name = key.rawValue
    switch key {
    case .term: break
    case .definition: try copyTexts(name, as: .paragraph)
    case .examples: try copyTexts(name, as: .example)
    case .aliases: try readAliases()
    case .seeAlso: try copyTexts(name, as: .seeAlso, areNames: true)
    case .articles: try copyTexts(name, as: .article, areNames: true)
    case .id: try copyText(name, as: .identifier, isName: true)
    case .redirect: try copyText(name, as: .redirect, isName: true)
    case .category: try copyText(name, as: .category)
    case .tags: try copyTexts(name, as: .tag)
    case .partOfSpeech: try copyText(name, as: .partOfSpeech)
    case .pronunciation: try copyText(name, as: .pronunciation)
    case .updated: try copyText(name, as: .updated)
    case .source: try copyText(name, as: .source)
    case .url: try copyText(name, as: .url)
    }
  }

  /// Copies a value that is to be a string into the entry.
  private mutating func copyText(
    _ key: String,
    as field: EntryField,
    isName: Bool = false
  ) throws(RawFault) {
    if let token = try scanText(key, isName: isName) { append(token, as: field) }
  }

  /// Copies a value that is to be a string or an array of strings into the entry.
  private mutating func copyTexts(
    _ key: String,
    as field: EntryField,
    areNames: Bool = false
  ) throws(RawFault) {
    let kind = try scanner.kind()
    switch kind {
    case .string: try copyText(key, as: field, isName: areNames)
    case .array:
      try scanner.enter()
      while try scanner.nextElement() { try copyText(key, as: field, isName: areNames) }
    default: try skip(kind, insteadOf: "a string or an array of strings", key)
    }
  }
}

extension RawDiagnostic {
  /// A term that cannot be used.
  fileprivate init(termAt offset: Int, _ reason: String) {
    self.init(severity: .error, offset: offset, text: "this term is left out: \(reason)")
  }
}
