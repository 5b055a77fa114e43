import GlossaryModel
import Screen

/// One article, whole: title, excerpt, publisher, author, date, address.
struct ArticlePane: Hashable, Sendable {
  let article: Article
  /// First visible line.
  private(set) var top = 0

  init(_ article: Article) {
    self.article = article
  }

  mutating func scroll(_ move: Move, in rect: Rect) {
    let count = lines(width: ArticlePane.textWidth(in: rect)).count
    top = move.target(from: top, count: count, visible: rect.rows - 1)
    top = max(min(top, count - rect.rows + 1), 0)
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    frame.clear(rect)
    let heading = frame.draw(
      "Article",
      column: rect.column + 1,
      row: rect.row,
      end: rect.endColumn,
      style: Theme.focusedHeading
    )
    let rule = String(repeating: "─", count: max(rect.endColumn - heading - 1, 0))
    frame.draw(rule, column: heading + 1, row: rect.row, end: rect.endColumn, style: Theme.rule)
    let rows = rect.inset(top: 1)
    let lines = lines(width: ArticlePane.textWidth(in: rect))
    frame.drawScrolled(lines, from: top, in: rows)
    frame.cursor = Point(column: rows.column + 1, row: rows.row)
  }

  private static func textWidth(in rect: Rect) -> Int {
    min(rect.columns - 3, Layout.widestText)
  }

  private func lines(width: Int) -> [StyledLine] {
    var blocks = [[TextRun(article.title, Theme.headword)]]
    if !article.excerpt.isEmpty { blocks.append([TextRun(article.excerpt)]) }
    let origin = [article.author, article.publisher, article.date].filter { !$0.isEmpty }
    if !origin.isEmpty { blocks.append([TextRun(origin.joined(separator: " · "), Theme.muted)]) }
    blocks.append([
      article.url.isEmpty
        ? TextRun("No address.", Theme.muted) : TextRun(article.url, Theme.link)
    ])
    return blocks.flatMap { [StyledLine()] + LineWrap.lines(of: $0, width: width) }
  }
}
