import Browser
import Foundation
import Screen
import Testing

/// A screen that is kept as a file: the keys that lead to it, and on which size.
struct KeptScreen: Sendable, CustomTestStringConvertible {
  let name: String
  let size: Size
  let keys: String

  var testDescription: String { name }

  static let all: [KeptScreen] = [
    (80, 24), (140, 40), (40, 12), (20, 5),
  ].flatMap { columns, rows in
    cases.map { name, keys in
      KeptScreen(
        name: "\(name)-\(columns)x\(rows)",
        size: Size(columns: columns, rows: rows),
        keys: keys
      )
    }
  }

  private static let cases: [(String, String)] = [
    ("start", ""),
    ("entry", "«/back-end» Enter Enter"),
    ("see-also", "«/back-end» Enter Tab Tab j"),
    ("articles", "«/back-end» Enter Tab Tab Tab j j"),
    ("article", "«/back-end» Enter 9 Esc Tab Tab Tab j Enter"),
    ("text-link", "«/back-end» Enter ) )"),
    ("search", "«/pa»"),
    ("search-alias", "«/fe»"),
    ("search-nothing", "«/frnt-end»"),
    ("wide-characters", "«/日本» Enter"),
    ("hostile-text", "«/host» Enter Enter"),
    ("styles", "«/styl» Enter Enter"),
    ("help", "?"),
    ("help-search", "? / «copy»"),
    ("zoom", "«/back-end» Enter z"),
    ("unresolved", "«/back-end» Enter 3"),
  ]

  var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(components: "Screens", name + ".screen")
  }
}

struct ScreenTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1"

  @Test(arguments: KeptScreen.all)
  func `the screen is as it was kept`(screen: KeptScreen) throws {
    let shown = ScreenText(try Script(screen.keys, size: screen.size).browser.frame()).file
    if ScreenTests.isRecording {
      try shown.write(to: screen.file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: screen.file, encoding: .utf8)
    #expect(shown == kept)
  }

  @Test func `every kept file belongs to a screen`() throws {
    let folder = KeptScreen.all[0].file.deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(files) == Set(KeptScreen.all.map { $0.name + ".screen" }))
  }
}
