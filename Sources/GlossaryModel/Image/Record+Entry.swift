extension RecordWriter {
  /// Appends an entry: first what is looked at most.
  mutating func append(_ entry: Entry) {
    append(entry.headword)
    append(entry.identifier)
    append(entry.aliases.count)
    for alias in entry.aliases {
      append(Int(alias.kind.rawValue))
      append(alias.name)
    }
    append(entry.pronunciation)
    append(entry.partOfSpeech)
    append(entry.category)
    append(entry.tags)
    append(entry.definition)
    append(entry.examples)
    append(entry.seeAlso)
    append(entry.redirect)
    append(entry.url)
    append(entry.source)
    append(entry.updated)
    append(entry.articles)
  }
}

extension RecordReader {
  mutating func entry() -> Entry {
    var entry = Entry(headword: text())
    entry.identifier = text()
    entry.aliases = list { reader in reader.alias() }
    entry.pronunciation = text()
    entry.partOfSpeech = text()
    entry.category = text()
    entry.tags = texts()
    entry.definition = text()
    entry.examples = texts()
    entry.seeAlso = texts()
    entry.redirect = text()
    entry.url = text()
    entry.source = text()
    entry.updated = text()
    entry.articles = texts()
    return entry
  }

  /// The aliases alone of an entry whose record begins here.
  mutating func aliasesOfEntry() -> [Alias] {
    _ = textRange()
    _ = textRange()
    return list { reader in reader.alias() }
  }

  private mutating func alias() -> Alias {
    let kind = UInt8(exactly: number()).flatMap(Alias.Kind.init) ?? .synonym
    return Alias(text(), kind: kind)
  }
}
