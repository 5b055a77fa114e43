import ArgumentParser
import GlossaryFormats
import Screen

/// `glossary check FILE…`: every problem of a glossary.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report every problem of a glossary.",
    discussion: """
      Prints file:line:column: error|warning: text for each, nothing for a sound file. Exits with 1 \
      if there is any error.
      """
  )

  @Argument(help: "Files to check; - reads standard input.")
  var files: [String]

  func run() throws {
    var worst: ExitCode?
    for file in files {
      do throws(FileError) {
        let bytes =
          file == "-"
          ? try FileReading.bytes(of: 0, name: file) : try FileReading.bytes(ofFile: file)
        let problems = GlossaryCheck.problems(json: bytes.span)
        let lines = problems.map { DisplayText.printable($0.message(file: file)) + "\n" }
        guard StandardStreams.write(lines.joined()) else {
          throw FileError(file, "the report could not be written", ExitStatus.inputOutput)
        }
        if problems.contains(where: { $0.severity == .error }) {
          worst = worst ?? ExitStatus.negative
        }
      } catch {
        Loading.report(error.description)
        worst = error.exitCode
      }
    }
    if let worst { throw worst }
  }
}
