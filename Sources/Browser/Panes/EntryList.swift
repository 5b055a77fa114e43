import GlossaryModel
import Screen

/// The list of headwords: all of them, or the hits of a search.
struct EntryList: PaneView {
  enum Content: Sendable {
    case all
    case hits([Match], SearchQuery)
    /// Nothing was found; these are the nearest by spelling.
    case nearest([Entry.ID], to: SearchQuery)
  }

  private(set) var content = Content.all
  private(set) var cursor = ListCursor()
  private let glossary: Glossary

  init(_ glossary: Glossary) {
    self.glossary = glossary
  }

  var count: Int {
    switch content {
    case .all: glossary.entryCount
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

  // The list has no links: its rows are entries.
  var links: [LinkTarget] { [] }
  var link: Int? { nil }
  mutating func focus(link: Int?) {}

  // MARK: Moves

  /// Shows other content, its first row selected.
  mutating func show(_ content: Content) {
    self.content = content
    cursor = ListCursor()
  }

  /// Lists more hits below those that are listed already.
  mutating func extend(to matches: [Match]) {
    if case .hits(_, let query) = content { content = .hits(matches, query) }
  }

  mutating func move(_ move: Move, in rect: Rect) {
    let visible = visibleRows(in: rect)
    let row = move.target(from: cursor.selection, count: count, visible: visible)
    cursor.select(row, count: count, visible: visible)
  }

  /// Selects an entry in the list of all entries, and shows its neighbours too.
  mutating func center(on entry: Entry.ID, in rect: Rect) {
    cursor.center(on: entry.index, count: count, visible: rect.rows)
  }

  mutating func normalize(in rect: Rect) {
    cursor.normalize(count: count, visible: visibleRows(in: rect))
  }

  /// Rows of the pane that show entries.
  private func visibleRows(in rect: Rect) -> Int {
    if case .nearest = content { rect.rows - EntryList.noteRows } else { rect.rows }
  }

  private static let noteRows = 2

  // MARK: Drawing

  func draw(in rect: Rect, of frame: inout Frame, hasFocus: Bool) {
    guard !rect.isEmpty else { return }
    var rows = rect
    if case .nearest(let entries, let query) = content {
      let note: Rect
      (note, rows) = rect.splitTop(EntryList.noteRows)
      let text =
        query.includesDefinitions
        ? (entries.isEmpty ? " No entry like that." : " No entry. Nearest:")
        : " No entry. ⏎ in texts"
      frame.draw(text, from: note.column, in: note, style: Theme.message)
    }
    for row in 0..<min(rows.rows, count - cursor.top) {
      let index = cursor.top + row
      let rect = rows.inset(right: 1).row(at: row)
      let isSelected = index == cursor.selection
      frame.draw(isSelected && !hasFocus ? "›" : " ", from: rect.column, in: rect)
      frame.draw(line(at: index, width: rect.columns - 1), from: rect.column + 1, in: rect)
      frame.addRegion(rect, .row(index))
      guard isSelected else { continue }
      frame.cursor = rect.origin
      frame.restyle(rect) { hasFocus ? Theme.selected($0) : $0.adding(.bold) }
    }
    frame.drawScrollBar(in: rows, top: cursor.top, visible: rows.rows, count: count)
  }

  private func line(at row: Int, width: Int) -> StyledLine {
    guard case .hits(let matches, let query) = content else {
      return StyledLine(DisplayText.truncated(glossary.headword(of: entry(at: row)), to: width))
    }
    return line(of: matches[row], query, width: width)
  }

  /// A hit and the reason for it. The headword gets as many columns as it needs, the reason the rest.
  private func line(of match: Match, _ query: SearchQuery, width: Int) -> StyledLine {
    let name = StyledLine(glossary.matchedName(of: match, query: query))
    if match.alias != nil {
      let headword = StyledLine(
        [TextRun(match.tier == .typo ? " ~ " : " → ", Theme.muted)]
          + [TextRun(glossary.headword(of: match.entry), Theme.muted)]
      )
      var line = name.truncated(to: max(width - headword.width, Self.leastAlias))
      line.runs += headword.runs
      return line.truncated(to: width)
    }
    var reason = StyledLine()
    var brief = ""
    if match.tier == .typo {
      reason = StyledLine(" ~ typo", Theme.muted)
      brief = " ~"
    } else if let snippet = glossary.snippet(of: match, query: query, context: Self.context) {
      reason = StyledLine(" ", Theme.muted)
      reason.runs += StyledLine(snippet, Theme.muted).runs
      brief = " ¶"
    }
    let isBrief = width - name.width < min(reason.width, Self.leastReason)
    if isBrief { reason = StyledLine(brief, Theme.muted) }
    var line = name.truncated(to: width - (isBrief ? reason.width : 0))
    line.runs += reason.runs
    return line.truncated(to: width)
  }

  /// Characters of a snippet before its first match.
  private static let context = 8
  /// Below this many columns the reason is shown as a symbol only.
  private static let leastReason = 7
  /// An alias is not cut to fewer columns than this.
  private static let leastAlias = 4
}

extension StyledLine {
  /// A text with its matched characters highlighted.
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
