import Foundation
import PseudoTerminal
import Testing

/// The program on a terminal, as a person has it.
struct BrowsingTests {
  @Test func `a person browses, searches, follows, goes back and quits`() throws {
    let session = try BrowsingSession()
    try session.type("", until: "A roux with milk.")
    #expect(session.terminal.screen.lines[0].contains("[B]"))
    try session.type("/rx", until: "rx → Roux")
    try session.type("\r", until: "Flour and fat")
    try session.type("1", until: "Starch in cold water.")
    try session.type("\u{7F}", until: "Flour and fat")
    try session.type("\r)\r", until: "Starch in cold water.")
    try session.type("?", until: "to the next letter")
    try session.type("q", until: "Starch in cold water.")
    #expect(session.terminal.screen.unknown.isEmpty)
    session.terminal.send("q")
    #expect(try session.terminal.waitForExit() == .exited(0))
    session.expectRestored()
  }

  @Test func `the screen follows the size of the terminal`() throws {
    let session = try BrowsingSession()
    session.terminal.resize(columns: 40, rows: 12)
    try session.terminal.wait(for: "the narrow layout") {
      $0.lines[0].contains("‹") || $0.lines[0].hasPrefix("   B")
    }
    session.terminal.resize(columns: 10, rows: 3)
    try session.terminal.wait(forText: "Too small")
    session.terminal.resize(columns: 160, rows: 45)
    try session.terminal.wait(forText: "See also (1)")
    session.terminal.send("Q")
    #expect(try session.terminal.waitForExit() == .exited(0))
  }

  @Test func `it stops at Ctrl-Z and comes back with fg`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(SampleFile.kitchen, to: "kitchen.json")
    let terminal = try PseudoTerminal(
      Program("bash", "--norc", "--noprofile", "-i", environment: ["PS1": "ready> "])
    )
    try terminal.wait(forText: "ready>")
    terminal.send("stty -a | head -3; \(Glossary.path) \(file)\r")
    try terminal.wait(forText: "A roux with milk.")
    terminal.send("\u{1A}")
    try terminal.wait(for: "the shell") { !$0.isAlternateScreen && $0.text.contains("Stopped") }
    #expect(terminal.screen.isCursorVisible)
    terminal.send("fg\r")
    try terminal.wait(for: "the browser") {
      $0.isAlternateScreen && $0.text.contains("A roux with milk.")
    }
    terminal.send("]")
    try terminal.wait(forText: "Flour and fat")
    terminal.send("q")
    try terminal.wait(for: "the shell") { !$0.isAlternateScreen }
    terminal.send("exit 0\r")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `a copy is sent as OSC 52 and said to be sent`() throws {
    let session = try BrowsingSession()
    try session.type("y", until: "Sent to the terminal's clipboard: Béchamel")
    let text = "Béchamel\n\nA roux with milk."
    let encoded = Data(text.utf8).base64EncodedString()
    #expect(session.terminal.screen.systemCommands.contains("52;c;\(encoded)"))
    try session.type("Y", until: "This entry has no address.")
  }

  @Test func `inside tmux a copy is wrapped for it`() throws {
    let session = try BrowsingSession(environment: ["TMUX": "/tmp/tmux-0/default,1,0"])
    try session.type("y", until: "Sent")
    #expect(session.terminal.screen.controlStrings.contains { $0.hasPrefix("tmux;\u{1B}]52;c;") })
  }

  @Test func `a text that is too long to copy is refused with a reason`() throws {
    let long = String(repeating: "word ", count: 25_000)
    let session = try BrowsingSession(
      #"{"title": "Long", "terms": [{"term": "A", "definition": "\#(long)"}]}"#,
      showing: "Long"
    )
    try session.type("y", until: "Not copied: too long")
    #expect(session.terminal.screen.systemCommands.allSatisfy { !$0.hasPrefix("52;") })
  }

  @Test func `an address is opened by the browser's own words, without a shell`() throws {
    let folder = try TemporaryFolder()
    let script = try folder.write(
      "printf '%s\\n' \"$@\" > \(folder.path)/seen.tmp\nmv \(folder.path)/seen.tmp \(folder.path)/seen\n",
      to: "browser"
    )
    let glossary = SampleFile.kitchen.replacing(
      "https://example.org/thickeners",
      with: "https://example.org/$(touch%20x);`id`&'"
    )
    let session = try BrowsingSession(glossary, environment: ["BROWSER": "sh \(script) --new %s"])
    try session.type("/roux\r\t\t\t", until: "Three ways")
    try session.type("o", until: "Opening https://example.org/")
    let seen = try folder.waitForText(of: "seen")
    #expect(seen == "--new\nhttps://example.org/$(touch%20x);`id`&'\n")
  }

  @Test func `a browser that is missing or fails is said to be`() throws {
    let missing = try BrowsingSession(environment: ["BROWSER": nil, "PATH": "/nonexistent"])
    missing.terminal.send("/roux\r\t\t\t")
    try missing.type("o", until: "No browser found")
    let failing = try BrowsingSession(environment: ["BROWSER": "false"])
    failing.terminal.send("/roux\r\t\t\t")
    try failing.type("o", until: "false could not open it")
  }

  @Test func `a browser that fails or is missing gives way to the next one of the list`() throws {
    let folder = try TemporaryFolder()
    let script = try folder.write(
      "echo \"$1\" > \(folder.path)/seen.tmp; mv \(folder.path)/seen.tmp \(folder.path)/seen",
      to: "browser"
    )
    let session = try BrowsingSession(
      environment: ["BROWSER": "/no/such/browser:false %s:sh \(script)"]
    )
    try session.type("/roux\r\t\t\t", until: "Three ways")
    session.terminal.send("o")
    #expect(try folder.waitForText(of: "seen") == "https://example.org/thickeners\n")
  }

  @Test func `keys work while a browser that was started still runs`() throws {
    let session = try BrowsingSession(environment: ["BROWSER": "sleep 1000:false"])
    try session.type("/roux\r\t\t\t", until: "Three ways")
    session.terminal.send("o")
    try session.type("?", until: "to the next letter")
  }

  @Test func `a title that was changed is shown once the glossary was read again`() throws {
    let session = try BrowsingSession()
    try session.folder.write(
      SampleFile.kitchen.replacing("Kitchen words", with: "Words of cooks"),
      to: "kitchen.json"
    )
    try session.type("\u{1B}[15~", until: "Words of cooks")
    #expect(!session.terminal.screen.text.contains("Kitchen words"))
  }

  @Test func `a browser of the terminal gets the screen while it runs`() throws {
    let browser = try TextBrowser(script: "echo \"page $1\"; read line\n")
    let session = try BrowsingSession(environment: ["BROWSER": browser.command])
    session.terminal.send("/roux\r\t\t\t")
    try session.type("o", until: "page https://example.org/thickeners")
    #expect(!session.terminal.screen.isAlternateScreen)
    try session.type("\r", until: "Back from https://example.org/thickeners")
    #expect(session.terminal.screen.isAlternateScreen)
  }

  @Test func `a file that was changed is read again, one that was broken is not`() throws {
    let session = try BrowsingSession()
    try session.folder.write(
      SampleFile.kitchen.replacing("A roux with milk.", with: "Milk, thickened."),
      to: "kitchen.json"
    )
    try session.type("\u{1B}[15~", until: "Milk, thickened.")
    try session.folder.write("{\"terms\": [", to: "kitchen.json")
    try session.type("\u{1B}[15~", until: "Not read again")
    #expect(session.terminal.screen.text.contains("Milk, thickened."))
  }

  @Test func `a glossary from standard input takes its keys from the terminal`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(SampleFile.kitchen, to: "kitchen.json")
    let terminal = try PseudoTerminal(Glossary.program(["-"]), input: file)
    try terminal.wait(forText: "A roux with milk.")
    terminal.send("]")
    try terminal.wait(forText: "Flour and fat")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `it opens at a term, in a file named like a command`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleFile.kitchen, to: "check")
    let terminal = try PseudoTerminal(
      Glossary.program(["./check", "--term", "rx"], directory: folder.path)
    )
    try terminal.wait(forText: "Flour and fat")
  }

  @Test func `no text of a file reaches the terminal as a control sequence`() throws {
    let session = try BrowsingSession(SampleFile.hostile, rows: 40, showing: "See also")
    for keys in ["\r", ")", "/b", "\u{1B}", "9", "1", "?", "q", "y"] {
      session.terminal.send(keys)
      try session.terminal.settle()
    }
    let screen = session.terminal.screen
    #expect(screen.title == nil)
    #expect(screen.unknown.isEmpty)
    #expect(screen.bellCount == 0)
    #expect(screen.systemCommands.allSatisfy { $0.hasPrefix("52;c;") || $0 == "104" })
    #expect(screen.isAlternateScreen)
    let received = String(decoding: session.terminal.bytes, as: UTF8.self)
    for scalar in received.unicodeScalars {
      #expect(!(0x80..<0xA0).contains(scalar.value))
      #expect(!(0x202A...0x202E).contains(scalar.value))
      #expect(!(0x2066...0x2069).contains(scalar.value))
    }
  }

  @Test(arguments: [nil, "", "dumb", "unknown-terminal"])
  func `a terminal that cannot be used is told in a line`(type: String?) throws {
    let terminal = try PseudoTerminal(Glossary.program([], environment: ["TERM": type]))
    #expect(try terminal.waitForExit() == .exited(64))
    let text = String(decoding: terminal.bytes, as: UTF8.self)
    #expect(text.contains("TERM"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test(arguments: ["xterm", "xterm-256color", "linux", "vt100", "tmux-256color", "screen"])
  func `it shows its text on every common terminal`(type: String) throws {
    let session = try BrowsingSession(environment: ["TERM": type], showing: "A roux with milk.")
    session.terminal.send("q")
    #expect(try session.terminal.waitForExit() == .exited(0))
  }

  @Test func `NO_COLOR leaves the colours out`() throws {
    let plain = try BrowsingSession(environment: ["NO_COLOR": "1"])
    #expect(plain.terminal.screen.cells.joined().allSatisfy { $0.style.foreground == .standard })
    let colored = try BrowsingSession()
    #expect(!colored.terminal.screen.cells.joined().allSatisfy { $0.style.foreground == .standard })
  }
}
