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
      current: tabs.current(rendered.id),
      title: glossary.info.title,
      isNarrow: layout.isNarrow
    )
    list.draw(in: layout.list, of: &frame, hasFocus: focus == .list)
    if layout.entry.columns > 0 { drawEntry(in: &frame) }
    layer?.draw(in: layout, of: &frame)
    // After the panes: on a low screen it has no row of its own.
    let status = StatusLine(hints: hints, message: message, position: position)
    if layout.showsHints || message != nil { status.draw(in: layout.status, of: &frame) }
    if let search {
      // Last, since the cursor belongs into the field.
      StatusLine(hints: [], message: nil, position: position).draw(in: layout.status, of: &frame)
      search.draw(in: layout.status.inset(right: status.positionWidth), of: &frame)
    }
    return frame
  }

  private func drawEntry(in frame: inout Frame) {
    let layout = layout
    let entry = entryLayout
    drawRules(layout, headings: layer == nil ? entry.related : [], in: &frame)
    let tab = tabs.tabs[tabs.current(rendered.id)]
    let path = [glossary.info.title, tab.label]
    entryPane.drawBreadcrumb(path, in: layout.breadcrumb, of: &frame)
    entryPane.drawHeadword(in: entry.headword, of: &frame)
    entryPane.draw(in: entry.text, of: &frame, hasFocus: focus == .entry)
    for (index, list) in related.enumerated() {
      list.draw(in: entry.related[index], of: &frame, hasFocus: focus == .related(index))
    }
  }

  /// Draws the rules between the columns.
  private func drawRules(_ layout: Layout, headings: [Rect], in frame: inout Frame) {
    if !layout.list.isEmpty {
      drawRule(column: layout.list.endColumn, beside: layout.list, headings, in: &frame)
    }
    if !layout.related.isEmpty {
      drawRule(column: layout.related.column - 1, beside: layout.related, headings, in: &frame)
    }
  }

  /// Draws the rule between two columns, with a branch to each heading on its right.
  private func drawRule(
    column: Int,
    beside rect: Rect,
    _ headings: [Rect],
    in frame: inout Frame
  ) {
    let branches = headings.filter { !$0.isEmpty && $0.column == column + 1 }.map(\.row)
    for row in rect.row..<rect.endRow {
      frame.draw(
        branches.contains(row) ? "├" : "│",
        column: column,
        row: row,
        end: column + 1,
        style: Theme.rule
      )
    }
  }

  // MARK: Status

  private var position: String {
    // The dots say that more may be found.
    let more = pendingSearch == nil ? "" : "…"
    return list.count == 0 ? "0/0\(more)" : "\(list.cursor.selection + 1)/\(list.count)\(more)"
  }

  /// The hints of the commands that apply, in order.
  private var hints: [(command: Int, hint: Command.Hint)] {
    Command.hinted.compactMap { number in
      Command.all[number].hint?(self).map { (number, $0) }
    }.sorted { $0.1.rank < $1.1.rank }
  }
}
