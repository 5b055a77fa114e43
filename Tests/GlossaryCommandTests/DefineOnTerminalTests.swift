import PseudoTerminal
import Testing

/// `define` where standard output is a terminal: bold headings, unless they are not wanted.
struct DefineOnTerminalTests {
  /// What a terminal with these variables receives.
  private static func output(_ environment: [String: String?]) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write(SampleFile.kitchen, to: "kitchen.json")
    let terminal = try PseudoTerminal(
      Glossary.program(["define", "roux", "-g", file], environment: environment)
    )
    #expect(try terminal.waitForExit() == .exited(0))
    return String(decoding: terminal.bytes, as: UTF8.self)
  }

  @Test(arguments: [[:], ["NO_COLOR": ""], ["TERM": "vt100"]] as [[String: String?]])
  func `headings stand out on a terminal`(environment: [String: String?]) throws {
    let output = try DefineOnTerminalTests.output(environment)
    #expect(output.hasPrefix("\u{1B}[1mRoux\u{1B}[0m  (rx)\r\n"))
    #expect(output.contains("\r\n\u{1B}[1mSee also\u{1B}[0m\r\n"))
  }

  @Test(
    arguments: [
      ["NO_COLOR": "1"], ["TERM": "dumb"], ["TERM": ""], ["TERM": nil],
    ] as [[String: String?]]
  )
  func `a terminal that wants no styles receives the text alone`(
    environment: [String: String?]
  ) throws {
    let plain = try Glossary.run("define", "roux", "-g", "-", input: SampleFile.kitchen).output
    #expect(!plain.contains("\u{1B}"))
    let output = try DefineOnTerminalTests.output(environment)
    #expect(output == plain.replacing("\n", with: "\r\n"))
  }
}
