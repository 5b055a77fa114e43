import Foundation
import PseudoTerminal

/// Times full-screen programs as the person at the terminal sees them: from the start to the first
/// frame, and from a keystroke to the frame that answers it.
///
/// The programs take turns, run by run, so that whatever else the machine is doing falls on all of
/// them alike.
@main
struct TerminalBenchmark {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      let results = measure(options)
      print(table(of: results))
      if results.contains(where: \.hasFailed) { exit(EXIT_FAILURE) }
    } catch {
      FileHandle.standardError.write(Data("terminal-benchmark: \(error)\n\(Options.usage)\n".utf8))
      exit(EX_USAGE)
    }
  }

  /// - Returns: The figures of every contestant, in their order.
  private static func measure(_ options: Options) -> [Figures] {
    var results = options.contestants.map { Figures(name: $0.name) }
    for _ in 0..<options.runs {
      for (index, contestant) in options.contestants.enumerated() where !results[index].hasFailed {
        do {
          try results[index].add(contestant.measure(options))
        } catch {
          FileHandle.standardError.write(Data("\(contestant.name): \(error)\n".utf8))
          results[index].hasFailed = true
        }
      }
    }
    return results
  }

  /// The figures as a Markdown table; a contestant that once showed another frame than the right one
  /// has no figures.
  private static func table(of results: [Figures]) -> String {
    let floor = results.first { $0.name == Contestant.floorName }
    let head = """
      | program | first frame ms, median / p95 | × floor | keystroke ms, median / p95 | × floor \
      | peak memory MB |
      |---|---|---|---|---|---|
      """
    return ([head] + results.map { $0.row(floor: floor) }).joined(separator: "\n")
  }
}
