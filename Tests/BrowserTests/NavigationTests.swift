import GlossaryModel
import Screen
import Testing

@testable import Browser

/// Where keys lead: each case is what is pressed and which headword is read then.
struct NavigationTests {
  @Test(arguments: [
    ("", "Água"),
    ("j", "API"),
    ("G", "日本語"),
    ("G g", ".NET"),
    ("] ]", "Client"),
    ("] [", "Água"),
    ("' f", "Front-End"),
    ("' 0", "404 Error"),
    ("' #", ".NET"),
    ("' 7", "404 Error"),
    ("' F", "Front-End"),
    ("' Á", "Água"),
    ("' ω", "Ωmega"),
    ("' 本", "日本語"),
    ("' f ' '", "Água"),
    ("' f ' ' ' '", "Front-End"),
    ("«/back-end» Enter 1", "Milestone Payments"),
    ("«/back-end» Enter Enter ) Enter", "Front-End"),
    ("«/back-end» Enter Enter ) ) ) Enter", "API"),
    ("«/back-end» Enter 1 Backspace", "Back-End"),
    ("«/back-end» Enter 1 Backspace L", "Milestone Payments"),
    ("«/back-end» Enter 1 1 1 ^O ^O", "Milestone Payments"),
    ("«/back-end» Enter 1 1 1 ^O ^O H Alt-→", "Milestone Payments"),
    ("«/back-end» Enter 3 Enter", "Front-End"),
    ("«/back-end» Enter 3 j Enter", "Backlink"),
    ("«/client» Enter ) Enter", "Customer"),
    ("«/zzzzzzzz» Enter", "Água"),
    ("«/mile» Esc", "Água"),
    ("«/mile» Enter Backspace", "Água"),
    ("«/frnt-end» Enter", "Front-End"),
    ("⇤q_Invoice⇥ Esc", "Água"),
    ("⇤Invoice⇥ Enter", "Invoice"),
    ("«/b» ↓ Enter", "B2B"),
    ("«/b» ^N ^P Enter", "B"),
    ("«/qback» ^A ^D Enter", "Back-End"),
    ("«/b» Enter j", "B2B"),
    ("«/b» Enter j j Esc", "Água"),
    ("«/answer» Enter Enter 1 Backspace Esc", "Back-End"),
    ("«/answer» Enter Esc L", "Back-End"),
    ("s «who_» Enter", "Customer"),
    ("s «who_» ↓ Enter", "Back-End"),
    ("s Esc", "Água"),
    ("«/|who_» Enter", "Customer"),
    ("«/zq» Enter Esc", "Água"),
    ("«/ow» Enter Enter", "Back-End"),
    ("«/serve» Enter Esc / ↑ Enter", "Back-End"),
    ("«/api» Enter Esc «/invoice» Enter Esc / ^R ^R Enter", "API"),
    ("«/api» Enter Esc «/invoice» Enter Esc / ↑ Enter", "Invoice"),
  ])
  func `keys lead to an entry`(keys: String, headword: String) throws {
    #expect(try Script(keys).browser.headword == headword)
  }

  @Test(
    arguments: [
      ("q", Effect.quit), ("Q", .quit), ("^C", .quit), ("? Q", .quit), ("«/pay» ^C", .quit),
      ("^Z", .suspend), ("^L", .redraw), ("F5", .reload), ("«/pay» ^Z", .suspend),
      ("«/front-end» Enter o", .open(.example("front-end"))),
      ("«/front-end» Enter Y", .copy("https://example.org/front-end", label: "address")),
      ("«/back-end» Enter Tab Tab Tab j o", .open(.example("showcase"))),
      ("«/back-end» Enter Tab Tab Tab j Enter o", .open(.example("showcase"))),
      ("«/back-end» Enter Enter ( ( ( ( ( Enter Esc", nil),
    ] as [(String, Effect?)]
  )
  func `keys ask for an effect`(keys: String, effect: Effect?) throws {
    #expect(try Script(keys).effects.last == effect)
  }

  @Test(arguments: [
    ("o", "This entry has no address."),
    ("«/back-end» Enter Tab Tab Tab o", "This article has no address."),
    ("«/back-end» Enter Tab Tab Tab j j o", "Only http, https and mailto addresses are opened"),
    ("«/back-end» Enter 3", "No entry “Fronted”. Enter goes to Front-End"),
    ("Backspace", "This is where you began."),
    ("L", "There is nothing to go forward to."),
    ("' x", "No entry under X."),
    ("' '", "There is no place to go back to yet."),
    ("«/b2b» Enter Enter )", "This entry has no links."),
    ("«/b2b» Enter 4", "There is no related link 4."),
  ])
  func `the status line says why nothing happened`(keys: String, message: String) throws {
    let script = try Script(keys)
    #expect(script.effects.isEmpty)
    #expect(script.status.contains(message))
  }

  @Test func `going back restores scroll, link, focus and query`() throws {
    var script = try Script("«/back-end» Enter Enter J J ) )")
    let before = script.text
    try script.press("Enter")
    #expect(script.text != before)
    try script.press("Backspace")
    #expect(script.text == before)
    // The query that found the entry stands in the field again, to be typed over or gone on with.
    try script.press("/")
    #expect(script.status.contains("/back-end"))
    try script.press("«x»")
    #expect(script.status.hasPrefix(" /x "))
  }

  @Test func `going back to a hit lists the hits again`() throws {
    var script = try Script("«/serve» Enter ↓ Enter J")
    let before = script.text
    try script.press("1")
    #expect(script.text != before)
    try script.press("Backspace")
    #expect(script.text == before)
    try script.press("Esc")
    #expect(script.browser.headword == "Front-End")
    #expect(script.text.contains("Zed"))
  }

  @Test func `n and N walk the places that were searched for, around the end`() throws {
    var script = try Script("«/back-end» Enter Esc «/styl» Enter", size: Size(columns: 40, rows: 8))
    try script.press("n")
    #expect(script.status.contains("No place is marked here"))
    script = try Script("s «the» Enter", size: Size(columns: 40, rows: 9))
    #expect(script.browser.headword == "Back-End")
    var screens: Set<String> = []
    let page = script.browser.rendered
    let whole = RenderedEntry(
      page.id,
      in: script.browser.glossary,
      width: page.width,
      highlightQuery: page.highlightQuery
    )
    let count = whole.matchLines.count
    try #require(count > 1)
    for step in 1...count {
      try script.press("n")
      #expect(screens.insert(ScreenText(script.browser.frame()).file).inserted, "\(step)")
      #expect(!script.status.contains("On from"))
    }
    try script.press("n")
    #expect(script.status.contains("On from the first place"))
    try script.press("N")
    #expect(script.status.contains("On from the last place"))
  }

  @Test func `what texts hold comes below the names, and nothing listed moves`() throws {
    var script = try Script()
    script.type("/serv")
    try #require(script.browser.isWorking)
    let before = script.rows
    script.finishSearching()
    #expect(!script.browser.isWorking)
    #expect(script.rows.count == before.count)
    let column = { (rows: [String]) in rows.map { String($0.prefix(22)) } }
    let listed = column(before).prefix { !$0.allSatisfy { $0 == " " } }
    #expect(Array(column(script.rows).prefix(listed.count)) == Array(listed))
    #expect(column(script.rows) != column(before))
  }

  @Test func `a key drops the search that was under way`() throws {
    var script = try Script()
    script.type("/serv")
    script.type("x")
    script.finishSearching()
    #expect(try script.rows == Script("«/servx»").rows)
    script.type("/serv")
    script.send(.terminal(.key(.control("u"))))
    #expect(!script.browser.isWorking)
  }

  @Test func `giving a search up restores the screen`() throws {
    var script = try Script("«/back-end» Enter Enter J ) )")
    let before = ScreenText(script.browser.frame()).file
    try script.press("/ ^U «payment» ↓ Esc")
    #expect(ScreenText(script.browser.frame()).file == before)
  }

  @Test func `a copy holds the whole entry as plain text`() throws {
    let script = try Script("«/styl» Enter y")
    #expect(
      script.effects.last
        == .copy(
          """
          Styles

          A heading

          Emphasis, strong, code and words.

            let code = "kept   as it is"

          1. one
          2. two

             two again
          """,
          label: "Styles"
        )
    )
  }

  @Test func `an item that begins with code keeps its number`() throws {
    var entry = Entry(headword: "Steps")
    entry.definition = ["1. ```\n   make\n   ```\n2. run"]
    var builder = GlossaryBuilder()
    builder.add(entry)
    let size = Size(columns: 80, rows: 24)
    let browser = Browser(try builder.build(), size: size, seed: 1)
    let rows = ScreenText(browser.frame()).file.split(separator: "\n")
    let first = try #require(rows.firstIndex { $0.contains("│ 1.") })
    #expect(rows[first + 1].contains("│      make"))
    #expect(rows[first + 2].contains("│ 2. run"))
  }

  @Test func `escape closes what is open, lets go of the link, then does nothing`() throws {
    var script = try Script("' b j j Tab Tab Tab Enter")
    #expect(script.text.contains("No address."))
    try script.press("Esc")
    #expect(!script.text.contains("No address."))
    #expect(script.browser.focus == .related(1))
    try script.press("Esc")
    #expect(script.browser.focus == .entry)
    let before = script.text
    try script.press("Esc Esc")
    #expect(script.text == before)
    #expect(script.effects.isEmpty)
  }

  @Test func `q leaves a narrow entry for the list, then the program`() throws {
    var script = try Script("Enter", size: Size(columns: 40, rows: 12))
    #expect(script.browser.focus == .entry)
    try script.press("q")
    #expect(script.browser.focus == .list)
    #expect(script.effects.isEmpty)
    try script.press("q")
    #expect(script.effects == [.quit])
  }

  @Test func `reading the glossary again keeps the place`() throws {
    var script = try Script("«/back-end» Enter 1")
    script.send(.reloaded(try SampleGlossary.make(), warning: nil))
    #expect(script.browser.headword == "Milestone Payments")
    #expect(script.status.contains("The glossary was read again."))
    try script.press("Backspace")
    #expect(script.browser.headword == "Back-End")
  }

  @Test func `the list counts its hits`() throws {
    #expect(try Script().status.hasSuffix(" 3/21"))
    #expect(try Script("«/b»").status.hasSuffix(" 1/6"))
  }
}

extension WebAddress {
  fileprivate static func example(_ path: String) -> WebAddress {
    guard let address = WebAddress("https://example.org/" + path) else {
      preconditionFailure("\(path) cannot be a part of an address")
    }
    return address
  }
}

extension Browser {
  var headword: String { glossary.headword(of: rendered.id) }
}
