import PseudoTerminal
import Testing

/// The program on a terminal, with a small glossary, once its first frame is there.
final class BrowsingSession {
  let folder: TemporaryFolder
  let file: String
  let terminal: PseudoTerminal

  init(
    _ text: String = SampleFile.kitchen,
    environment: [String: String?] = [:],
    columns: Int = 80,
    rows: Int = 24,
    showing first: String = "Kitchen words"
  ) throws {
    folder = try TemporaryFolder()
    file = try folder.write(text, to: "kitchen.json")
    terminal = try PseudoTerminal(
      Glossary.program([file], environment: environment),
      columns: columns,
      rows: rows
    )
    try terminal.wait(forText: first)
    try #require(!terminal.hasInitialModes)
  }

  func type(_ keys: String, until text: String) throws {
    terminal.send(keys)
    try terminal.wait(forText: text)
  }

  /// Expects the terminal to be as the program, which has ended, found it.
  func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(terminal.hasInitialModes, sourceLocation: sourceLocation)
    var screen = terminal.screen
    #expect(!screen.isAlternateScreen, sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
    #expect(!screen.isBracketedPaste, sourceLocation: sourceLocation)
    // What was drawn outside the alternate screen would be there still.
    #expect(screen.lines.joined() == "", sourceLocation: sourceLocation)
    screen.receive("$".utf8)
    #expect(screen.style(of: "$") == .init(), sourceLocation: sourceLocation)
  }
}
