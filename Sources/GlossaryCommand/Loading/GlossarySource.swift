/// Where a glossary comes from.
enum GlossarySource: Equatable {
  /// Files and folders, open together as one glossary.
  case files([String])
  case standardInput
  case builtIn
  /// `./glossary.json` if that is a glossary, else the built-in one.
  case automatic

  static let automaticFile = "glossary.json"

  /// What a person names on the command line: nothing, `-`, or paths.
  init(arguments: [String]) {
    self =
      switch arguments {
      case []: .automatic
      case ["-"]: .standardInput
      default: .files(BulkArguments.separated(arguments))
      }
  }

  /// The title of a glossary that has none itself: the file's name.
  var fallbackTitle: String {
    name.split(separator: "/").last.map(String.init) ?? "Glossary"
  }

  /// What messages call it.
  var name: String {
    switch self {
    case .files(let paths): paths.joined(separator: ", ")
    case .standardInput: "standard input"
    case .builtIn: "the built-in glossary"
    case .automatic: "./" + GlossarySource.automaticFile
    }
  }
}
