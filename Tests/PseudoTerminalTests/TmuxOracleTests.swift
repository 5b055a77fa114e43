import Foundation
import PseudoTerminal
import SeededRandom
import Testing

/// The emulator beside a terminal written by others.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")))
struct TmuxOracleTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `it shows what tmux shows`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let output = (0..<150).map { _ in
      RandomOutput.token(columns: 40, rows: 12, &random)
    }.joined()
    var screen = ScreenEmulator(columns: 40, rows: 12)
    screen.receive(output.utf8)
    let expected = try tmuxLines(of: output, columns: 40, rows: 12)
    #expect(screen.lines == expected)
  }

  private func tmuxLines(of output: String, columns: Int, rows: Int) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "output")
    try Data(output.utf8).write(to: file)
    let socket = folder.appending(path: "tmux").path
    let tmux = Program("tmux", "-S", socket, "-f", "/dev/null")
    func run(_ arguments: String...) throws -> ProgramResult {
      var command = tmux
      command.arguments += arguments
      let result = try command.run()
      #expect(result.errors == "")
      return result
    }
    defer { _ = try? run("kill-server") }
    // Output processing off, so that tmux gets the very bytes; its own lock says when it has.
    let script =
      "stty -opost -echo; cat '\(file.path)'; tmux -S '\(socket)' wait-for -S drawn; exec cat"
    _ = try run("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", script)
    _ = try run("wait-for", "drawn")
    return try run("capture-pane", "-p").output
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { String($0.replacing(/[ ]+$/, with: "")) }
  }
}
