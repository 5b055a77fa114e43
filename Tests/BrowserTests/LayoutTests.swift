import Screen
import Testing

@testable import Browser

struct LayoutTests {
  @Test func `the parts stand on the screen and apart at every size`() {
    for columns in 1...300 {
      for rows in Array(1...30) + [40, 100] {
        for focus in Pane.allCases {
          let size = Size(columns: columns, rows: rows)
          let layout = Layout(size: size, focus: focus, isZoomed: columns % 2 == 0)
          let wanted = EntryLayout.Wanted(definition: rows, seeAlso: 8, articles: 10)
          let entry = EntryLayout(layout, wanted: wanted, focus: focus)
          guard !layout.isTooSmall else { continue }
          var parts = [layout.sections, layout.list, layout.breadcrumb]
          parts += [entry.headword, entry.definition, entry.seeAlso, entry.articles]
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
      wanted: .init(definition: definitionLines, seeAlso: 9, articles: 20),
      focus: .list
    )
    #expect(layout.breadcrumb.rows == 1)
    #expect(entry.headword.rows == 1)
    #expect(entry.seeAlso.rows >= 7)
    #expect(entry.articles.rows >= 3)
    #expect(entry.definition.rows >= min(definitionLines, 3))
  }

  @Test(arguments: 8...12)
  func `on a low screen the part with the focus has half the rows`(rows: Int) {
    for focus in [Pane.definition, .seeAlso, .articles] {
      let layout = Layout(size: Size(columns: 40, rows: rows), focus: focus, isZoomed: false)
      let wanted = EntryLayout.Wanted(definition: 30, seeAlso: 9, articles: 20)
      let entry = EntryLayout(layout, wanted: wanted, focus: focus)
      let focused =
        switch focus {
        case .seeAlso: entry.seeAlso
        case .articles: entry.articles
        default: entry.definition
        }
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

extension Rect {
  fileprivate func overlaps(_ other: Rect) -> Bool {
    column < other.endColumn && other.column < endColumn && row < other.endRow
      && other.row < endRow
  }
}
