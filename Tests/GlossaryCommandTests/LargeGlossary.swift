import Foundation
import PseudoTerminal
import Testing

/// A glossary of more than a megabyte in a folder of its own, with a folder for caches.
struct LargeGlossary {
  let caches: TemporaryFolder
  let folder: TemporaryFolder
  let file: String

  init() throws {
    caches = try TemporaryFolder()
    folder = try TemporaryFolder()
    file = try folder.write(LargeGlossary.text(definition: "Of word"), to: "large.json")
  }

  static func text(definition: String) -> String {
    let text = String(repeating: "\(definition) and word. ", count: 12)
    let terms = (0..<6_000).map { "{\"term\": \"Word \($0)\", \"definition\": \"\(text)\($0)\"}" }
    return "{\"title\": \"Many words\", \"terms\": [\(terms.joined(separator: ",\n"))]}"
  }

  var environment: [String: String?] { ["XDG_CACHE_HOME": caches.path] }

  var define: Program {
    Glossary.program(["define", "-g", file, "word 17"], environment: environment)
  }

  var browse: Program { Glossary.program([file], environment: environment) }

  /// The paths of what is stored.
  var stored: [String] {
    let folder = caches.path + "/glossary"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.map { "\(folder)/\($0)" }
  }
}

extension Program {
  /// The same program, started by a shell after some other commands.
  func after(_ commands: String) -> Program {
    var program = Program("sh", environment: environment, directory: directory)
    program.arguments = ["-c", "\(commands); exec \"$0\" \"$@\"", command] + arguments
    return program
  }

  /// The same program, with standard output that cannot be written to.
  var withFullOutput: Program { after("exec >/dev/full") }
}
