package import Screen

/// Where everything is drawn on a screen of some size.
///
/// From 60 columns on the list is beside the entry; below that, one of the two has the screen. From
/// 140 on, the related links have a column of their own. Low screens lose the hint line, then the
/// letters, then the breadcrumb.
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
  /// Everything between the tabs and the hints.
  private let body: Rect
  /// The list with its scroll bar; empty while the entry has the screen.
  let list: Rect
  let breadcrumb: Rect
  /// The headword and everything below it; empty while the list has the screen.
  let entry: Rect
  /// The column of the related links; empty if they are below the text.
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
    (sections, body) = screen.inset(bottom: showsHints ? 1 : 0)
      .splitTop(size.rows >= Layout.sectionsFrom ? 1 : 0)

    let entryColumns: Rect
    if isNarrow || isZoomed {
      let showsList = isNarrow && focus == .list
      list = showsList ? body : body.inset(left: body.columns)
      entryColumns = showsList ? body.inset(left: body.columns) : body
    } else {
      let width = Layout.listWidth(of: size.columns)
      list = body.inset(right: size.columns - width)
      // One column is for the rule between the two.
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

  /// One column before the text; after it one more and the scroll bar.
  private static let textMargins = 3

  /// The area of a layer that covers all panes.
  var overPanes: Rect { body }

  /// The area of a layer that leaves the list visible.
  var overEntry: Rect {
    isNarrow || list.isEmpty ? body : body.inset(left: list.endColumn + 1, top: breadcrumb.rows)
  }

  /// The width of the entry's text in columns.
  var textWidth: Int {
    // While the list has a narrow screen, the entry is laid out for the width that it will have.
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
