import GlossaryModel
import Screen

/// The list of headwords: all of them, or what a search found.
struct EntryList: Sendable {
  enum Content: Sendable {
    case all(count: Int)
    case hits([Match], query: String)
    /// Nothing was found; the nearest by spelling stand in.
    case nearest([Entry.ID])
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
    case .nearest(let entries): entries.count
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
    case .nearest(let entries): entries[row]
    }
  }

  // MARK: Moves

  /// Shows other content, its first row selected.
  mutating func show(_ content: Content) {
    self.content = content
    cursor = ListCursor()
  }

  mutating func move(_ move: Move, visible: Int) {
    let row = move.target(from: cursor.selection, count: count, visible: visible)
    cursor.select(row, count: count, visible: visible)
  }

  /// Selects an entry among all of them.
  mutating func jump(to entry: Entry.ID, visible: Int) {
    cursor.jump(to: entry.index, count: count, visible: visible)
  }

  mutating func reveal(visible: Int) {
    cursor.reveal(count: count, visible: visible)
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
    if case .nearest(let entries) = content {
      let note: Rect
      (note, rows) = rect.splitTop(EntryList.noteRows)
      let text = entries.isEmpty ? " No entry like that." : " No entry. Nearest:"
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
    let match = matches[row]
    let matched = glossary.matchedName(of: match, query: SearchQuery(query))
    var line = StyledLine(matched)
    guard match.alias != nil else { return line.truncated(to: width) }
    let headword = " → " + glossary.headword(of: match.entry)
    line = line.truncated(to: max(width - DisplayText.width(of: headword), width / 2))
    line.runs.append(TextRun(headword, Theme.muted))
    return line.truncated(to: width)
  }
}

extension StyledLine {
  /// A name with its matched characters marked.
  fileprivate init(_ matched: MatchedText) {
    self.init()
    let name = matched.text
    var position = name.startIndex
    for range in matched.matches {
      runs.append(TextRun(String(name[position..<range.lowerBound])))
      runs.append(TextRun(String(name[range]), Theme.match))
      position = range.upperBound
    }
    runs.append(TextRun(String(name[position...])))
  }
}
