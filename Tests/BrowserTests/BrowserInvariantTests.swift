import GlossaryModel
import Screen
import SeededRandom
import Testing

@testable import Browser

/// Whatever is pressed, in whatever order and on whatever screen.
struct BrowserInvariantTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `random keys never lead out of the glossary or off the screen`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var browser = try Script().browser
    let keys =
      Command.all.filter { !$0.keyNames.contains("q") && !$0.keyNames.contains("Q") }
      .flatMap(\.keyNames).compactMap { Key($0) } + "abcfxzé日0#".map { Key.character($0) }
    for _ in 0..<400 {
      switch Int.random(in: 0..<30, using: &random) {
      case 0:
        let size = Size(
          columns: .random(in: 1...160, using: &random),
          rows: .random(in: 1...45, using: &random)
        )
        _ = browser.update(.terminal(.resized(size)))
      case 1:
        _ = browser.update(.terminal(.pasted("pa\u{1B}[31m\n")))
      case 2:
        _ = browser.update(.reloaded(try SampleGlossary.make(), warning: nil))
      default:
        let key = try #require(keys.randomElement(using: &random))
        _ = browser.update(.terminal(.key(key)))
      }
      check(browser)
    }
  }

  private func check(_ browser: Browser) {
    let rendered = browser.rendered
    #expect((0..<browser.glossary.entryCount).contains(rendered.id.index))
    let panes = [Pane.list, .entry] + browser.related.indices.map(Pane.related)
    #expect(panes.contains(browser.focus))
    for pane in panes {
      guard let link = browser.view(of: pane).link else { continue }
      #expect(pane == browser.focus)
      #expect(browser.view(of: pane).links.indices.contains(link))
    }
    #expect(browser.related.map(\.group) == rendered.related)
    if browser.search == nil {
      #expect(browser.list.selected == rendered.id)
    }
    if !rendered.isComplete {
      // Where nothing but the beginning can be looked at.
      #expect(browser.focus == .list && browser.entryPane.top == 0)
      #expect(rendered.lines.count >= browser.size.rows)
    }
    let frame = browser.frame()
    #expect(frame.size == browser.size)
    #expect((0..<max(browser.size.columns, 1)).contains(frame.cursor.column))
    #expect((0..<max(browser.size.rows, 1)).contains(frame.cursor.row))
  }
}
