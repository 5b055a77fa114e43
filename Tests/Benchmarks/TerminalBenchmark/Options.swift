import Foundation
import PseudoTerminal

/// The command line: how to measure, and whom.
struct Options {
  var runs = 20
  /// How many keystrokes to time in a run, at least.
  var keystrokes = 20
  var columns = 80
  var rows = 24
  /// A frame is complete when the program has been silent for so long.
  var quiet = Duration.milliseconds(30)
  var contestants: [Contestant] = []

  static let usage = """
    usage: terminal-benchmark [OPTION…] COMMAND --expect TEXT [CONTESTANT OPTION…]
                              [--compare COMMAND --expect TEXT [CONTESTANT OPTION…]]…

    Options
      --runs N           runs of each program (20)
      --keystrokes N     keystrokes timed in a run (20)
      --size COLxROW     the size of the terminal (80x24)
      --quiet MS         the silence that ends a frame (30)
      --floor            a bare curses program takes part, and the others are multiples of it

    Contestant options, for the command before them
      --name NAME        what the table calls it
      --input FILE       its standard input
      --expect TEXT      what its first frame contains
      --before KEYS      typed once after that, not timed
      --keys KEYS        typed and timed, over and over
      --answer TEXT      what the screen contains after them
      --after KEYS       typed after each round, not timed

    KEYS are characters, and <Enter>, <Esc>, <Tab>, <BS>, <Space>, <Up>, <Down>, <Left>, <Right>,
    <lt>, <C-x>. Commands are split into words as the shell does.
    """

  /// - Throws: `UsageError` that says which argument is wrong.
  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--floor" {
        contestants.insert(try .floor(), at: 0)
        continue
      }
      guard argument.hasPrefix("--") else {
        try addContestant(argument)
        continue
      }
      guard let value = rest.popFirst() else { throw UsageError("\(argument) needs a value") }
      try set(argument, value)
    }
    guard !contestants.isEmpty else { throw UsageError("no command to measure") }
    for contestant in contestants
    where contestant.expected.isEmpty || contestant.keys.isEmpty != contestant.answer.isEmpty {
      throw UsageError("\(contestant.name) needs --expect, and --answer with --keys")
    }
  }

  private mutating func addContestant(_ command: String) throws(UsageError) {
    var words = shellWords(command)
    guard !words.isEmpty else { throw UsageError("not a command: \(command)") }
    var program = Program(words.removeFirst())
    program.arguments = words
    contestants.append(Contestant(name: command, program: program))
  }

  private mutating func set(_ option: String, _ value: String) throws(UsageError) {
    switch option {
    case "--runs": runs = try number(value)
    case "--keystrokes": keystrokes = try number(value)
    case "--quiet": quiet = .milliseconds(try number(value))
    case "--size":
      let parts = value.split(separator: "x").map(String.init)
      guard parts.count == 2 else { throw UsageError("not a size: \(value)") }
      (columns, rows) = (try number(parts[0]), try number(parts[1]))
    case "--compare": try addContestant(value)
    default:
      guard let last = contestants.indices.last else {
        throw UsageError("\(option) comes after a command")
      }
      try set(option, value, of: &contestants[last])
    }
  }

  private func set(
    _ option: String,
    _ value: String,
    of contestant: inout Contestant
  ) throws(UsageError) {
    switch option {
    case "--name": contestant.name = value
    case "--input": contestant.input = value
    case "--expect": contestant.expected = value
    case "--before": contestant.preparation = typedKeys(value)
    case "--keys": contestant.keys = typedKeys(value)
    case "--answer": contestant.answer = value
    case "--after": contestant.reset = typedKeys(value)
    default: throw UsageError("no such option: \(option)")
    }
  }

  private func number(_ text: String) throws(UsageError) -> Int {
    guard let number = Int(text), number > 0 else { throw UsageError("not a number: \(text)") }
    return number
  }
}

/// What is wrong with the command line.
struct UsageError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
