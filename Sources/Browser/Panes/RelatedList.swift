import GlossaryModel
import Screen

/// A list of related links under a heading: see-also, or articles with their excerpts.
struct RelatedList: Hashable, Sendable {
  /// First visible item.
  private(set) var top = 0

  /// How many rows an item takes.
  struct ItemRows: Hashable, Sendable {
    let title: Int
    let detail: Int

    static let link = ItemRows(title: 1, detail: 0)
    static let article = ItemRows(title: 1, detail: 1)
    /// In a column of their own, which is narrow and high.
    static let wrappedArticle = ItemRows(title: 2, detail: 3)

    var count: Int { title + detail }
  }

  /// How a list of related links is shown.
  struct Content {
    let title: String
    let items: [LinkTarget]
    let itemRows: ItemRows
    /// The number of the first item, for the keys 1–9.
    let firstNumber: Int
    /// The selected item, if this list has the focus.
    let selection: Int?
  }

  // MARK: Moves

  /// Items that are visible in whole; the heading takes a row.
  static func visibleItems(_ itemRows: ItemRows, in rect: Rect) -> Int {
    max((rect.rows - 1) / itemRows.count, rect.rows > 1 ? 1 : 0)
  }

  /// Scrolls just as far as is needed to show the selection, and keeps the window filled.
  mutating func normalize(_ content: Content, in rect: Rect) {
    let visible = max(RelatedList.visibleItems(content.itemRows, in: rect), 1)
    if let item = content.selection {
      top = min(max(top, item - visible + 1), item)
    }
    top = max(min(top, content.items.count - visible), 0)
  }

  // MARK: Drawing

  func draw(_ content: Content, in rect: Rect, of frame: inout Frame, glossary: Glossary) {
    guard !rect.isEmpty else { return }
    drawHeading(content, in: rect, of: &frame)
    let rows = rect.inset(top: 1)
    let height = content.itemRows.count
    let shown = (rows.rows + height - 1) / height
    for offset in 0..<max(min(shown, content.items.count - top), 0) {
      let (_, rest) = rows.splitTop(offset * height)
      draw(content, item: top + offset, in: rest.splitTop(height).top, of: &frame, glossary)
    }
    frame.drawScrollBar(
      column: rect.endColumn - 1,
      rows: rows,
      top: top,
      visible: RelatedList.visibleItems(content.itemRows, in: rect),
      count: content.items.count
    )
  }

  private func draw(
    _ content: Content,
    item index: Int,
    in rect: Rect,
    of frame: inout Frame,
    _ glossary: Glossary
  ) {
    let item = content.items[index]
    let isSelected = index == content.selection
    let number = content.firstNumber + index
    let label = number <= 9 ? "\(number) " : "  "
    let end = rect.endColumn - 1
    let column = frame.draw(
      label,
      column: rect.column + 1,
      row: rect.row,
      end: end,
      style: Theme.muted
    )
    let text = Rect(column: column, row: rect.row, columns: end - column, rows: rect.rows)
    let (titleRows, detailRows) = text.splitTop(content.itemRows.title)
    let titleEnd = draw(
      item.title(in: glossary),
      in: titleRows,
      of: &frame,
      style: isSelected ? Theme.selected(item.style) : item.style
    )
    // A short title leaves its second row to the excerpt.
    let rowsLeft = content.itemRows.count - content.itemRows.title
    let detail = Rect(
      column: column,
      row: titleEnd,
      columns: text.columns,
      rows: min(detailRows.endRow - titleEnd, rowsLeft)
    )
    draw(item.detail, in: detail, of: &frame, style: Theme.muted)
    if isSelected { frame.cursor = Point(column: rect.column + 1, row: rect.row) }
  }

  /// Draws text wrapped into a rectangle, cut with `…` where it does not fit.
  ///
  /// - Returns: the row after the text.
  @discardableResult
  private func draw(
    _ text: String,
    in rect: Rect,
    of frame: inout Frame,
    style: Style
  ) -> Int {
    guard !text.isEmpty, !rect.isEmpty else { return rect.row }
    var lines = [StyledLine(text, style)]
    if rect.rows > 1 {
      lines = LineWrap.lines(of: [TextRun(text, style)], width: rect.columns)
    }
    let shown = lines.prefix(rect.rows)
    for (row, line) in shown.enumerated() {
      let isCut = row == rect.rows - 1 && lines.count > rect.rows
      let kept = isCut ? StyledLine(line.text + " …", style) : line
      frame.draw(
        kept.truncated(to: rect.columns),
        column: rect.column,
        row: rect.row + row,
        end: rect.endColumn
      )
    }
    return rect.row + shown.count
  }

  private func drawHeading(_ content: Content, in rect: Rect, of frame: inout Frame) {
    let style = content.selection == nil ? Theme.heading : Theme.focusedHeading
    let count = " (\(content.items.count))"
    let room = rect.columns - 3 - count.count
    let title = DisplayText.truncated(content.title, to: room) + count
    var column = frame.draw(
      title,
      column: rect.column + 1,
      row: rect.row,
      end: rect.endColumn,
      style: style
    )
    column += 1
    let rule = String(repeating: "─", count: max(rect.endColumn - column, 0))
    frame.draw(rule, column: column, row: rect.row, end: rect.endColumn, style: Theme.rule)
  }
}

extension LinkTarget {
  /// What the link's row says.
  fileprivate func title(in glossary: Glossary) -> String {
    switch self {
    case .entry(let name, .entry(let id)):
      let headword = glossary.headword(of: id)
      return headword.isEmpty ? name : headword
    case .entry(let name, .unresolved(let nearest)):
      return nearest.first.map { "\(name) (no entry; \(glossary.headword(of: $0))?)" }
        ?? "\(name) (no entry)"
    case .address(let address): return address
    case .article(let article): return article.title
    case .missingArticle(let name): return name
    }
  }

  fileprivate var detail: String {
    switch self {
    case .article(let article): article.excerpt.isEmpty ? article.publisher : article.excerpt
    case .missingArticle: "This article is not in the glossary."
    case .entry, .address: ""
    }
  }

  fileprivate var style: Style {
    switch self {
    case .entry(_, .unresolved), .missingArticle: Theme.unresolvedLink
    case .entry, .address, .article: Theme.link
    }
  }
}
