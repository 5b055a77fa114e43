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
      Command.allCases.flatMap(\.description.keys).compactMap { Key($0) }
      .filter { ![.quit, .close].contains(Keymap.standard.command(for: $0)) }
      + "abcfxzé日0#".map { Key.character($0) }
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
        _ = browser.update(.reloaded(try SampleGlossary.make(), nil))
      default:
        let key = try #require(keys.randomElement(using: &random))
        _ = browser.update(.terminal(.key(key)))
      }
      check(browser)
    }
  }

  private func check(_ browser: Browser) {
    #expect((0..<browser.glossary.entryCount).contains(browser.page.id.index))
    if let link = browser.link {
      #expect((0..<browser.page.linkCount).contains(link))
      #expect(browser.page.focus(ofLink: link) == browser.focus)
    }
    if browser.search == nil {
      #expect(browser.list.selected == browser.page.id)
    }
    if !browser.page.isWhole {
      // Where nothing but the beginning can be looked at.
      #expect(browser.focus == .list && browser.link == nil && browser.definition.top == 0)
      #expect(browser.page.lines.count >= browser.size.rows)
    }
    let frame = browser.frame()
    #expect(frame.size == browser.size)
    #expect((0..<max(browser.size.columns, 1)).contains(frame.cursor.column))
    #expect((0..<max(browser.size.rows, 1)).contains(frame.cursor.row))
  }

  @Test func `every key of the table has one command and can be typed`() {
    var seen: [Key: Command] = [:]
    for command in Command.allCases {
      for name in command.description.keys {
        let key = Key(name)
        #expect(key != nil, "\(name)")
        guard let key else { continue }
        #expect(key.description == name)
        #expect(seen[key] == nil, "\(name) is bound twice")
        seen[key] = command
        #expect(Keymap.standard.command(for: key) == command)
      }
    }
  }

  @Test func `the help shows every command and finds it again`() throws {
    let tall = Size(columns: 100, rows: 90)
    let help = try Script("?", size: tall).text
    for command in Command.allCases {
      #expect(help.contains(command.description.help))
    }
    let found = try Script("? / «clip» Enter", size: tall).text
    #expect(!found.contains("down a row"))
    #expect(try Script("? / «address»", size: tall).text.contains("copy the address"))
  }
}
