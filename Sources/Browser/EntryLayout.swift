import Screen

/// Where the parts of the entry are drawn.
struct EntryLayout: Hashable, Sendable {
  let headword: Rect
  let text: Rect
  /// For each related list its heading and items; empty if there is no room for it.
  let related: [Rect]

  /// The size of a related list.
  struct Demand: Hashable, Sendable {
    let style: RelatedGroup.ItemStyle
    let itemCount: Int

    init(_ style: RelatedGroup.ItemStyle, itemCount: Int) {
      self.style = style
      self.itemCount = itemCount
    }
  }

  /// Places the text and the related lists below the headword, or the lists in their own column.
  ///
  /// On a low screen the part that has the focus gets half the rows, and where there is no room for
  /// all parts, it alone is shown.
  init(_ layout: Layout, lineCount: Int, related demands: [Demand], focus: Pane) {
    let isRoomy = layout.entry.rows >= 14
    let margin = isRoomy ? 1 : 0
    let (headword, below) = layout.entry.inset(top: margin).splitTop(1)
    self.headword = headword
    let body = below.inset(top: margin)

    guard layout.related.isEmpty else {
      text = body
      let rows = EntryLayout.share(layout.related.rows, lineCount: 0, demands, hasOwnColumn: true)
      related = EntryLayout.stack(rows.related, in: layout.related)
      return
    }
    guard body.rows >= demands.count + 6 else {
      let empty = body.splitTop(0).top
      related = demands.indices.map { focus == .related($0) ? body : empty }
      text = if case .related = focus { empty } else { body }
      return
    }
    let gap = demands.isEmpty ? 0 : margin
    let rows = EntryLayout.share(
      body.rows - gap,
      lineCount: lineCount,
      demands,
      favorite: isRoomy ? nil : focus
    )
    let lists: Rect
    (text, lists) = body.splitTop(rows.text)
    related = EntryLayout.stack(rows.related, in: lists.inset(top: gap))
  }

  /// Rectangles of some heights, from top to bottom.
  private static func stack(_ heights: [Int], in rect: Rect) -> [Rect] {
    var rest = rect
    return heights.map { height in
      let top: Rect
      (top, rest) = rest.splitTop(height)
      return top
    }
  }

  /// Divides rows: first each part gets a useful minimum (six links for a list of links), then the
  /// text all it wants, then the lists in their order. Where rows are few, a part may be favored with
  /// half of them.
  private static func share(
    _ rows: Int,
    lineCount: Int,
    _ demands: [Demand],
    favorite: Pane? = nil,
    hasOwnColumn: Bool = false
  ) -> (text: Int, related: [Int]) {
    var text = 0
    var related = demands.map { _ in 0 }
    var left = rows
    func grow(_ part: inout Int, to target: Int, of wanted: Int) {
      let more = min(max(min(target, wanted) - part, 0), left)
      part += more
      left -= more
    }
    let itemRows = demands.map { RelatedList.ItemRows($0.style, hasOwnColumn: hasOwnColumn).count }
    let wanted = demands.indices.map { 1 + demands[$0].itemCount * itemRows[$0] }
    grow(&text, to: 2, of: lineCount)
    for list in demands.indices {
      // A heading comes with its first item, of which two rows are enough.
      let first = favorite == nil ? min(itemRows[list], 2) : 1
      grow(&related[list], to: 1 + first, of: wanted[list])
    }
    switch favorite {
    case .list, .entry: grow(&text, to: rows / 2, of: lineCount)
    case .related(let list): grow(&related[list], to: rows / 2, of: wanted[list])
    case nil: break
    }
    grow(&text, to: 3, of: lineCount)
    for list in demands.indices where demands[list].style == .link {
      grow(&related[list], to: 7, of: wanted[list])
    }
    grow(&text, to: .max, of: lineCount)
    for list in demands.indices { grow(&related[list], to: .max, of: wanted[list]) }
    return (text, related)
  }
}
