import GlossaryModel
import Screen
import Testing

@testable import Browser

/// The program from the first frame on: a glossary that loads, then the browser.
struct AppTests {
  private let size = Size(columns: 80, rows: 24)

  private func loadingApp(recentQueries: [String] = []) -> App {
    App(glossary: nil, named: "words", size: size, recentQueries: recentQueries, seed: 1)
  }

  private func type(_ keys: [Key], into app: inout App) -> [Effect] {
    keys.flatMap { app.update(.terminal(.key($0))) }
  }

  @Test func `what is typed while a glossary loads is done when it is there, effects included`()
    throws
  {
    var app = loadingApp()
    let keys = [Key.character("/"), .character("b"), .character("2"), .character("b"), Key(.enter)]
    #expect(type(keys + [.control("l")], into: &app) == [])
    let effects = app.update(.loaded(try SampleGlossary.make(), notice: nil))
    #expect(effects == [.remember(query: "b2b"), .redraw])
    let text = ScreenText(app.frame()).file
    #expect(text.contains("› B2B"))
  }

  @Test(arguments: [Key(.escape), .control("c"), .character("q"), .character("Q")])
  func `a first glossary that is cancelled ends the program`(key: Key) {
    var app = loadingApp()
    #expect(type([key], into: &app) == [.quit])
  }

  @Test func `a q amid what is typed is a letter`() {
    var app = loadingApp()
    #expect(type([.character("/"), .character("q")], into: &app) == [])
  }

  @Test func `a glossary that is cancelled while it is read again leaves the old one`() throws {
    let glossary = try SampleGlossary.make()
    var app = App(glossary: glossary, named: "words", size: size, seed: 1)
    #expect(app.update(.loading("words")) == [])
    #expect(ScreenText(app.frame()).file.contains("Esc stops"))
    #expect(type([Key(.escape)], into: &app) == [.cancelLoading])
    #expect(ScreenText(app.frame()).file.contains("Not read again."))
    #expect(type([.control("l")], into: &app) == [.redraw])
  }

  @Test func `a screen that was resized while a glossary loads has its new size in the browser`()
    throws
  {
    var app = loadingApp()
    let larger = Size(columns: 120, rows: 35)
    #expect(app.update(.terminal(.resized(larger))) == [])
    #expect(app.frame().size == larger)
    #expect(app.update(.loaded(try SampleGlossary.make(), notice: nil)) == [])
    #expect(app.frame().size == larger)
  }

  @Test func `a term to open at that does not exist is said to be missing`() throws {
    let glossary = try SampleGlossary.make()
    let app = App(glossary: glossary, named: "words", size: size, start: "nothing", seed: 1)
    #expect(ScreenText(app.frame()).file.contains("No entry “nothing”."))
  }

  @Test func `queries of earlier runs come up in the field`() throws {
    var app = loadingApp(recentQueries: ["b2b"])
    #expect(app.update(.loaded(try SampleGlossary.make(), notice: nil)) == [])
    #expect(type([.character("/"), Key(.up)], into: &app) == [])
    #expect(ScreenText(app.frame()).file.contains("/b2b"))
  }
}
