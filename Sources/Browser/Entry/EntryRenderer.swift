import GlossaryModel
import Screen

/// Lays out the text of an entry: blocks become lines, spans styled runs; links are resolved and
/// numbered.
struct EntryRenderer {
  let glossary: Glossary
  /// Columns of a line.
  let width: Int
  /// After this many lines the rest may be omitted.
  private let limit: Int
  /// Whether nothing was omitted.
  private(set) var isComplete = true
  var lines: [StyledLine] = []
  var links: [LinkTarget] = []
  /// The search whose matches are highlighted.
  let highlightQuery: SearchQuery?
  /// How many matches have been highlighted.
  var matchCount = 0
  /// Whether the last line is a rule, after which there is no gap.
  private var endsInRule = false

  init(_ glossary: Glossary, width: Int, limit: Int, highlightQuery: SearchQuery?) {
    self.glossary = glossary
    self.width = width
    self.limit = limit
    self.highlightQuery = highlightQuery
  }

  /// Lays out an entry and its homographs, without the heading and the related links.
  mutating func add(_ entry: Entry) {
    if let dictionary = entry.dictionary { add(dictionary: dictionary) }
    addText(of: entry)
    var last = entry
    for homograph in entry.homographs {
      guard wantsMore() else { return }
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
      guard wantsMore() else { return }
      add(text)
    }
    for example in entry.examples {
      guard wantsMore() else { return }
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
    guard wantsMore() else { return }
    if !notes.isEmpty { addGap() }
    for runs in notes {
      lines += LineWrap.lines(of: runs, width: width)
    }
  }

  private mutating func add(_ text: DefinitionText) {
    let beginning = Definition(text, limit: limit - lines.count)
    let before = beginning.isWhole ? nil : self
    add(beginning.blocks, indent: "")
    // Joining short source lines can yield fewer lines than the limit; parse everything then.
    if let before, wantsMore() {
      self = before
      add(Definition(text).blocks, indent: "")
    }
  }

  /// Adds the title of the dictionary that the following texts are from.
  private mutating func add(dictionary: Int) {
    let titles = glossary.info.dictionaries
    if titles.indices.contains(dictionary) { add([TextRun(titles[dictionary], Theme.heading)]) }
  }

  /// Subtitle and category of a homograph. The pronunciation is omitted if it is the same as before.
  private func notes(of homograph: Entry, after last: Entry) -> [TextRun] {
    var homograph = homograph
    if homograph.pronunciation == last.pronunciation { homograph.pronunciation = "" }
    let notes = [
      TextRun(RenderedEntry.subtitle(of: homograph), Theme.muted),
      TextRun(homograph.category, Theme.category),
    ]
    return Array(notes.filter { !$0.text.isEmpty }.map { [$0] }.joined(separator: [TextRun("  ")]))
  }

  /// Adds a rule instead of a gap, followed by notes.
  private mutating func addRule(with notes: [TextRun]) {
    let gap = notes.isEmpty ? [] : [TextRun(" ")]
    lines += LineWrap.lines(of: [TextRun("───", Theme.rule)] + gap + notes, width: width)
    endsInRule = true
  }

  /// Whether more lines are wanted. If not, the text is recorded as incomplete.
  mutating func wantsMore() -> Bool {
    if lines.count >= limit { isComplete = false }
    return lines.count < limit
  }

  /// Adds a muted line, with a gap before it.
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
