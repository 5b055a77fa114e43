import Foundation
import Glibc
import PseudoTerminal
import Testing

/// How the program ends when it is not the person who quits.
struct EndingTests {
  /// What is typed, and what stands on the screen then.
  private static let situations = [
    ("", "A roux with milk."), ("/rx", "rx → Roux"), ("/roux\r", "Flour and fat"),
    ("?", "to the next letter"), ("/roux\r\t\t\t\r", "What each does."),
  ]

  // MARK: Signals

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT], situations)
  func `a signal to end gives the terminal back and ends the program by that signal`(
    signal: Int32,
    situation: (keys: String, text: String)
  ) throws {
    let session = try BrowsingSession()
    try session.type(situation.keys, until: situation.text)
    session.terminal.send(signal: signal)
    #expect(try session.terminal.waitForEndOfSession() == .signalled(signal))
    session.expectRestored()
  }

  @Test(arguments: [
    SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGSYS, SIGUSR1, SIGUSR2, SIGPIPE, SIGALRM,
    SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR, SIGSTKFLT, 34, 64,
  ])
  func `any other signal that ends the program gives the terminal back`(signal: Int32) throws {
    let session = try BrowsingSession()
    session.terminal.send(signal: signal)
    #expect(try session.terminal.waitForExit() == .signalled(signal))
    session.expectRestored()
  }

  // MARK: A closed terminal

  /// Closes the terminal and expects that to end the program and all that it started: by the signal
  /// that tells it, or as an error of input if the end of the input was noticed first.
  private func expectEnd(
    closing terminal: PseudoTerminal,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    terminal.hangUp()
    let status = try terminal.waitForEndOfSession()
    #expect(
      status == .signalled(SIGHUP) || status == .exited(74),
      sourceLocation: sourceLocation
    )
  }

  @Test(arguments: situations)
  func `a closed terminal ends the program, whatever it shows`(
    situation: (keys: String, text: String)
  ) throws {
    let session = try BrowsingSession()
    try session.type(situation.keys, until: situation.text)
    try expectEnd(closing: session.terminal)
  }

  @Test(arguments: ["\u{1B}", "\u{1B}[1;", "\u{1B}[200~pasted", "/roux\r1]?"])
  func `a closed terminal ends the program amid what is typed`(keys: String) throws {
    let session = try BrowsingSession()
    session.terminal.send(keys)
    try expectEnd(closing: session.terminal)
  }

  @Test func `a closed terminal ends a program that was started to ignore SIGHUP`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(SampleFile.kitchen, to: "kitchen.json")
    let terminal = try PseudoTerminal(
      Program("sh", "-c", "trap '' HUP; exec \(Glossary.path) \(file)")
    )
    try terminal.wait(forText: "A roux with milk.")
    terminal.hangUp()
    #expect(try terminal.waitForEndOfSession() == .exited(74))
  }

  @Test func `a closed terminal ends a program that takes its keys from there alone`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(SampleFile.kitchen, to: "kitchen.json")
    let terminal = try PseudoTerminal(Glossary.program(["-"]), input: file)
    try terminal.wait(forText: "A roux with milk.")
    try expectEnd(closing: terminal)
  }

  @Test func `a closed terminal ends a program that waits for room to write`() throws {
    // A copy is sent at once, and in Base64 is more than a terminal holds unread.
    let long = String(repeating: "word ", count: 14_000)
    let session = try BrowsingSession(
      #"{"title": "Long", "terms": [{"term": "A", "definition": "\#(long)"}]}"#,
      showing: "Long"
    )
    session.terminal.send("y")
    try session.terminal.waitForUnreadOutput()
    try expectEnd(closing: session.terminal)
  }

  @Test(arguments: ["read line", "exec sleep 1000"])
  func `a closed terminal ends a browser of the terminal too`(waiting: String) throws {
    let browser = try TextBrowser(script: "echo \"page $1\"; \(waiting)\n")
    let session = try BrowsingSession(environment: ["BROWSER": browser.command])
    session.terminal.send("/roux\r\t\t\t")
    try session.type("o", until: "page https://example.org/thickeners")
    try expectEnd(closing: session.terminal)
  }

  @Test(arguments: ["", "\u{1A}"])
  func `a closed terminal leaves nothing of a shell and its job, running or stopped`(
    keys: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(SampleFile.kitchen, to: "kitchen.json")
    let terminal = try PseudoTerminal(
      Program("bash", "--norc", "--noprofile", "-i", environment: ["PS1": "ready> "])
    )
    try terminal.wait(forText: "ready>")
    terminal.send("\(Glossary.path) \(file)\r")
    try terminal.wait(forText: "A roux with milk.")
    terminal.send(keys)
    if !keys.isEmpty { try terminal.wait(forText: "Stopped") }
    terminal.hangUp()
    // How the shell ends is its own affair.
    try terminal.waitForEndOfSession()
  }
}
