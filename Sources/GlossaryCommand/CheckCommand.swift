import ArgumentParser
import GlossaryFormats
import Platform
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
    for file in BulkArguments.separated(files) {
      do {
        if try !check(file) { worst = worst ?? ExitStatus.negative }
      } catch let error as FileError {
        Loading.report(error.description)
        worst = error.exitCode
      } catch let error as LoadingError {
        Loading.report(error.description)
        worst = error.exitCode
      }
    }
    if let worst { throw worst }
  }

  /// Prints the problems of a file, or of what is in a folder.
  ///
  /// - Returns: whether there are no errors.
  private func check(_ file: String) throws -> Bool {
    guard file != "-" else {
      let bytes = try FileReading.bytes(of: File(borrowing: File.standardInput), name: file)
      return try report(GlossaryCheck.problems(json: bytes.span)) { _ in file }
    }
    var isSound = true
    for files in try DictionaryFiles.find(at: file) {
      let problems = try problems(of: files)
      if try !report(problems, path: files.path) { isSound = false }
    }
    return isSound
  }

  private func problems(of files: DictionaryFiles) throws -> [Problem] {
    if case .json(let path) = files {
      let bytes = try FileReading.bytes(ofFile: path)
      return GlossaryCheck.problems(json: bytes.span)
    }
    var reading = GlossaryReading()
    return try reading.read(files)
  }

  /// - Returns: whether none of the problems is an error.
  private func report(
    _ problems: [Problem],
    path: (DictionaryPart?) -> String
  ) throws -> Bool {
    let lines = problems.map { problem in
      DisplayText.printable(problem.message(file: path(problem.part))) + "\n"
    }
    try StandardStreams.print(lines.joined())
    return !problems.contains { $0.severity == .error }
  }
}
