import Browser
import Screen
import Testing

/// What is shown while a large glossary is read.
@Suite struct LoadingScreenTests {
  private func rows(
    _ columns: Int,
    _ rows: Int,
    name: String = "big.json",
    _ entryCount: Int,
    _ byteCount: Int,
    of totalByteCount: Int
  ) -> [String] {
    var screen = LoadingScreen(name: name, size: Size(columns: columns, rows: rows))
    screen.progress.entryCount = entryCount
    screen.progress.byteCount = byteCount
    screen.progress.totalByteCount = totalByteCount
    return ScreenText(screen.frame()).rows
  }

  @Test func `the bar grows with the bytes, and both counts are told`() {
    let shown = rows(40, 10, 12_345, 3_000_000, of: 6_000_000)
    let wide = shown.first { $0.contains("━") } ?? ""
    #expect(wide.contains("50 %"))
    #expect(wide.count { $0 == "━" } == wide.count { $0 == "─" })
    #expect(wide.count { $0 == "━" } >= 10)
    #expect(shown.contains("  12,345 entries, 3 of 6 MB"))
    #expect(shown.contains("  big.json"))
    #expect(shown.contains("  Esc stops"))
  }

  @Test func `before anything is known the bar is empty, and at its end it is full`() {
    #expect(rows(60, 10, 0, 0, of: 0).contains { $0.hasSuffix(" 0 %") })
    let done = rows(60, 10, 1, 9, of: 9)
    #expect(done.contains { $0.hasSuffix("━ 100 %") })
    #expect(done.contains("  Sorting 1 entry"))
  }

  @Test func `a low screen keeps the bar and the counts`() {
    let low = rows(30, 2, 7, 50, of: 100)
    #expect(low[0].contains("50 %"))
    #expect(low[1].contains("7 entries"))
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 2), (19, 5), (20, 1), (300, 100)])
  func `any size is drawn`(columns: Int, height: Int) {
    #expect(rows(columns, height, 1_000_000, 5, of: 7).allSatisfy { $0.count <= columns })
  }

  @Test func `a name from the outside cannot steer the terminal`() {
    let shown = rows(60, 10, name: "a\u{1B}[31mb\nc", 1, 1, of: 2).joined()
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test func `Esc and the keys that quit stop it, others do not`() {
    for key in [Key(.escape), .character("q"), .character("Q"), .control("c")] {
      #expect(LoadingScreen.isCancel(.key(key), isFirst: true))
    }
    for event in [TerminalEvent.key(Key(.enter)), .pasted("q"), .key(.character("j"))] {
      #expect(!LoadingScreen.isCancel(event, isFirst: true))
    }
    // Behind other keys they are typed for later.
    #expect(LoadingScreen.isCancel(.key(Key(.escape)), isFirst: false))
    #expect(!LoadingScreen.isCancel(.key(.character("q")), isFirst: false))
  }
}
