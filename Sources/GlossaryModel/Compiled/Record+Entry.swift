/// What a text of an entry is. The raw values stand in images.
package enum EntryField: UInt8, CaseIterable, Sendable {
  case headword = 1
  /// The entry's stable name.
  case identifier
  /// Other names: a field for each kind of `Alias`.
  case synonym, abbreviation, variant, deprecated, hidden
  case pronunciation, partOfSpeech, category, tag
  /// A part of the definition that a blank line sets apart from the next.
  case paragraph
  case example
  /// A definition whose lines and indents mean something, without markup.
  case plainText
  /// The same, with links to entries in braces.
  case linkedText
  /// The number of the dictionary that the entry is from, in decimal digits, counted from 0: its
  /// place in `GlossaryInfo.dictionaries`.
  case dictionary
  /// Nothing, behind which the fields of the next homograph stand.
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
  /// The field of an alias.
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

  /// The field of a definition's text.
  init(_ notation: DefinitionText.Notation) {
    self =
      switch notation {
      case .markdown: .paragraph
      case .plainText: .plainText
      case .linkedText: .linkedText
      }
  }

  /// How the text is marked up if it is one that is searched in; nil if it is none.
  var notation: DefinitionText.Notation? {
    switch self {
    case .paragraph, .example: .markdown
    case .plainText: .plainText
    case .linkedText: .linkedText
    default: nil
    }
  }

  /// What kind of alias the field holds; nil if it holds none.
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
  /// The fields of its record, what is looked at most coming first. Empty texts have none.
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

  /// Takes up a field of its record.
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

  /// The text of an entry's first field of a kind; empty if it has none.
  mutating func text(of field: EntryField) -> String {
    text(in: textRange(ofField: field.rawValue))
  }

  /// The aliases alone of an entry whose record begins here, and of its homographs.
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
