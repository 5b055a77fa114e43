package import Screen

/// A pane that can have the focus.
package enum Pane: CaseIterable, Hashable, Sendable {
  case list, definition, seeAlso, articles
}

/// Where everything stands on a screen of some size.
///
/// From 60 columns on the list stands beside the entry; below, one of the two has the screen. From
/// 140 on, see-also and articles have a column of their own. Low screens lose the hint line, then
/// the letters, then the breadcrumb.
package struct Layout: Hashable, Sendable {
  /// Below this only a line that says so is drawn.
  package static let minimumSize = Size(columns: 20, rows: 5)

  static let widestText = 76
  private static let twoPanesFrom = 60
  private static let threeColumnsFrom = 140
  private static let hintsFrom = 10
  private static let sectionsFrom = 8
  private static let breadcrumbFrom = 6

  let isTooSmall: Bool
  let isNarrow: Bool
  /// The letter tabs; empty on a low screen.
  let sections: Rect
  /// The list with its scroll bar; empty while the entry has the screen.
  let list: Rect
  let breadcrumb: Rect
  /// The headword and all that stands below it; empty while the list has the screen.
  let entry: Rect
  /// See-also and articles where they have a column of their own; else empty.
  let related: Rect
  /// The last row: hints, messages and the search field.
  let status: Rect
  let showsHints: Bool

  init(size: Size, focus: Pane, isZoomed: Bool) {
    isTooSmall =
      size.columns < Layout.minimumSize.columns || size.rows < Layout.minimumSize.rows
    isNarrow = size.columns < Layout.twoPanesFrom
    showsHints = size.rows >= Layout.hintsFrom
    let screen = Rect(size)
    status = screen.inset(top: size.rows - 1)
    var body = screen.inset(bottom: showsHints ? 1 : 0)
    (sections, body) = body.splitTop(size.rows >= Layout.sectionsFrom ? 1 : 0)

    let entryColumns: Rect
    if isNarrow || isZoomed {
      let showsList = isNarrow && focus == .list
      list = showsList ? body : body.inset(left: body.columns)
      entryColumns = showsList ? body.inset(left: body.columns) : body
    } else {
      let width = Layout.listWidth(of: size.columns)
      list = body.inset(right: size.columns - width)
      // The rule between the two has a column of its own.
      entryColumns = body.inset(left: width + 1)
    }
    let hasRelatedColumn = size.columns >= Layout.threeColumnsFrom
    let text = Layout.widestText + Layout.textMargins
    let reading =
      hasRelatedColumn ? entryColumns.inset(right: entryColumns.columns - text) : entryColumns
    let skipped = hasRelatedColumn ? text + 1 : entryColumns.columns
    related = entryColumns.inset(left: skipped)
    (breadcrumb, entry) = reading.splitTop(size.rows >= Layout.breadcrumbFrom ? 1 : 0)
  }

  /// A space before the text, and after it a space and the scroll bar.
  private static let textMargins = 3

  /// Columns that the definition's text may take.
  var textWidth: Int {
    // While the list has a narrow screen, the entry is set for the width it will have.
    let columns = entry.columns > 0 ? entry.columns : list.columns
    return max(min(columns - Layout.textMargins, Layout.widestText), 1)
  }

  private static func listWidth(of columns: Int) -> Int {
    switch columns {
    case ..<100: max(columns * 28 / 100, 16)
    case ..<threeColumnsFrom: min(26 + (columns - 100) / 6, 32)
    default: min(26 + (columns - threeColumnsFrom) / 6, 32)
    }
  }
}

/// Where the parts of the entry stand.
struct EntryLayout: Hashable, Sendable {
  let headword: Rect
  let definition: Rect
  /// A heading and the links; empty if there are none or there is no room.
  let seeAlso: Rect
  let articles: Rect

  /// What wants to be shown, in rows.
  struct Wanted: Hashable, Sendable {
    let definition: Int
    let seeAlso: Int
    let articles: Int
  }

  /// On a low screen the part that has the focus gets half the rows, and where there is no room for
  /// all parts, it alone is shown.
  init(_ layout: Layout, wanted: Wanted, focus: Pane) {
    let area = layout.entry
    let isRoomy = area.rows >= 14
    let (headword, belowHeadword) = area.inset(top: isRoomy ? 1 : 0).splitTop(1)
    self.headword = headword
    var body = belowHeadword.inset(top: isRoomy ? 1 : 0)

    guard layout.related.isEmpty else {
      definition = body
      let rows = EntryLayout.share(
        layout.related.rows,
        EntryLayout.Wanted(definition: 0, seeAlso: wanted.seeAlso, articles: wanted.articles)
      )
      let (top, rest) = layout.related.splitTop(rows.seeAlso)
      seeAlso = top
      articles = rest.splitTop(rows.articles).top
      return
    }
    let headings = (wanted.seeAlso > 0 ? 1 : 0) + (wanted.articles > 0 ? 1 : 0)
    guard body.rows >= headings + 6 else {
      definition = focus == .seeAlso || focus == .articles ? body.splitTop(0).top : body
      seeAlso = focus == .seeAlso ? body : body.splitTop(0).top
      articles = focus == .articles ? body : body.splitTop(0).top
      return
    }
    let gap = isRoomy && headings > 0 ? 1 : 0
    let rows = EntryLayout.share(body.rows - gap, wanted, favoring: isRoomy ? nil : focus)
    (definition, body) = body.splitTop(rows.definition)
    let (upper, lower) = body.inset(top: gap).splitTop(rows.seeAlso)
    seeAlso = upper
    articles = lower.splitTop(rows.articles).top
  }

  /// Deals rows out: first each part what it needs to be of use (six see-also links among it), then
  /// the definition all it wants, then the see-also, then the articles. Where rows are few, a part
  /// may be favored with half of them.
  private static func share(
    _ rows: Int,
    _ wanted: Wanted,
    favoring favorite: Pane? = nil
  ) -> Wanted {
    var definition = 0
    var seeAlso = 0
    var articles = 0
    var left = rows
    func grow(_ part: inout Int, to target: Int, of wanted: Int) {
      let more = min(max(min(target, wanted) - part, 0), left)
      part += more
      left -= more
    }
    // A heading and its first row come together: an article takes two.
    let seeAlsoRows = wanted.seeAlso > 0 ? wanted.seeAlso + 1 : 0
    let articleRows = wanted.articles > 0 ? wanted.articles + 1 : 0
    grow(&definition, to: 2, of: wanted.definition)
    grow(&seeAlso, to: 2, of: seeAlsoRows)
    grow(&articles, to: favorite == nil ? 3 : 2, of: articleRows)
    switch favorite {
    case .list, .definition: grow(&definition, to: rows / 2, of: wanted.definition)
    case .seeAlso: grow(&seeAlso, to: rows / 2, of: seeAlsoRows)
    case .articles: grow(&articles, to: rows / 2, of: articleRows)
    case nil: break
    }
    grow(&definition, to: 3, of: wanted.definition)
    grow(&seeAlso, to: 7, of: seeAlsoRows)
    grow(&definition, to: .max, of: wanted.definition)
    grow(&seeAlso, to: .max, of: seeAlsoRows)
    grow(&articles, to: .max, of: articleRows)
    return Wanted(definition: definition, seeAlso: seeAlso, articles: articles)
  }
}
