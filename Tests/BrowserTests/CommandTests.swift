import GlossaryModel
import Screen
import Testing

@testable import Browser

/// The table of commands.
struct CommandTests {
  /// For each context some screens, by the keys that lead to them. Every command of the context can
  /// do something on one of them.
  static let situations: [(context: Context, keys: [String])] = [
    (.list, ["s «the» Enter J", "s «the» Enter j"]),
    (.entry, ["«/back-end» Enter Enter J )"]),
    (.article, ["«/back-end» Enter Tab Tab Tab j Enter j"]),
    (.help, ["? j j"]),
    (.searchField, ["«/api» Enter Esc «/the» ← ← ↓"]),
    (.helpField, ["? / «the» ← ←"]),
    (.letter, ["'"]),
    (.tooSmall, ["10x3"]),
  ]

  @Test func `every context has a situation`() {
    let contexts = CommandTests.situations.reduce(Context()) { $0.union($1.context) }
    #expect(contexts == [.everywhere, .tooSmall])
    for command in Command.all { #expect(!command.contexts.isEmpty, "\(command.help)") }
  }

  @Test(arguments: situations.map(\.context.rawValue))
  func `every key of every command does something`(rawValue: UInt8) throws {
    let context = Context(rawValue: rawValue)
    let keys = try #require(CommandTests.situations.first { $0.context == context }).keys
    let screens = try keys.map { try Script($0, size: Size(columns: 150, rows: 9)) }
    for screen in screens { #expect(screen.browser.context == context) }
    for command in Command.all where command.contexts.contains(context) {
      for name in command.keyNames {
        let doesSomething = try screens.contains { before in
          var after = before
          try after.press(name)
          return after.snapshot != before.snapshot || after.effects != before.effects
            || after.browser.message != nil
        }
        #expect(doesSomething, "\(name): \(command.help)")
      }
    }
  }

  @Test func `in each context a key has one command, and can be typed`() {
    for context in CommandTests.situations.map(\.context) {
      var seen: Set<Key> = []
      for command in Command.all where command.contexts.contains(context) {
        for name in command.keyNames {
          guard let key = Key(name) else {
            Issue.record("\(name) is not a key")
            continue
          }
          #expect(key.description == name)
          #expect(seen.insert(key).inserted, "\(name) is bound twice")
          #expect(Keymap.standard.command(for: key, in: context)?.help == command.help)
        }
      }
    }
  }

  @Test func `the help shows every command and finds it again`() throws {
    let tall = Size(columns: 100, rows: 90)
    let help = try Script("?", size: tall).text
    for command in Command.all where command.topic.summary == nil {
      #expect(help.contains(command.help))
    }
    for command in Command.all {
      let query = command.help.replacing(" ", with: "_")
      #expect(try Script("? / ⇤\(query)⇥", size: tall).text.contains(command.help))
    }
    let found = try Script("? / «clip» Enter", size: tall).text
    #expect(!found.contains("down a row"))
    #expect(try Script("? / «address»", size: tall).text.contains("copy the address"))
  }

  @Test func `a character that is a command elsewhere is text in a field`() throws {
    #expect(try Script("«/Q&Q»").browser.search?.query == "Q&Q")
    #expect(try Script("«/Q&Q»").effects.isEmpty)
    #expect(try Script("' Q").status.contains("No entry under Q."))
  }
}

extension Script {
  /// The screen, and the state that it does not show.
  fileprivate var snapshot: [String] {
    [ScreenText(browser.frame()).file, "\(browser.context)", "\(browser.focus)"]
      + ["\(browser.search?.editor.cursor ?? -1)", "\(browser.isZoomed)"]
  }
}
