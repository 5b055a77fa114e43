import GlossaryModel
import Screen

/// The letter tabs: A–Z always, and every other section that has entries.
struct SectionTabs: Sendable {
  /// A tab; the section is nil for a letter without entries.
  struct Tab: Sendable {
    let label: String
    let section: Section?
  }

  let tabs: [Tab]

  init(_ sections: [Section]) {
    let latin = (UnicodeScalar("A").value...UnicodeScalar("Z").value)
      .compactMap(UnicodeScalar.init).map { String($0) }
    let first = sections.prefix { [Section.symbols, Section.digits].contains($0.label) }
    let letters = latin.map { label in
      Tab(label: label, section: sections.first { $0.label == label })
    }
    let others = sections.dropFirst(first.count).filter { !latin.contains($0.label) }
    tabs =
      first.map { Tab(label: $0.label, section: $0) } + letters
      + others.map { Tab(label: $0.label, section: $0) }
  }

  /// The place of the tab under which an entry stands.
  func current(_ entry: Entry.ID) -> Int {
    tabs.firstIndex { $0.section?.entries.contains(entry.index) ?? false } ?? 0
  }

  /// The next section with entries in a direction (1 or -1), nil at the end.
  func section(after tab: Int, by step: Int) -> Section? {
    var tab = tab + step
    while tabs.indices.contains(tab) {
      if let section = tabs[tab].section { return section }
      tab += step
    }
    return nil
  }

  /// Draws the tabs on one row, scrolled so that the current one is in sight, and the title behind
  /// them where it fits.
  func draw(in rect: Rect, of frame: inout Frame, current: Int, title: String, isNarrow: Bool) {
    guard !rect.isEmpty, tabs.indices.contains(current) else { return }
    if isNarrow {
      let line = StyledLine([
        TextRun(section(after: current, by: -1) == nil ? "   " : " ‹ ", Theme.muted),
        TextRun(tabs[current].label, Theme.currentSection),
        TextRun(section(after: current, by: 1) == nil ? "" : " ›", Theme.muted),
      ])
      drawTitle(
        title,
        in: rect,
        of: &frame,
        after: frame.draw(line, column: rect.column, row: rect.row, end: rect.endColumn)
      )
      return
    }
    let shown = window(around: current, width: rect.columns - 4)
    var column = rect.column + 1
    if shown.lowerBound > 0 {
      column = frame.draw(
        "‹ ",
        column: column,
        row: rect.row,
        end: rect.endColumn,
        style: Theme.muted
      )
    }
    for tab in shown {
      let label = tab == current ? "[\(tabs[tab].label)]" : tabs[tab].label
      let style = tabs[tab].section == nil ? Theme.muted : Style.plain
      column = frame.draw(
        label,
        column: column,
        row: rect.row,
        end: rect.endColumn,
        style: tab == current ? Theme.currentSection : style
      )
      column += 1
    }
    if shown.upperBound < tabs.count {
      column = frame.draw(
        "›",
        column: column,
        row: rect.row,
        end: rect.endColumn,
        style: Theme.muted
      )
    }
    drawTitle(title, in: rect, of: &frame, after: column)
  }

  private func drawTitle(
    _ title: String,
    in rect: Rect,
    of frame: inout Frame,
    after column: Int
  ) {
    let left = rect.endColumn - column - 3
    guard left >= 8 else { return }
    let shown = DisplayText.truncated(title, to: left)
    frame.draw(
      shown,
      column: rect.endColumn - 1 - DisplayText.width(of: shown),
      row: rect.row,
      end: rect.endColumn,
      style: Theme.muted
    )
  }

  /// The tabs that fit in so many columns, the current one among them.
  private func window(around current: Int, width: Int) -> Range<Int> {
    var shown = current..<current + 1
    var used = columns(of: current) + 2
    while true {
      let before = shown.lowerBound - 1
      let after = shown.upperBound
      if after < tabs.count, used + columns(of: after) <= width {
        used += columns(of: after)
        shown = shown.lowerBound..<after + 1
      } else if before >= 0, used + columns(of: before) <= width {
        used += columns(of: before)
        shown = before..<shown.upperBound
      } else {
        return shown
      }
    }
  }

  private func columns(of tab: Int) -> Int {
    DisplayText.width(of: tabs[tab].label) + 1
  }
}
