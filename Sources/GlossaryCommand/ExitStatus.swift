import ArgumentParser

/// Why the program ends, by the numbers of sysexits(3).
enum ExitStatus {
  static let usage = ExitCode(64)
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let inputOutput = ExitCode(74)
  /// A term was not found, or a checked file has errors.
  static let negative = ExitCode(1)
}
