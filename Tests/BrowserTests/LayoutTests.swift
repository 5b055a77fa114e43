import Screen
import Testing

@testable import Browser

struct LayoutTests {
  @Test func `the parts stand on the screen and apart at every size`() {
    for columns in 1...300 {
      for rows in Array(1...30) + [40, 100] {
        for focus in [Pane.list, .entry, .related(0), .related(1), .related(2)] {
          let size = Size(columns: columns, rows: rows)
          let layout = Layout(size: size, focus: focus, isZoomed: columns % 2 == 0)
          let entry = EntryLayout(
            layout,
            lineCount: rows,
            related: [
              .init(.link, itemCount: 8), .init(.article, itemCount: 5), .init(.link, itemCount: 3),
            ],
            focus: focus
          )
          guard !layout.isTooSmall else { continue }
          var parts = [layout.sections, layout.list, layout.breadcrumb]
          parts += [entry.headword, entry.text] + entry.related
          if layout.showsHints { parts.append(layout.status) }
          parts.removeAll(where: \.isEmpty)
          for part in parts {
            #expect(part.column >= 0 && part.endColumn <= columns, "\(size) \(focus)")
            #expect(part.row >= 0 && part.endRow <= rows, "\(size) \(focus)")
          }
          for (index, part) in parts.enumerated() {
            for other in parts[..<index] {
              #expect(!part.overlaps(other), "\(size) \(focus): \(part) \(other)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: [1, 5, 20, 1_000])
  func `at 80×24 headings and six see-also links stay visible`(definitionLines: Int) {
    let layout = Layout(size: Size(columns: 80, rows: 24), focus: .list, isZoomed: false)
    let entry = EntryLayout(
      layout,
      lineCount: definitionLines,
      related: [.init(.link, itemCount: 9), .init(.article, itemCount: 10)],
      focus: .list
    )
    #expect(layout.breadcrumb.rows == 1)
    #expect(entry.headword.rows == 1)
    #expect(entry.related[0].rows >= 7)
    #expect(entry.related[1].rows >= 3)
    #expect(entry.text.rows >= min(definitionLines, 3))
  }

  @Test(arguments: 8...12)
  func `on a low screen the part with the focus has half the rows`(rows: Int) {
    for focus in [Pane.entry, .related(0), .related(1)] {
      let layout = Layout(size: Size(columns: 40, rows: rows), focus: focus, isZoomed: false)
      let entry = EntryLayout(
        layout,
        lineCount: 30,
        related: [.init(.link, itemCount: 9), .init(.article, itemCount: 10)],
        focus: focus
      )
      let focused = if case .related(let index) = focus { entry.related[index] } else { entry.text }
      let below = layout.entry.rows - entry.headword.rows
      #expect(focused.rows >= below / 2, "\(focus) \(below)")
    }
  }

  @Test func `text is never wider than reads well`() {
    for columns in 20...300 {
      let layout = Layout(size: Size(columns: columns, rows: 24), focus: .list, isZoomed: false)
      #expect((1...Layout.widestText).contains(layout.textWidth))
    }
  }
}
