import GlossaryModel
import Screen

/// The entry itself: breadcrumb, headword and the text of the definition.
struct DefinitionPane: Hashable, Sendable {
  /// First visible line of the text.
  private(set) var top = 0

  // MARK: Moves

  mutating func scroll(_ move: Move, page: RenderedEntry, visible: Int) {
    top = move.target(from: top, count: page.lines.count, visible: visible)
    normalize(page: page, visible: visible)
  }

  mutating func scroll(to line: Int) {
    top = line
  }

  /// Scrolls just as far as is needed to show a line.
  mutating func scrollIntoView(line: Int, page: RenderedEntry, visible: Int) {
    if line < top { top = line }
    if line >= top + visible { top = line - visible + 1 }
    normalize(page: page, visible: visible)
  }

  /// Keeps the window filled.
  mutating func normalize(page: RenderedEntry, visible: Int) {
    top = max(min(top, page.lines.count - visible), 0)
  }

  // MARK: Drawing

  static func drawBreadcrumb(
    _ page: RenderedEntry,
    in rect: Rect,
    of frame: inout Frame,
    glossary: String,
    section: String
  ) {
    guard !rect.isEmpty else { return }
    let headword = DisplayText.truncated(page.entry.headword, to: max(rect.columns - 2, 0))
    let path = [glossary, section].filter { !$0.isEmpty }.joined(separator: " › ") + " › "
    let left = rect.columns - 2 - DisplayText.width(of: headword)
    // What the narrow screen cannot hold is cut from the front: the entry is what one looks at.
    let shown = DisplayText.width(of: path) <= left ? path : left >= 2 ? "… " : ""
    var line = StyledLine(shown, Theme.breadcrumb)
    line.runs.append(TextRun(headword))
    frame.draw(line, column: rect.column + 1, row: rect.row, end: rect.endColumn)
  }

  static func drawHeadword(_ page: RenderedEntry, in rect: Rect, of frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let category = page.entry.category
    let categoryWidth = DisplayText.width(of: category)
    let width = min(page.width, rect.columns - 2)
    let showsCategory = !category.isEmpty && categoryWidth <= width / 2
    let left = width - (showsCategory ? categoryWidth + 1 : 0)
    var line = StyledLine(
      DisplayText.truncated(page.entry.headword, to: left),
      Theme.headword
    )
    if page.hasSubtitleBesideHeadword {
      line.runs.append(TextRun("  " + page.subtitle, Theme.muted))
    }
    frame.draw(line, column: rect.column + 1, row: rect.row, end: rect.column + 1 + left)
    if showsCategory {
      frame.draw(
        category,
        column: rect.column + 1 + width - categoryWidth,
        row: rect.row,
        end: rect.endColumn,
        style: Theme.category
      )
    }
  }

  /// What of the text is singled out, by number.
  struct Selection {
    /// The link that has the focus.
    var link: Int?
    /// The place that was gone to of those that were searched for.
    var matchIndex: Int?

    func contains(_ run: TextRun) -> Bool {
      (link != nil && run.link == link) || (matchIndex != nil && run.matchIndex == matchIndex)
    }
  }

  /// Draws the lines in sight.
  func draw(
    _ page: RenderedEntry,
    in rect: Rect,
    of frame: inout Frame,
    selection: Selection,
    hasFocus: Bool
  ) {
    for row in 0..<max(min(rect.rows, page.lines.count - top), 0) {
      var line = page.lines[top + row]
      for index in line.runs.indices where selection.contains(line.runs[index]) {
        line.runs[index].style = Theme.selected(line.runs[index].style)
      }
      frame.draw(
        line,
        column: rect.column + 1,
        row: rect.row + row,
        end: rect.endColumn - 1
      )
    }
    if hasFocus { frame.cursor = cursor(page, in: rect, link: selection.link) }
    frame.drawScrollBar(
      column: rect.endColumn - 1,
      rows: rect,
      top: top,
      visible: rect.rows,
      count: page.lineCount
    )
  }

  /// Where the cursor stands: on the link that has the focus, else at the first line.
  private func cursor(_ page: RenderedEntry, in rect: Rect, link: Int?) -> Point {
    let start = Point(column: rect.column + 1, row: rect.row)
    guard let link, let line = page.line(ofLink: link), (top..<top + rect.rows).contains(line)
    else { return start }
    let before = page.lines[line].runs.prefix { $0.link != link }
    let column = start.column + StyledLine(Array(before)).width
    return Point(column: min(column, rect.endColumn - 1), row: rect.row + line - top)
  }
}
