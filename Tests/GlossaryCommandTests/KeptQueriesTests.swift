import Foundation
import Glibc
import PseudoTerminal
import Testing

/// Queries of the search field, from one run of the program to the next.
struct KeptQueriesTests {
  private let home: TemporaryFolder
  private let file: String

  init() throws {
    home = try TemporaryFolder()
    file = try home.write(SampleFile.kitchen, to: "kitchen.json")
  }

  private var environment: [String: String?] { ["XDG_STATE_HOME": home.path + "/state"] }

  private func browse(
    _ options: [String] = [],
    _ variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let environment = environment.merging(variables) { $1 }
    let terminal = try PseudoTerminal(
      Glossary.program(["browse"] + options + [file], environment: environment)
    )
    try terminal.wait(forText: "A roux with milk.")
    return terminal
  }

  /// Accepts a query.
  private func search(_ query: String, showing text: String, on terminal: PseudoTerminal) throws {
    terminal.send("/\(query)\r")
    try terminal.wait(forText: text)
  }

  private var kept: [String] {
    let text = try? String(contentsOfFile: home.path + "/state/glossary/history", encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// The second program began before the first wrote, and neither has to end well.
  @Test func `two programs that are killed leave the queries of both`() throws {
    let terminals = [try browse(), try browse()]
    try search("roux", showing: "Flour and fat", on: terminals[0])
    try search("slurry", showing: "Starch in cold", on: terminals[1])
    for terminal in terminals {
      terminal.send(signal: SIGKILL)
      #expect(try terminal.waitForExit() == .signalled(SIGKILL))
    }
    #expect(kept == ["glossary-history 1", "roux", "slurry"])
    let next = try browse()
    next.send("/\u{1B}[A")
    try next.wait(forText: "/slurry")
  }

  @Test(arguments: [(["--no-history"], [:]), ([], ["GLOSSARY_NO_HISTORY": "1"])])
  func `nothing is kept if that is not wanted`(
    options: [String],
    variables: [String: String]
  ) throws {
    let terminal = try browse(options, variables)
    try search("roux", showing: "Flour and fat", on: terminal)
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(kept.isEmpty)
  }

  @Test(arguments: ["/proc/nowhere", "/dev/null/state"])
  func `where nothing can be kept nothing is said of it`(folder: String) throws {
    let terminal = try browse([], ["XDG_STATE_HOME": folder])
    try search("roux", showing: "Flour and fat", on: terminal)
    #expect(!terminal.screen.text.contains("history"))
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `without room on the disk what was kept stays`() throws {
    let first = try browse()
    try search("roux", showing: "Flour and fat", on: first)
    first.send("q")
    #expect(try first.waitForExit() == .exited(0))
    let program = Glossary.program([file], environment: environment).after("ulimit -f 0")
    let second = try PseudoTerminal(program)
    try second.wait(forText: "A roux with milk.")
    try search("slurry", showing: "Starch in cold", on: second)
    second.send("q")
    #expect(try second.waitForExit() == .exited(0))
    #expect(kept == ["glossary-history 1", "roux"])
  }
}
