import GlossaryModel
import Screen
import Testing

@testable import Browser

/// What can be clicked.
struct RegionTests {
  private static let sizes = [(150, 30), (80, 24), (60, 9), (40, 12), (24, 6), (20, 5), (10, 3)]
  private static let keys = [
    "", "' b j j", "' b j j Enter", "' b j j Tab Tab j", "' b j j Tab Tab Tab j j",
    "' b j j 9", "' b j j 9 Esc Tab Tab Tab j Enter", "?", "? / «copy»", "«/pa»", "«/zq»",
    "«/answer» Enter Enter n", "' b j j z", "' b j j 3", "' i Enter", "L",
  ]

  @Test(arguments: keys)
  func `regions are parts of rows, on the screen and apart`(keys: String) throws {
    for (columns, rows) in RegionTests.sizes {
      let frame = try Script(keys, size: Size(columns: columns, rows: rows)).browser.frame()
      for region in frame.regions {
        #expect(region.rect.clipped(to: frame.size) == region.rect)
        #expect(region.rect.rows == 1 && region.rect.columns > 0)
      }
      for (index, region) in frame.regions.enumerated() {
        for other in frame.regions[..<index] {
          #expect(!region.rect.overlaps(other.rect), "\(region) \(other)")
        }
      }
    }
  }

  @Test func `every visible row, link, tab, item and hint has a region`() throws {
    let script = try Script("' b j j Enter", size: Size(columns: 80, rows: 40))
    let browser = script.browser
    let frame = browser.frame()
    let targets = Set(frame.regions.map(\.target))
    for row in 0..<browser.list.count { #expect(targets.contains(.row(row))) }
    for tab in browser.tabs.tabs.indices { #expect(targets.contains(.tab(tab))) }
    for link in browser.rendered.links.indices { #expect(targets.contains(.link(link))) }
    for (index, list) in browser.related.enumerated() where index == 0 {
      for item in list.links.indices { #expect(targets.contains(.item(item, list: index))) }
    }
    #expect(targets.contains(.item(0, list: 1)))
    for (index, command) in Command.all.enumerated() where command.hint?(browser) != nil {
      #expect(targets.contains(.command(index)))
    }
  }

  @Test func `a region lies over the text that it stands for`() throws {
    let browser = try Script("' b j j Enter").browser
    let frame = browser.frame()
    func text(_ target: Region.Target) -> String {
      frame.regions.filter { $0.target == target }.map { region in
        frame.row(region.rect.row)[...].dropFirst(region.rect.column).prefix(region.rect.columns)
          .map { $0.glyph?.text ?? "" }.joined()
      }.joined(separator: "|")
    }
    #expect(text(.link(0)) == "Front-End")
    #expect(text(.tab(3)) == "[B]")
    #expect(text(.row(0)).hasPrefix(" .NET "))
    #expect(text(.item(0, list: 0)).hasPrefix(" 1 Milestone Payments "))
    let help = try #require(Command.all.firstIndex { $0.keyNames.contains("?") })
    #expect(text(.command(help)) == "? help")
  }

  @Test func `nothing under a layer can be clicked`() throws {
    let frame = try Script("' b j j Tab Tab Tab j Enter").browser.frame()
    let targets = Set(frame.regions.map(\.target))
    #expect(targets.contains(.layer) && targets.contains(.row(0)) && targets.contains(.tab(0)))
    #expect(!targets.contains(.link(0)) && !targets.contains(.item(0, list: 0)))
    let help = Set(try Script("?").browser.frame().regions.map(\.target))
    #expect(help.contains(.layer) && help.contains(.tab(0)) && !help.contains(.row(0)))
  }
}
