/// Why the program ends, by the numbers of sysexits(3). A command throws it once everything was said.
enum ExitStatus: Int32, Error {
  /// A term was not found, or a checked file has errors.
  case negative = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case inputOutput = 74
}
