/// Makes thousands of arguments few before ArgumentParser sees them, which takes time in the square of
/// their number.
///
/// The values of one kind become one argument, separated by NUL, which no argument of a process can
/// hold; the words that `define` and `search` join anyway are separated by spaces.
enum BulkArguments {
  /// Fewer are left as they are, so that messages name them as they were given.
  private static let minimumCount = 100
  private static let separator: Character = "\0"

  private static let fileOptions: Set = ["-g", "--glossary"]
  private static let otherOptions: Set = ["--limit", "--term"]
  private static let flags: Set = [
    "--clear", "--definitions", "--json", "--no-cache", "--no-history",
  ]

  /// The same arguments, less in number. What has options that are not known here stays as it is.
  static func joined(_ arguments: [String], commands: [String]) -> [String] {
    guard arguments.count >= minimumCount else { return arguments }
    var rest = arguments[...]
    var joined: [String] = []
    var files: [String] = []
    var operands: [String] = []
    if let command = rest.first, commands.contains(command) { joined.append(rest.removeFirst()) }
    let joinsWords = ["define", "search"].contains(joined.first)
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        break
      }
      if !argument.hasPrefix("-") || argument == "-" {
        operands.append(argument)
      } else if fileOptions.contains(argument), let value = rest.popFirst() {
        files.append(value)
      } else if argument.hasPrefix("--glossary=") {
        files.append(String(argument.dropFirst("--glossary=".count)))
      } else if otherOptions.contains(argument), let value = rest.popFirst() {
        joined += [argument, value]
      } else if flags.contains(argument) {
        joined.append(argument)
      } else {
        return arguments
      }
    }
    if !files.isEmpty { joined += ["-g", files.joined(separator: String(separator))] }
    if !operands.isEmpty {
      joined += ["--", operands.joined(separator: joinsWords ? " " : String(separator))]
    }
    return joined
  }

  /// The values of an option or the operands, as they were given.
  static func separated(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: separator, omittingEmptySubsequences: false) }
      .map(String.init)
  }
}
