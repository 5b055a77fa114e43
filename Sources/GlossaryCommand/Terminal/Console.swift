import Platform
import Screen

/// What a command tells the person who called it: results on standard output, everything else on
/// standard error. Nothing that a terminal would act upon gets through.
enum Console {
  /// Writes a result to standard output. Its text is written as it is, since it may hold styles.
  ///
  /// - Throws: `ExitStatus.inputOutput` if that fails, after saying why.
  static func print(_ text: String) throws {
    do throws(SystemError) {
      try StandardStreams.write(text, to: .output)
    } catch {
      report("standard output: \(error)")
      throw ExitStatus.inputOutput
    }
  }

  /// Writes a message to standard error, with the program's name before it. Where that fails, nobody
  /// is there to be told.
  static func report(_ text: String) {
    try? StandardStreams.write("glossary: \(DisplayText.sanitized(text))\n", to: .error)
  }
}
