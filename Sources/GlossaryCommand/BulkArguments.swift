/// Joins arguments of the same kind if there are many, because ArgumentParser takes quadratic time.
///
/// They are separated by NUL, which an argument cannot contain; the words that `define` and `search`
/// join anyway, by spaces.
enum BulkArguments {
  /// Fewer arguments are not joined, so that messages show them as they were given.
  private static let minimumCount = 100
  private static let separator: Character = "\0"

  /// The options that are known here.
  static var options: Set<String> { fileOptions.union(otherOptions).union(flags) }

  private static let fileOptions: Set = ["-g", "--glossary"]
  private static let otherOptions: Set = ["--limit", "--term"]
  private static let flags: Set = [
    "--clear", "--definitions", "--json", "--no-cache", "--no-history",
  ]

  /// The arguments, joined; unchanged if there is an option that is not known here.
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

  /// The values of an option, or operands, before they were joined.
  static func separated(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: separator, omittingEmptySubsequences: false) }
      .map(String.init)
  }
}
