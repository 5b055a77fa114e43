import GlossaryModel
import Screen

/// Sets the text of an entry: blocks to lines, spans to styled runs, links resolved and numbered.
struct EntryRenderer {
  let glossary: Glossary
  /// Columns of a line.
  let width: Int
  /// When there are so many lines, no more is set.
  private let limit: Int
  /// Whether all was set that there is.
  private(set) var isComplete = true
  var lines: [StyledLine] = []
  var links: [LinkTarget] = []
  /// The search whose places are marked.
  let highlightQuery: SearchQuery?
  /// How many places have been marked.
  var matchCount = 0
  /// Whether the last line is a rule, behind which no gap is.
  private var endsInRule = false

  init(_ glossary: Glossary, width: Int, limit: Int, highlightQuery: SearchQuery?) {
    self.glossary = glossary
    self.width = width
    self.limit = limit
    self.highlightQuery = highlightQuery
  }

  /// Sets all of an entry and its homographs that is not in its heading or among its related links.
  mutating func add(_ entry: Entry) {
    if let dictionary = entry.dictionary { add(dictionary: dictionary) }
    addText(of: entry)
    var last = entry
    for homograph in entry.homographs {
      guard hasRoom() else { return }
      let notes = notes(of: homograph, after: last)
      if let dictionary = homograph.dictionary, dictionary != last.dictionary {
        add(dictionary: dictionary)
        if !notes.isEmpty { add(notes) }
      } else {
        addRule(with: notes)
      }
      addText(of: homograph)
      last = homograph
    }
  }

  private mutating func addText(of entry: Entry) {
    if !entry.redirect.isEmpty {
      add([TextRun("See "), link(entry.redirect, to: .entry(entry.redirect)), TextRun(".")])
    }
    for text in entry.definition {
      guard hasRoom() else { return }
      add(text)
    }
    for example in entry.examples {
      guard hasRoom() else { return }
      addGap()
      let blocks = Definition(markdown: example).blocks
      add(blocks, indent: "  ", base: Theme.emphasis)
    }
    var notes: [[TextRun]] = []
    if !entry.tags.isEmpty { notes.append([note("Tags: " + entry.tags.joined(separator: ", "))]) }
    if !entry.source.isEmpty { notes.append([note("Source: " + entry.source)]) }
    if !entry.updated.isEmpty { notes.append([note("Checked: " + entry.updated)]) }
    if !entry.url.isEmpty {
      notes.append([note("Address: "), link(entry.url, to: .address(entry.url))])
    }
    guard hasRoom() else { return }
    if !notes.isEmpty { addGap() }
    for runs in notes {
      lines += LineWrap.lines(of: runs, width: width)
    }
  }

  private mutating func add(_ text: DefinitionText) {
    let beginning = Definition(text, limit: limit - lines.count)
    let before = beginning.isWhole ? nil : self
    add(beginning.blocks, indent: "")
    // Of short lines, joined, there may have been too few.
    if let before, hasRoom() {
      self = before
      add(Definition(text).blocks, indent: "")
    }
  }

  /// Sets the title of the dictionary that the texts behind it are from.
  private mutating func add(dictionary: Int) {
    let titles = glossary.info.dictionaries
    if titles.indices.contains(dictionary) { add([TextRun(titles[dictionary], Theme.heading)]) }
  }

  /// What stands beside the headword of a homograph, less the pronunciation if it is that of the one
  /// before.
  private func notes(of homograph: Entry, after last: Entry) -> [TextRun] {
    var homograph = homograph
    if homograph.pronunciation == last.pronunciation { homograph.pronunciation = "" }
    let notes = [
      TextRun(RenderedEntry.subtitle(of: homograph), Theme.muted),
      TextRun(homograph.category, Theme.category),
    ]
    return Array(notes.filter { !$0.text.isEmpty }.map { [$0] }.joined(separator: [TextRun("  ")]))
  }

  /// Sets a rule in place of a gap, and notes behind it.
  private mutating func addRule(with notes: [TextRun]) {
    let gap = notes.isEmpty ? [] : [TextRun(" ")]
    lines += LineWrap.lines(of: [TextRun("───", Theme.rule)] + gap + notes, width: width)
    endsInRule = true
  }

  /// Whether more is to be set; what is not is noted.
  mutating func hasRoom() -> Bool {
    if lines.count >= limit { isComplete = false }
    return lines.count < limit
  }

  /// Sets a line of less weight, with a gap after it.
  mutating func add(note text: String) {
    add([note(text)])
  }

  private func note(_ text: String) -> TextRun {
    TextRun(text, Theme.muted)
  }

  private mutating func add(_ runs: [TextRun]) {
    addGap()
    lines += LineWrap.lines(of: runs, width: width)
  }

  mutating func addGap() {
    if !lines.isEmpty, !endsInRule { lines.append(StyledLine()) }
    endsInRule = false
  }
}
