import Glibc

/// Where a glossary comes from.
enum GlossarySource: Equatable {
  case file(String)
  case standardInput
  case builtIn
  /// `./glossary.json` if that is a glossary, else the built-in one.
  case automatic

  static let automaticFile = "glossary.json"

  /// What a person names on the command line.
  init(argument: String) {
    self = argument == "-" ? .standardInput : .file(argument)
  }

  /// What messages call it.
  var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "standard input"
    case .builtIn: "the built-in glossary"
    case .automatic: "./" + GlossarySource.automaticFile
    }
  }
}
