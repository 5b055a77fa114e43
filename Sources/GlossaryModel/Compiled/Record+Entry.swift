/// The fields of an entry. The raw values are stored in compiled glossaries.
package enum EntryField: UInt8, CaseIterable, Sendable {
  case headword = 1
  /// The author's stable identifier of the entry.
  case identifier
  /// Aliases: one field per kind of `Alias`.
  case synonym, abbreviation, variant, deprecated, hidden
  case pronunciation, partOfSpeech, category, tag
  /// A paragraph of a Markdown definition. Consecutive ones are joined by blank lines.
  case paragraph
  case example
  /// A definition in plain text, whose line breaks and indents are significant.
  case plainText
  /// Plain text in which `{name}` is a link to an entry.
  case linkedText
  /// The index in `GlossaryInfo.dictionaries` of the dictionary that the entry comes from, in
  /// decimal digits.
  case dictionary
  /// An empty field, after which the fields of the next homograph follow.
  case homograph
  /// The name or identifier of a related entry.
  case seeAlso
  /// The name or identifier of the entry to read instead.
  case redirect
  case url, source, updated
  /// The identifier of an article.
  case article
}

extension EntryField {
  /// The field of an alias, by its kind.
  package init(_ kind: Alias.Kind) {
    self =
      switch kind {
      case .synonym: .synonym
      case .abbreviation: .abbreviation
      case .variant: .variant
      case .deprecated: .deprecated
      case .hidden: .hidden
      }
  }

  /// The field of a definition text, by its notation.
  init(_ notation: DefinitionText.Notation) {
    self =
      switch notation {
      case .markdown: .paragraph
      case .plainText: .plainText
      case .linkedText: .linkedText
      }
  }

  /// The notation of a field that full-text search reads; nil for all others.
  var notation: DefinitionText.Notation? {
    switch self {
    case .paragraph, .example: .markdown
    case .plainText: .plainText
    case .linkedText: .linkedText
    default: nil
    }
  }

  /// The kind of alias that the field holds; nil if it is not an alias.
  var aliasKind: Alias.Kind? {
    switch self {
    case .synonym: .synonym
    case .abbreviation: .abbreviation
    case .variant: .variant
    case .deprecated: .deprecated
    case .hidden: .hidden
    default: nil
    }
  }
}

extension Entry {
  /// Calls a closure with the fields of its record, those that are read most first. An empty
  /// property has no field.
  func forEachField(_ body: (EntryField, String) -> Void) {
    func one(_ field: EntryField, _ text: String) {
      if !text.isEmpty { body(field, text) }
    }
    func each(_ field: EntryField, _ texts: [String]) {
      for text in texts { body(field, text) }
    }
    if let dictionary { body(.dictionary, String(dictionary)) }
    one(.headword, headword)
    one(.identifier, identifier)
    for alias in aliases { body(EntryField(alias.kind), alias.name) }
    one(.pronunciation, pronunciation)
    one(.partOfSpeech, partOfSpeech)
    one(.category, category)
    each(.tag, tags)
    for text in definition { one(EntryField(text.notation), text.text) }
    each(.example, examples)
    each(.seeAlso, seeAlso)
    one(.redirect, redirect)
    one(.url, url)
    one(.source, source)
    one(.updated, updated)
    each(.article, articles)
    for homograph in homographs {
      body(.homograph, "")
      homograph.forEachField(body)
    }
  }

  /// Sets the property of a field, or adds to it.
  fileprivate mutating func add(_ field: EntryField, _ text: String) {
    switch field {
    case .headword: headword = text
    case .identifier: identifier = text
    case .synonym, .abbreviation, .variant, .deprecated, .hidden:
      aliases.append(Alias(text, kind: field.aliasKind ?? .synonym))
    case .pronunciation: pronunciation = text
    case .partOfSpeech: partOfSpeech = text
    case .category: category = text
    case .tag: tags.append(text)
    case .paragraph:
      if definition.last?.notation == .markdown {
        definition[definition.count - 1].text += "\n\n" + text
      } else {
        definition.append(DefinitionText(text))
      }
    case .plainText: definition.append(DefinitionText(text, .plainText))
    case .linkedText: definition.append(DefinitionText(text, .linkedText))
    case .dictionary: dictionary = Int(text)
    case .homograph: break
    case .example: examples.append(text)
    case .seeAlso: seeAlso.append(text)
    case .redirect: redirect = text
    case .url: url = text
    case .source: source = text
    case .updated: updated = text
    case .article: articles.append(text)
    }
  }
}

extension RecordReader {
  mutating func entry() -> Entry {
    var entries = [Entry(headword: "")]
    while let (kind, range) = nextField() {
      switch EntryField(rawValue: kind) {
      case .homograph: entries.append(Entry(headword: ""))
      case .some(let field): entries[entries.count - 1].add(field, text(in: range))
      case nil: break
      }
    }
    entries[0].homographs = Array(entries.dropFirst())
    return entries[0]
  }

  /// The text of the first field of a kind in an entry's record; empty if there is none.
  mutating func text(of field: EntryField) -> String {
    text(in: textRange(ofField: field.rawValue))
  }

  /// The aliases of the entry whose record begins here and of its homographs, without the other
  /// fields.
  mutating func aliases() -> [Alias] {
    var aliases: [Alias] = []
    while let (kind, range) = nextField() {
      if let kind = EntryField(rawValue: kind)?.aliasKind {
        aliases.append(Alias(text(in: range), kind: kind))
      }
    }
    return aliases
  }
}
