import GlossaryModel
package import Screen

extension Browser {
  /// The picture of the state.
  ///
  /// - Complexity: O(cells of the screen).
  package func frame() -> Frame {
    var frame = Frame(size: size)
    let layout = layout
    guard !layout.isTooSmall else {
      let minimum = Layout.minimumSize
      frame.draw(
        "Too small: \(minimum.columns)×\(minimum.rows) needed; q quits",
        column: 0,
        row: 0,
        end: size.columns
      )
      return frame
    }
    tabs.draw(
      in: layout.sections,
      of: &frame,
      current: tabs.current(page.id),
      title: title,
      isNarrow: layout.isNarrow
    )
    list.draw(in: layout.list, of: &frame, glossary: glossary, hasFocus: focus == .list)
    if layout.entry.columns > 0 { drawEntry(in: &frame) }
    switch overlay {
    case .article(let pane): pane.draw(in: overlayRect, of: &frame)
    case .help(let pane): pane.draw(in: overlayRect, status: layout.status, of: &frame)
    case nil: break
    }
    // Over the panes: on a low screen it has no row of its own.
    drawStatus(in: &frame)
    if let search {
      // Drawn last: the cursor belongs in the field.
      frame.clear(layout.status)
      let positionWidth = drawPosition(in: &frame)
      search.draw(in: layout.status.inset(right: positionWidth), of: &frame)
    }
    return frame
  }

  /// Where help or an article is shown: help over all panes, an article beside the list.
  var overlayRect: Rect {
    let layout = layout
    let top = layout.sections.rows
    let rows = size.rows - top - (layout.showsHints ? 1 : 0)
    guard case .article = overlay, !layout.list.isEmpty else {
      return Rect(column: 0, row: top, columns: size.columns, rows: rows)
    }
    let left = layout.isNarrow ? 0 : layout.list.endColumn + 1
    let entry = Rect(column: left, row: top, columns: size.columns - left, rows: rows)
    return entry.inset(top: layout.isNarrow ? 0 : layout.breadcrumb.rows)
  }

  private func drawEntry(in frame: inout Frame) {
    let layout = layout
    let entry = entryLayout
    let headings = overlay == nil ? [entry.seeAlso, entry.articles] : []
    if !layout.list.isEmpty {
      drawRule(after: layout.list, branches: headings, in: &frame)
    }
    if !layout.related.isEmpty {
      let left = Rect(
        column: layout.related.column - 1,
        row: layout.related.row,
        columns: 0,
        rows: layout.related.rows
      )
      drawRule(after: left, branches: headings, in: &frame)
    }
    let tab = tabs.tabs[tabs.current(page.id)]
    DefinitionPane.drawBreadcrumb(
      page,
      in: layout.breadcrumb,
      of: &frame,
      glossary: title,
      section: tab.label
    )
    DefinitionPane.drawHeadword(page, in: entry.headword, of: &frame)
    let hasFocus = focus == .definition
    let selection = DefinitionPane.Selection(link: hasFocus ? link : nil, matchIndex: matchIndex)
    definition.draw(
      page,
      in: entry.definition,
      of: &frame,
      selection: selection,
      hasFocus: hasFocus
    )
    seeAlso.draw(content(of: .seeAlso), in: entry.seeAlso, of: &frame, glossary: glossary)
    articles.draw(content(of: .articles), in: entry.articles, of: &frame, glossary: glossary)
  }

  /// Draws the line between two columns, with a branch to each heading on its right.
  private func drawRule(after left: Rect, branches: [Rect], in frame: inout Frame) {
    let column = left.endColumn
    let rows = branches.filter { !$0.isEmpty && $0.column == column + 1 }.map(\.row)
    for row in left.row..<left.endRow {
      frame.draw(
        rows.contains(row) ? "├" : "│",
        column: column,
        row: row,
        end: column + 1,
        style: Theme.rule
      )
    }
  }

  // MARK: Status

  private func drawStatus(in frame: inout Frame) {
    let layout = layout
    guard layout.showsHints || message != nil else { return }
    StatusLine(hints: hints, message: message, position: position)
      .draw(in: layout.status, of: &frame)
  }

  /// - Returns: the columns that the place in the list takes.
  private func drawPosition(in frame: inout Frame) -> Int {
    StatusLine(hints: [], message: "", position: position).draw(in: layout.status, of: &frame)
    return DisplayText.width(of: position) + 2
  }

  private var position: String {
    // More may be found.
    let more = pendingSearch == nil ? "" : "…"
    return list.count == 0 ? "0/0\(more)" : "\(list.cursor.selection + 1)/\(list.count)\(more)"
  }

  private var hints: [StatusLine.Hint] {
    func hint(_ key: String, _ text: String) -> StatusLine.Hint {
      StatusLine.Hint(key: key, text: text)
    }
    let help = hint("?", "help")
    switch overlay {
    case .article: return [help, hint("o", "open"), hint("y", "copy"), hint("q", "close")]
    case .help: return [hint("q", "close"), hint("/", "search")]
    case nil: break
    }
    let enter = hint("⏎", focus == .list ? "read" : "follow")
    let pane = hint("⇥", "pane")
    let close = hint("q", layout.isNarrow && focus != .list ? "list" : "quit")
    if list.query != nil {
      return [
        help, hint("/", "search"), hint("n", "found"), hint("Esc", "all"), enter, pane, close,
      ]
    }
    return [
      help, hint("/", "search"), enter, pane, hint(")", "link"), hint("⌫", "back"), close,
    ]
  }
}
