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
    ("entry", "' b j j Enter"),
    ("see-also", "' b j j Tab Tab j"),
    ("articles", "' b j j Tab Tab Tab j j"),
    ("article", "' b j j 9 Esc Tab Tab Tab j Enter"),
    ("text-link", "' b j j ) )"),
    ("search", "«/pa»"),
    ("search-alias", "«/fe»"),
    ("search-typo", "«/frnt-end»"),
    ("search-nothing", "«/zq»"),
    ("search-hits", "«/answer» Enter Enter n"),
    ("search-texts", "s «who_»"),
    ("wide-characters", "' 本"),
    ("hostile-text", "' h Enter"),
    ("styles", "' s Enter"),
    ("help", "?"),
    ("help-search", "? / «copy»"),
    ("zoom", "' b j j z"),
    ("homographs", "' i Enter"),
    ("unresolved", "' b j j 3"),
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
