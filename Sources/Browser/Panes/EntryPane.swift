import GlossaryModel
import Screen

/// The entry: breadcrumb, headword and text.
struct EntryPane: PaneView {
  private(set) var rendered: RenderedEntry
  /// First visible line of the text.
  private(set) var top = 0
  private(set) var link: Int?
  /// The search match that `n` or `N` went to last.
  private(set) var matchIndex: Int?

  init(_ rendered: RenderedEntry) {
    self.rendered = rendered
  }

  var links: [LinkTarget] { rendered.links }

  /// Shows the entry laid out in another way: for another width, or with other matches.
  mutating func replace(with rendered: RenderedEntry) {
    if rendered.highlightQuery != self.rendered.highlightQuery { matchIndex = nil }
    self.rendered = rendered
  }

  /// Lays out the rest of a previewed entry.
  mutating func renderAll() {
    rendered.renderAll()
  }

  // MARK: Moves

  mutating func focus(link: Int?) {
    if link != nil { rendered.renderAll() }
    self.link = link.flatMap { rendered.links.indices.contains($0) ? $0 : nil }
  }

  mutating func move(_ move: Move, in rect: Rect) {
    rendered.renderAll()
    top = move.target(from: top, count: rendered.lines.count, visible: rect.rows)
    normalize(in: rect)
  }

  /// Makes a line the first one; `normalize` has to follow.
  mutating func scroll(to line: Int) {
    top = line
  }

  /// Scrolls just far enough to show the link that has the focus.
  mutating func scrollLinkIntoView(in rect: Rect) {
    guard let line = link.flatMap(rendered.line(ofLink:)) else { return }
    if line < top { top = line }
    if line >= top + rect.rows { top = line - rect.rows + 1 }
    normalize(in: rect)
  }

  /// The first link that is visible.
  func firstVisibleLink(in rect: Rect) -> Int? {
    rendered.lines.dropFirst(top).prefix(rect.rows).lazy.flatMap(\.runs).compactMap(\.link).first
  }

  /// Goes to a search match.
  mutating func show(match: Int, in rect: Rect) {
    rendered.renderAll()
    guard rendered.matchLines.indices.contains(match) else { return }
    matchIndex = match
    center(on: rendered.matchLines[match], in: rect)
  }

  /// Scrolls to the first search match, if it is not visible.
  mutating func showFirstMatch(in rect: Rect) {
    if rendered.matchLines.isEmpty { rendered.renderAll() }
    if let line = rendered.matchLines.first { center(on: line, in: rect) }
  }

  /// Scrolls to a line that is not visible, with some lines before it.
  private mutating func center(on line: Int, in rect: Rect) {
    guard !(top..<top + rect.rows).contains(line) else { return }
    rendered.renderAll()
    top = line - rect.rows / 3
    normalize(in: rect)
  }

  mutating func normalize(in rect: Rect) {
    top = max(min(top, rendered.lines.count - rect.rows), 0)
  }

  // MARK: Drawing

  func drawBreadcrumb(_ path: [String], in rect: Rect, of frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let headword = DisplayText.truncated(rendered.entry.headword, to: max(rect.columns - 2, 0))
    let path = path.filter { !$0.isEmpty }.joined(separator: " › ") + " › "
    let left = rect.columns - 2 - DisplayText.width(of: headword)
    // On a narrow screen the front is cut: the entry is what matters.
    let shown = DisplayText.width(of: path) <= left ? path : left >= 2 ? "… " : ""
    let line = StyledLine([TextRun(shown, Theme.breadcrumb), TextRun(headword)])
    frame.draw(line, from: rect.column + 1, in: rect)
  }

  func drawHeadword(in rect: Rect, of frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let category = rendered.entry.category
    let categoryWidth = DisplayText.width(of: category)
    let width = min(rendered.width, rect.columns - 2)
    let showsCategory = !category.isEmpty && categoryWidth <= width / 2
    let left = width - (showsCategory ? categoryWidth + 1 : 0)
    let headword = DisplayText.truncated(rendered.entry.headword, to: left)
    var line = StyledLine(headword, Theme.headword)
    if rendered.hasSubtitleBesideHeadword {
      line.runs.append(TextRun("  " + rendered.subtitle, Theme.muted))
    }
    let column = rect.column + 1
    frame.draw(line, column: column, row: rect.row, end: column + left)
    if showsCategory {
      frame.draw(category, from: column + width - categoryWidth, in: rect, style: Theme.category)
    }
  }

  /// Draws the visible lines of the text.
  func draw(in rect: Rect, of frame: inout Frame, hasFocus: Bool) {
    var cursor: Point?
    for row in 0..<max(min(rect.rows, rendered.lines.count - top), 0) {
      let line = rect.inset(right: 1).row(at: row)
      var column = rect.column + 1
      for run in rendered.lines[top + row].runs {
        let start = column
        let isFocused = hasFocus && link != nil && run.link == link
        let isSelected = isFocused || (matchIndex != nil && run.matchIndex == matchIndex)
        let style = isSelected ? Theme.selected(run.style) : run.style
        column = frame.draw(run.text, from: start, in: line, style: style)
        guard let number = run.link else { continue }
        frame.addRegion(line.columns(start..<column), .link(number))
        if isFocused, cursor == nil { cursor = Point(column: start, row: line.row) }
      }
    }
    if hasFocus { frame.cursor = cursor ?? Point(column: rect.column + 1, row: rect.row) }
    frame.drawScrollBar(in: rect, top: top, visible: rect.rows, count: rendered.lineCount)
  }
}
