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

  /// The number of the tab that an entry belongs to.
  func current(_ entry: Entry.ID) -> Int {
    tabs.firstIndex { $0.section?.entries.contains(entry.index) ?? false } ?? 0
  }

  /// The next tab with entries in a direction (1 or -1), nil at the end.
  func tab(after tab: Int, by step: Int) -> Int? {
    var tab = tab + step
    while tabs.indices.contains(tab) {
      if tabs[tab].section != nil { return tab }
      tab += step
    }
    return nil
  }

  // MARK: Drawing

  /// Draws the tabs on one row, scrolled so that the current one is visible, and after them the
  /// title where it fits.
  func draw(in rect: Rect, of frame: inout Frame, current: Int, title: String, isNarrow: Bool) {
    guard !rect.isEmpty, tabs.indices.contains(current) else { return }
    let end =
      isNarrow
      ? drawCurrent(current, in: rect, of: &frame) : drawAll(current, in: rect, of: &frame)
    drawTitle(title, in: rect, of: &frame, after: end)
  }

  /// Draws the current tab between arrows to its neighbours.
  ///
  /// - Returns: the column after it.
  private func drawCurrent(_ current: Int, in rect: Rect, of frame: inout Frame) -> Int {
    let previous = tab(after: current, by: -1)
    let next = tab(after: current, by: 1)
    let parts = [
      (previous, TextRun(previous == nil ? "   " : " ‹ ", Theme.muted)),
      (current, TextRun(tabs[current].label, Theme.currentSection)),
      (next, TextRun(next == nil ? "" : " ›", Theme.muted)),
    ]
    return parts.reduce(rect.column) { column, part in
      drawTab(part.0, part.1, column: column, in: rect, of: &frame)
    }
  }

  /// Draws a text that belongs to a tab, if it does.
  ///
  /// - Returns: the column after it.
  private func drawTab(
    _ tab: Int?,
    _ run: TextRun,
    column: Int,
    in rect: Rect,
    of frame: inout Frame
  ) -> Int {
    let end = frame.draw(run.text, from: column, in: rect, style: run.style)
    if let tab { frame.addRegion(rect.columns(column..<end), .tab(tab)) }
    return end
  }

  /// Draws as many tabs as fit.
  ///
  /// - Returns: the column after them.
  private func drawAll(_ current: Int, in rect: Rect, of frame: inout Frame) -> Int {
    let shown = window(around: current, width: rect.columns - 4)
    var column = rect.column + 1
    if shown.lowerBound > 0 {
      column = drawTab(nil, TextRun("‹ ", Theme.muted), column: column, in: rect, of: &frame)
    }
    for tab in shown {
      let style = tabs[tab].section == nil ? Theme.muted : Style.plain
      let run =
        tab == current
        ? TextRun("[\(tabs[tab].label)]", Theme.currentSection) : TextRun(tabs[tab].label, style)
      column = drawTab(tab, run, column: column, in: rect, of: &frame) + 1
    }
    if shown.upperBound < tabs.count {
      column = drawTab(nil, TextRun("›", Theme.muted), column: column, in: rect, of: &frame)
    }
    return column
  }

  private func drawTitle(_ title: String, in rect: Rect, of frame: inout Frame, after column: Int) {
    let left = rect.endColumn - column - 3
    guard left >= 8 else { return }
    let shown = DisplayText.truncated(title, to: left)
    let start = rect.endColumn - 1 - DisplayText.width(of: shown)
    frame.draw(shown, from: start, in: rect, style: Theme.muted)
  }

  /// The tabs around the current one that fit into a width.
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
