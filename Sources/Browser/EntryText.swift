import GlossaryModel
import Screen

/// Sets the text of an entry: blocks to lines, spans to styled runs, links resolved and numbered.
struct EntryText {
  private let glossary: Glossary
  private let width: Int
  /// When there are so many lines, no more is set.
  private let limit: Int
  /// Whether all was set that there is.
  private(set) var isWhole = true
  private(set) var lines: [StyledLine] = []
  private(set) var links: [LinkTarget] = []
  /// Places that the search has marked.
  private(set) var markCount = 0
  private let marking: SearchQuery?
  /// Whether the last line is a rule, behind which no gap is.
  private var endsInRule = false

  init(_ glossary: Glossary, width: Int, limit: Int, marking: SearchQuery?) {
    self.glossary = glossary
    self.width = width
    self.limit = limit
    self.marking = marking
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
    let before = self
    add(beginning.blocks, indent: "")
    // Of short lines, joined, there may have been too few.
    if !beginning.isWhole, hasRoom() {
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
      TextRun(EntryPage.subtitle(of: homograph), Theme.muted),
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
  private mutating func hasRoom() -> Bool {
    if lines.count >= limit { isWhole = false }
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

  private mutating func addGap() {
    if !lines.isEmpty, !endsInRule { lines.append(StyledLine()) }
    endsInRule = false
  }

  /// Sets blocks with a blank line between them, behind an indent.
  private mutating func add(
    _ blocks: [Definition.Block],
    indent: String,
    base: Style = .plain,
    marker: String? = nil
  ) {
    var marker = marker
    let isItem = marker != nil
    for (index, block) in blocks.enumerated() {
      guard hasRoom() else { return }
      // What begins an item, and a list that continues it, follow without a gap.
      if !isItem || (index > 0 && !block.isList) { addGap() }
      add(block, indent: indent, base: base, marker: marker)
      marker = nil
    }
  }

  private mutating func add(
    _ block: Definition.Block,
    indent: String,
    base: Style,
    marker: String?
  ) {
    let first = TextRun(marker ?? indent, base)
    let rest = TextRun(indent, base)
    switch block {
    case .paragraph(let spans):
      let runs = runs(of: spans, base: base)
      lines += LineWrap.lines(of: runs, width: width, firstIndent: first, indent: rest)
    case .heading(let spans):
      let runs = runs(of: spans, base: base.adding(.bold))
      lines += LineWrap.lines(of: runs, width: width, firstIndent: first, indent: rest)
    case .code(let text):
      if let marker, marker != indent { lines.append(StyledLine(marker)) }
      let runs = marked([TextRun(text, Theme.code)])
      let indent = TextRun(indent + "  ", base)
      lines += LineWrap.lines(of: runs, width: width, firstIndent: indent, indent: indent)
    case .quote(let blocks):
      if let marker, marker != indent { lines.append(StyledLine(marker)) }
      let bar = indent + "▏ "
      add(blocks, indent: bar, base: base.adding(.italic), marker: bar)
    case .list(let list):
      if let marker, marker != indent { lines.append(StyledLine(marker)) }
      add(list, indent: indent, base: base)
    case .lines(let lines):
      for line in lines where hasRoom() { add(line, indent: indent, base: base) }
    }
  }

  private mutating func add(_ line: Definition.Line, indent: String, base: Style) {
    // Most of a narrow pane stays for words.
    let deepest = width / 4
    func indentRun(_ columns: Int) -> TextRun {
      TextRun(indent + String(repeating: " ", count: min(columns, deepest)), base)
    }
    lines += LineWrap.lines(
      of: runs(of: line.spans, base: base),
      width: width,
      firstIndent: indentRun(line.indent),
      indent: indentRun(line.hangingIndent)
    )
  }

  private mutating func add(_ list: Definition.List, indent: String, base: Style) {
    let lastNumber = (list.start ?? 0) + list.items.count - 1
    let markerWidth = list.start == nil ? 2 : String(lastNumber).count + 2
    for (index, item) in list.items.enumerated() {
      guard hasRoom() else { return }
      let label = list.start.map { "\($0 + index). " } ?? "• "
      let padding = String(repeating: " ", count: max(markerWidth - label.count, 0))
      // Deeply nested lists keep some width for their words.
      let deeper = DisplayText.width(of: indent) + markerWidth > width / 2
      let itemIndent = deeper ? indent : indent + String(repeating: " ", count: markerWidth)
      add(item, indent: itemIndent, base: base, marker: indent + padding + label)
      if item.isEmpty { lines.append(StyledLine(indent + padding + label)) }
    }
  }

  private mutating func runs(of spans: [Definition.Span], base: Style) -> [TextRun] {
    var previous: Definition.Link?
    let runs = spans.map { span in
      defer { previous = span.link }
      if let target = span.link {
        // Words of one link in two styles are two spans and one link.
        return link(span.text, to: target, continues: previous == target)
      }
      var style = base
      if span.style.contains(.emphasis) { style = style.adding(.italic) }
      if span.style.contains(.strong) { style = style.adding(.bold) }
      if span.style.contains(.code) { style = Style(style.attributes, color: Theme.code.color) }
      return TextRun(span.text, style)
    }
    return marked(runs)
  }

  /// The runs, cut where a place begins or ends that was searched for.
  private mutating func marked(_ runs: [TextRun]) -> [TextRun] {
    guard let marking else { return runs }
    let text = StyledLine(runs).text
    let places = marking.places(in: text)
    guard !places.isEmpty else { return runs }
    var marked: [TextRun] = []
    var start = text.startIndex
    var rest = places[...]
    for run in runs {
      let end = text.utf8.index(start, offsetBy: run.text.utf8.count)
      while start < end {
        let place = rest.first
        let isInside = place.map { $0.lowerBound <= start } ?? false
        let next = (isInside ? place?.upperBound : place?.lowerBound) ?? end
        var piece = run.with(text[start..<min(next, end)])
        if isInside {
          piece.style = Theme.marked(piece.style)
          piece.mark = markCount
        }
        marked.append(piece)
        start = min(next, end)
        if isInside, next <= end {
          rest = rest.dropFirst()
          markCount += 1
        }
      }
    }
    return marked
  }

  private mutating func link(
    _ text: String,
    to link: Definition.Link,
    continues: Bool = false
  ) -> TextRun {
    let target: LinkTarget
    var style = Theme.link
    switch link {
    case .address(let address):
      target = .address(address)
    case .entry(let name):
      let resolution = glossary.resolve(name)
      if case .unresolved = resolution { style = Theme.unresolvedLink }
      target = .entry(name: name, resolution)
    }
    if !continues { links.append(target) }
    return TextRun(text, style, link: links.count - 1)
  }
}

extension Definition.Block {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
