import GlossaryModel
import Screen

/// One article: title, excerpt, author, publisher, date and address.
struct ArticleLayer: Layer {
  private let shown: Article
  /// First visible line.
  private var top = 0

  init(_ article: Article) {
    shown = article
  }

  var context: Context { .article }
  var article: Article? { shown }

  mutating func move(_ move: Move, in layout: Layout) {
    let rect = layout.overEntry
    let count = lines(in: rect).count
    top = move.target(from: top, count: count, visible: rect.rows - 1)
    top = max(min(top, count - rect.rows + 1), 0)
  }

  func draw(in layout: Layout, of frame: inout Frame) {
    let rect = layout.overEntry
    frame.beginLayer(in: rect)
    frame.drawHeading("Article", in: rect, style: Theme.focusedHeading)
    let rows = rect.inset(top: 1)
    frame.drawScrolled(lines(in: rect), from: top, in: rows)
    frame.cursor = Point(column: rows.column + 1, row: rows.row)
  }

  private func lines(in rect: Rect) -> [StyledLine] {
    var blocks = [TextRun(shown.title, Theme.headword)]
    if !shown.excerpt.isEmpty { blocks.append(TextRun(shown.excerpt)) }
    let origin = [shown.author, shown.publisher, shown.date].filter { !$0.isEmpty }
    if !origin.isEmpty { blocks.append(TextRun(origin.joined(separator: " · "), Theme.muted)) }
    blocks.append(
      shown.url.isEmpty ? TextRun("No address.", Theme.muted) : TextRun(shown.url, Theme.link)
    )
    let width = min(rect.columns - 3, Layout.widestText)
    return blocks.flatMap { [StyledLine()] + LineWrap.lines(of: [$0], width: width) }
  }
}
