import GlossaryModel
import Screen

/// The list of headwords: all of them, or what a search found.
struct EntryList: Sendable {
  enum Content: Sendable {
    case all(count: Int)
    case hits([Match], SearchQuery)
    /// Nothing was found; the nearest by spelling stand in.
    case nearest([Entry.ID], to: SearchQuery)
  }

  private(set) var content: Content
  private(set) var cursor = ListCursor()

  init(entryCount: Int) {
    content = .all(count: entryCount)
  }

  var count: Int {
    switch content {
    case .all(let count): count
    case .hits(let matches, _): matches.count
    case .nearest(let entries, _): entries.count
    }
  }

  /// The selected entry; nil if nothing was found.
  var selected: Entry.ID? {
    count > 0 ? entry(at: cursor.selection) : nil
  }

  private func entry(at row: Int) -> Entry.ID {
    switch content {
    case .all: Entry.ID(row)
    case .hits(let matches, _): matches[row].entry
    case .nearest(let entries, _): entries[row]
    }
  }

  /// The query whose hits are listed.
  var query: SearchQuery? {
    if case .hits(_, let query) = content { query } else { nil }
  }

  /// Why the selected entry was found.
  var selectedMatch: Match? {
    if case .hits(let matches, _) = content { matches[cursor.selection] } else { nil }
  }

  /// Which of the hits an entry is.
  func row(of entry: Entry.ID) -> Int? {
    if case .hits(let matches, _) = content {
      matches.firstIndex { $0.entry == entry }
    } else {
      nil
    }
  }

  // MARK: Moves

  /// Shows other content, its first row selected.
  mutating func show(_ content: Content) {
    self.content = content
    cursor = ListCursor()
  }

  /// Lists more hits, below those that are listed.
  mutating func extend(to matches: [Match]) {
    if case .hits(_, let query) = content { content = .hits(matches, query) }
  }

  mutating func move(_ move: Move, visible: Int) {
    let row = move.target(from: cursor.selection, count: count, visible: visible)
    cursor.select(row, count: count, visible: visible)
  }

  /// Selects an entry among all of them.
  mutating func center(on entry: Entry.ID, visible: Int) {
    cursor.center(on: entry.index, count: count, visible: visible)
  }

  mutating func normalize(visible: Int) {
    cursor.normalize(count: count, visible: visible)
  }

  /// Rows of the pane that hold entries.
  func visibleRows(in rect: Rect) -> Int {
    if case .nearest = content { rect.rows - EntryList.noteRows } else { rect.rows }
  }

  private static let noteRows = 2

  // MARK: Drawing

  func draw(in rect: Rect, of frame: inout Frame, glossary: Glossary, hasFocus: Bool) {
    guard !rect.isEmpty else { return }
    var rows = rect
    if case .nearest(let entries, let query) = content {
      let note: Rect
      (note, rows) = rect.splitTop(EntryList.noteRows)
      let text =
        query.includesDefinitions
        ? (entries.isEmpty ? " No entry like that." : " No entry. Nearest:")
        : " No entry. ⏎ in texts"
      frame.draw(
        text,
        column: note.column,
        row: note.row,
        end: note.endColumn,
        style: Theme.message
      )
    }
    let textEnd = rows.endColumn - 1
    for row in 0..<min(rows.rows, count - cursor.top) {
      let index = cursor.top + row
      let line = line(at: index, glossary: glossary, width: textEnd - rows.column - 1)
      let isSelected = index == cursor.selection
      let marker = isSelected && !hasFocus ? "›" : " "
      frame.draw(marker, column: rows.column, row: rows.row + row, end: textEnd)
      frame.draw(line, column: rows.column + 1, row: rows.row + row, end: textEnd)
      guard isSelected else { continue }
      frame.cursor = Point(column: rows.column, row: rows.row + row)
      let whole = Rect(
        column: rows.column,
        row: rows.row + row,
        columns: textEnd - rows.column,
        rows: 1
      )
      frame.restyle(whole) { hasFocus ? Theme.selected($0) : $0.adding(.bold) }
    }
    frame.drawScrollBar(
      column: textEnd,
      rows: rows,
      top: cursor.top,
      visible: rows.rows,
      count: count
    )
  }

  private func line(at row: Int, glossary: Glossary, width: Int) -> StyledLine {
    guard case .hits(let matches, let query) = content else {
      return StyledLine(DisplayText.truncated(glossary.headword(of: entry(at: row)), to: width))
    }
    return EntryList.line(of: matches[row], query, in: glossary, width: width)
  }

  /// A hit and why it is one. The headword has what room it wants: it is what one looks for.
  private static func line(
    of match: Match,
    _ query: SearchQuery,
    in glossary: Glossary,
    width: Int
  ) -> StyledLine {
    let name = StyledLine(glossary.matchedName(of: match, query: query))
    if match.alias != nil {
      let headword = StyledLine(
        [TextRun(match.tier == .typo ? " ~ " : " → ", Theme.muted)]
          + [TextRun(glossary.headword(of: match.entry), Theme.muted)]
      )
      var line = name.truncated(to: max(width - headword.width, leastAlias))
      line.runs += headword.runs
      return line.truncated(to: width)
    }
    var reason = StyledLine()
    var brief = ""
    if match.tier == .typo {
      reason = StyledLine(" ~ typo", Theme.muted)
      brief = " ~"
    } else if let snippet = glossary.snippet(of: match, query: query, context: context) {
      reason = StyledLine(" ", Theme.muted)
      reason.runs += StyledLine(snippet, Theme.muted).runs
      brief = " ¶"
    }
    let room = width - name.width
    let isBrief = room < min(reason.width, leastReason)
    if isBrief { reason = StyledLine(brief, Theme.muted) }
    var line = name.truncated(to: width - (isBrief ? reason.width : 0))
    line.runs += reason.runs
    return line.truncated(to: width)
  }

  /// Characters of a snippet before the first place.
  private static let context = 8
  /// Columns below which a reason is but a sign.
  private static let leastReason = 7
  private static let leastAlias = 4
}

extension StyledLine {
  /// A text with its matched characters marked.
  fileprivate init(_ matched: MatchedText, _ style: Style = .plain) {
    self.init()
    let text = matched.text
    var position = text.startIndex
    for range in matched.matches {
      runs.append(TextRun(String(text[position..<range.lowerBound]), style))
      runs.append(TextRun(String(text[range]), Theme.highlighted(style)))
      position = range.upperBound
    }
    runs.append(TextRun(String(text[position...]), style))
  }
}
