import Foundation
import PseudoTerminal

/// A program in the race, what it has to show, and what is typed to it.
struct Contestant {
  static let floorName = "bare C ncursesw"

  var name: String
  var program: Program
  /// A file that stands for standard input.
  var input: String?
  /// A text that the first frame contains when it is complete.
  var expected = ""
  /// Typed once, after the first frame and not timed.
  var preparation: [String] = []
  /// The keystrokes that are timed, typed again and again.
  var keys: [String] = []
  /// A text that the screen contains after the last of `keys`.
  var answer = ""
  /// Typed after each round of `keys` and not timed, to be where they began.
  var reset: [String] = []

  /// The bare curses program, compiled here and now: as a target of the package it would load the
  /// Swift runtime, which doubles the time of its first frame.
  ///
  /// - Returns: The contestant that the others are multiples of.
  /// - Throws: `UsageError` with what the compiler said.
  static func floor() throws -> Contestant {
    let source = URL(filePath: #filePath).appending(path: "../../floor.c").standardized.path
    let binary = FileManager.default.temporaryDirectory.appending(path: "curses-floor").path
    let compilation = try Program("clang", "-O2", "-o", binary, source, "-lncursesw").run()
    guard compilation.status == .exited(0) else { throw UsageError(compilation.errors) }
    return Contestant(
      name: floorName,
      program: Program(binary),
      expected: "any other key",
      keys: ["j"],
      answer: "any other key"
    )
  }

  /// One run, from start to kill.
  ///
  /// - Returns: Its times and its peak memory.
  /// - Throws: `PseudoTerminalError` with the screen, if that is not the right one.
  func measure(_ options: Options) throws -> Measurement {
    let terminal = try PseudoTerminal(
      program,
      columns: options.columns,
      rows: options.rows,
      input: input
    )
    terminal.spins = true
    try terminal.wait(for: expected, quiet: options.quiet) { $0.text.contains(expected) }
    let firstFrame = terminal.lastByteAt - terminal.startedAt

    func type(_ keys: [String]) throws -> [Duration] {
      try keys.map { key in
        terminal.send(key)
        try terminal.settle(quiet: options.quiet)
        return terminal.lastByteAt - terminal.lastInputAt
      }
    }
    _ = try type(preparation)
    var keystrokes: [Duration] = []
    while !keys.isEmpty, keystrokes.count < options.keystrokes {
      keystrokes += try type(keys)
      try terminal.wait(for: answer, quiet: options.quiet) { $0.text.contains(answer) }
      _ = try type(reset)
    }
    return Measurement(
      firstFrame: firstFrame,
      keystrokes: keystrokes,
      peakMemory: terminal.peakMemory ?? 0
    )
  }
}
