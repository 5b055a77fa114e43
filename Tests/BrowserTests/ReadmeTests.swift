import Browser
import Foundation
import Testing

struct ReadmeTests {
  @Test func `the README's tables of keys are the command table`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(component: "README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    let commands = Command.all.map { command in
      let keys = command.keyNames.map { "`\($0)`" }.joined(separator: " ")
      return "| \(keys) | \(command.help) |"
    }
    #expect(rows.filter { !$0.hasPrefix("| `glossary") } == commands)
  }
}
