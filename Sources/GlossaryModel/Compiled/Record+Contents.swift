/// The record of a glossary's metadata: its `GlossaryInfo`, then its sections.
extension RecordWriter {
  mutating func append(_ info: GlossaryInfo) {
    append(info.title)
    append(info.description)
    append(info.language)
    append(info.license)
    append(info.source)
    append(info.version)
    append(info.authors)
    append(info.dictionaries)
    append(info.failures)
    append(info.skippedCount)
  }

  mutating func append(_ sections: [Section]) {
    append(sections.count)
    for section in sections {
      append(section.label)
      append(section.entries.count)
    }
  }
}

extension RecordReader {
  mutating func info() -> GlossaryInfo {
    var info = GlossaryInfo()
    info.title = text()
    info.description = text()
    info.language = text()
    info.license = text()
    info.source = text()
    info.version = text()
    info.authors = texts()
    info.dictionaries = texts()
    info.failures = texts()
    info.skippedCount = number()
    return info
  }

  mutating func sections() -> [Section] {
    var start = 0
    return list { reader in
      let label = reader.text()
      let entries = start..<start + reader.number()
      start = entries.upperBound
      return Section(label: label, entries: entries)
    }
  }
}
