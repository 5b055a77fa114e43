import GlossaryFormats
import GlossaryModel

/// A text that was read: the glossary, and what was told of it meanwhile.
struct ReadText {
  let glossary: Glossary
  let messages: [String]

  init(_ text: String) throws {
    var importer = GlossaryImporter()
    messages = try importer.read(json: Array(text.utf8)).map(\.message)
    glossary = try importer.builder.build()
  }

  /// Reads a glossary of one term, given by its members besides `term`, which begin the second line.
  init(members: String) throws {
    try self.init("{\"terms\": [{\"term\": \"T\",\n\(members)}]}")
  }

  /// The first entry.
  var entry: Entry { glossary.entry(Entry.ID(0)) }
}

extension GlossaryCheck {
  /// What the check tells of a text.
  static func messages(of text: String) -> [String] {
    diagnostics(json: Array(text.utf8).span).map(\.message)
  }
}

extension Diagnostic {
  /// The message where the file is called `f`.
  var message: String { message(file: "f") }
}

extension FormatError {
  /// The message where the file is called `f`.
  var message: String { message(file: "f") }
}
