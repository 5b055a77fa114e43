import GlossaryModel
import Screen
import Testing

@testable import Browser

/// The program from its start on.
struct AppTests {
  private let size = Size(columns: 80, rows: 24)

  private func text(_ app: App) -> String {
    ScreenText(app.frame()).rows.joined(separator: "\n")
  }

  private func key(_ name: String) throws -> AppEvent {
    .terminal(.key(try #require(Key(name))))
  }

  private func loaded(title: String = "Words", warning: String? = nil) throws -> AppEvent {
    var info = GlossaryInfo()
    info.title = title
    return .loaded(try SampleGlossary.make(info: info), warning: warning)
  }

  private var progress: AppEvent {
    var progress = LoadingScreen.Progress()
    progress.entryCount = 7
    progress.byteCount = 5
    progress.totalByteCount = 10
    return .loading(progress, name: "big.json")
  }

  @Test func `progress is shown, then the glossary`() throws {
    var app = App(size: size)
    #expect(text(app) == String(repeating: "\n", count: 23))
    #expect(app.update(progress).isEmpty)
    #expect(text(app).contains("big.json") && text(app).contains("50 %"))
    #expect(app.glossary == nil && !app.isWorking)
    #expect(app.update(try loaded(warning: "One term is missing.")).isEmpty)
    #expect(text(app).contains("Água") && text(app).contains("One term is missing."))
    #expect(app.glossary?.entryCount == 21)
  }

  @Test func `what is typed while a glossary is read is done later, with its effects`() throws {
    var app = App(size: size)
    #expect(app.update(progress).isEmpty)
    for name in ["/", "s", "e", "r", "v", "e", "Enter", "y", "^L"] {
      #expect(app.update(try key(name)).isEmpty)
    }
    let effects = app.update(try loaded())
    #expect(effects.count == 3)
    #expect(effects.first == .remember(query: "serve"))
    #expect(effects.last == .redraw)
    #expect(text(app).contains("[B]") && text(app).contains("/1…"))
  }

  @Test func `what is typed ahead is bounded`() throws {
    var app = App(size: size)
    for _ in 0..<App.maximumPendingEvents + 50 {
      #expect(app.update(.terminal(.key(.control("l")))).isEmpty)
    }
    #expect(app.update(try loaded()).count == App.maximumPendingEvents)
  }

  @Test(arguments: ["Esc", "^C", "q", "Q"])
  func `reading for the first time can be cancelled`(name: String) throws {
    var app = App(size: size)
    #expect(app.update(progress).isEmpty)
    #expect(app.update(try key(name)) == [.quit])
  }

  @Test func `after other keys a letter is typed ahead, and Esc still cancels`() throws {
    var app = App(size: size)
    #expect(app.update(try key("/")).isEmpty)
    #expect(app.update(try key("q")).isEmpty)
    #expect(app.update(try key("Esc")) == [.quit])
  }

  @Test func `a resize reaches the loading screen and the browser`() throws {
    var app = App(size: size)
    #expect(app.update(progress).isEmpty)
    let low = Size(columns: 50, rows: 8)
    #expect(app.update(.terminal(.resized(low))).isEmpty)
    #expect(app.frame().size == low)
    #expect(app.update(try loaded()).isEmpty)
    #expect(app.frame().size == low)
    #expect(app.update(progress).isEmpty)
    #expect(app.update(.terminal(.resized(size))).isEmpty)
    #expect(app.update(.notReloaded("Gone.")).isEmpty)
    #expect(app.frame().size == size)
  }

  @Test func `a reload that takes long is shown, and can be cancelled`() throws {
    var app = App(size: size)
    #expect(app.update(try loaded()).isEmpty)
    #expect(app.update(try key("F5")) == [.reload])
    #expect(app.update(progress).isEmpty)
    #expect(text(app).contains("big.json"))
    #expect(app.update(.reported("Opened.")).isEmpty)
    #expect(text(app).contains("big.json"))
    #expect(app.update(try key("Esc")) == [.cancelReload])
    #expect(app.update(try key("j")).isEmpty)
    #expect(app.update(.notReloaded("Not read again.")).isEmpty)
    #expect(text(app).contains("[A]") && text(app).contains(" 4/21"))
  }

  @Test func `after a reload the new title is shown`() throws {
    var app = App(size: size)
    #expect(app.update(try loaded(title: "Old Words")).isEmpty)
    #expect(text(app).contains("Old Words › A"))
    #expect(app.update(try loaded(title: "New Words")).isEmpty)
    #expect(text(app).contains("New Words › A") && !text(app).contains("Old Words"))
    #expect(text(app).contains("The glossary was read again."))
  }

  @Test func `it opens at a term, or says that there is none`() throws {
    var options = App.Options()
    options.term = "invoice"
    var app = App(size: size, options: options)
    #expect(app.update(try loaded()).isEmpty)
    #expect(text(app).contains("› I › Invoice"))
    options.term = "nothing"
    app = App(size: size, options: options)
    #expect(app.update(try loaded(warning: "Another one.")).isEmpty)
    #expect(text(app).contains("No entry “nothing”."))
  }

  @Test func `queries are remembered when they are accepted, the latest first and once`() throws {
    var options = App.Options()
    options.recentQueries = ["api", "b2b", "api"]
    var app = App(size: size, options: options)
    #expect(app.update(try loaded()).isEmpty)
    for name in ["/", "^R", "^R"] { #expect(app.update(try key(name)).isEmpty) }
    #expect(app.update(try key("Enter")) == [.remember(query: "b2b")])
    #expect(try app.update(key("Esc")).isEmpty && app.update(key("/")).isEmpty)
    #expect(try app.update(key("^U")).isEmpty && app.update(key("^R")).isEmpty)
    #expect(text(app).contains(" /b2b"))
    #expect(app.update(try key("^R")).isEmpty)
    #expect(text(app).contains(" /api"))
    #expect(app.update(try key("^R")).isEmpty)
    #expect(text(app).contains(" /api"))
  }

  @Test func `of many queries the latest are kept`() {
    let recent = RecentQueries((0..<500).map(String.init))
    #expect(recent.queries == (0..<RecentQueries.maximumCount).map(String.init))
  }
}
