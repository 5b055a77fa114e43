import PseudoTerminal
import Testing

@testable import GlossaryCommand

/// Thousands of arguments.
struct BulkArgumentsTests {
  private let commands = ["browse", "define", "search", "check", "cache"]

  private func joined(_ arguments: [String]) -> [String] {
    BulkArguments.joined(arguments, commands: commands)
  }

  @Test func `a few arguments are left as they are`() {
    let arguments = ["define", "-g", "a", "b", "--", "-c"]
    #expect(joined(arguments) == arguments)
  }

  @Test func `many files become one argument, and many again`() {
    let files = (0..<200).map { $0 == 7 ? "" : "file \($0)" }
    let joined = joined(["define"] + files.flatMap { ["-g", $0] } + ["--no-cache", "roux"])
    #expect(joined.count == 6)
    #expect(BulkArguments.separated([joined[3]]) == files)
    #expect(joined == ["define", "--no-cache", "-g", files.joined(separator: "\0"), "--", "roux"])
    #expect(BulkArguments.separated(files) == files)
  }

  @Test func `words are joined as the command would join them`() {
    let words = (0..<200).map { "word\($0)" }
    let joined = joined(["search", "--limit", "3"] + words)
    #expect(joined == ["search", "--limit", "3", "--", words.joined(separator: " ")])
  }

  @Test func `operands that look like options stay operands`() {
    let files = (0..<200).map { "-\($0)" }
    #expect(joined(["check", "--"] + files) == ["check", "--", files.joined(separator: "\0")])
  }

  @Test func `what is not known is left to the parser`() {
    let arguments = ["define", "--nonsense"] + (0..<200).map { "word\($0)" }
    #expect(joined(arguments) == arguments)
  }

  @Test(arguments: ["browse", "define", "search", "check", "cache"])
  func `every option of a command is known`(command: String) throws {
    let help = try Glossary.run("help", command).output
    let options = Set(help.matches(of: /--[a-z-]+/).map { String($0.output) })
    #expect(options.contains("--help"))
    #expect(options.subtracting(["--help", "--version"]).isSubset(of: BulkArguments.options))
  }
}
