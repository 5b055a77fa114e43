import Platform

extension StandardStreams {
  /// Writes a text to standard output.
  ///
  /// - Throws: how the program is to end if that fails, after saying why on standard error.
  static func print(_ text: String) throws {
    do throws(SystemError) {
      try write(text, to: .output)
    } catch {
      Loading.report("standard output: \(error)")
      throw ExitStatus.inputOutput
    }
  }
}
