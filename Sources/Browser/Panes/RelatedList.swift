import GlossaryModel
import Screen

/// A list of related links under a heading.
struct RelatedList: PaneView {
  let group: RelatedGroup
  /// Which of the lists of the entry this is.
  private let index: Int
  /// The number of the first item, for the keys 1–9.
  private let firstNumber: Int
  private let glossary: Glossary
  /// Whether the list is in the column of related links, not below the text.
  var hasOwnColumn = false
  /// First visible item.
  private(set) var top = 0
  private(set) var link: Int?

  /// The rows of an item.
  struct ItemRows: Hashable, Sendable {
    let title: Int
    let detail: Int

    var count: Int { title + detail }

    init(_ style: RelatedGroup.ItemStyle, hasOwnColumn: Bool) {
      switch style {
      case .link: (title, detail) = (1, 0)
      // A column of its own is narrow and high.
      case .article: (title, detail) = hasOwnColumn ? (2, 3) : (1, 1)
      }
    }
  }

  init(
    _ group: RelatedGroup,
    index: Int,
    firstNumber: Int,
    top: Int,
    in glossary: Glossary
  ) {
    self.group = group
    self.index = index
    self.firstNumber = firstNumber
    self.top = top
    self.glossary = glossary
  }

  var links: [LinkTarget] { group.items }

  private var itemRows: ItemRows { ItemRows(group.style, hasOwnColumn: hasOwnColumn) }

  // MARK: Moves

  mutating func focus(link: Int?) {
    self.link = link.map { min(max($0, 0), group.items.count - 1) }
  }

  mutating func move(_ move: Move, in rect: Rect) {
    let visible = visibleItems(in: rect)
    focus(link: move.target(from: link ?? 0, count: group.items.count, visible: visible))
  }

  /// How many items are visible as a whole. The heading takes a row.
  private func visibleItems(in rect: Rect) -> Int {
    max((rect.rows - 1) / itemRows.count, rect.rows > 1 ? 1 : 0)
  }

  mutating func normalize(in rect: Rect) {
    let visible = max(visibleItems(in: rect), 1)
    if let link { top = min(max(top, link - visible + 1), link) }
    top = max(min(top, group.items.count - visible), 0)
  }

  // MARK: Drawing

  func draw(in rect: Rect, of frame: inout Frame, hasFocus: Bool) {
    guard !rect.isEmpty else { return }
    frame.drawHeading(
      group.title,
      count: group.items.count,
      in: rect,
      style: hasFocus ? Theme.focusedHeading : Theme.heading
    )
    let rows = rect.inset(top: 1)
    let shown = (rows.rows + itemRows.count - 1) / itemRows.count
    for offset in 0..<max(min(shown, group.items.count - top), 0) {
      let (_, rest) = rows.splitTop(offset * itemRows.count)
      let place = rest.splitTop(itemRows.count).top
      draw(item: top + offset, in: place, of: &frame, hasFocus: hasFocus)
    }
    let visible = visibleItems(in: rect)
    frame.drawScrollBar(in: rows, top: top, visible: visible, count: group.items.count)
  }

  private func draw(item: Int, in rect: Rect, of frame: inout Frame, hasFocus: Bool) {
    let target = group.items[item]
    let isSelected = hasFocus && item == link
    let number = firstNumber + item
    let rect = rect.inset(right: 1)
    let label = number <= 9 ? "\(number) " : "  "
    let column = frame.draw(label, from: rect.column + 1, in: rect, style: Theme.muted)
    let text = rect.columns(column..<max(rect.endColumn, column))
    let titleEnd = frame.drawWrapped(
      target.title(in: glossary),
      in: text.splitTop(itemRows.title).top,
      style: isSelected ? Theme.selected(target.style) : target.style
    )
    // A short title leaves its second row to the excerpt.
    let rest = text.splitTop(titleEnd - text.row).rest.splitTop(itemRows.detail).top
    let end = frame.drawWrapped(target.detail, in: rest, style: Theme.muted)
    frame.addRegion(rect.splitTop(end - rect.row).top, .item(item, list: index))
    if isSelected { frame.cursor = Point(column: rect.column + 1, row: rect.row) }
  }
}

extension LinkTarget {
  /// The text of the link's row.
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
