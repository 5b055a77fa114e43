import Foundation
import PseudoTerminal
import Testing

/// What the program does without a terminal: exit status, standard output, standard error.
struct CommandLineTests {
  @Test func `its version and its help are printed`() throws {
    let version = try Glossary.run("--version")
    #expect(version.status == .exited(0))
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    let help = try Glossary.run("--help")
    #expect(help.status == .exited(0))
    for word in ["browse", "define", "check", "--version"] { #expect(help.output.contains(word)) }
  }

  @Test(arguments: [["--nonsense"], ["define"], ["check"], ["a", "-g", "b"]])
  func `wrong usage exits with 64`(arguments: [String]) throws {
    let result = try Glossary.program(arguments).run()
    #expect(result.status == .exited(64))
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Usage:"))
  }

  @Test func `without a terminal it says so and names define`() throws {
    let result = try Glossary.run()
    #expect(result.status == .exited(64))
    #expect(result.errors.contains("not a terminal"))
    #expect(result.errors.contains("glossary define TERM"))
  }

  @Test func `a file that is missing or a folder exits with 66`() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.path + "/none.json"] {
      for arguments in [[path], ["define", "x", "-g", path], ["check", path]] {
        let result = try Glossary.program(arguments).run()
        #expect(result.status == .exited(66))
        #expect(result.errors.contains(path))
      }
    }
  }

  @Test(arguments: [
    (#"{"terms": [{"term": "a"}"#, ":1:25: error: "),
    ("{\"terms\": [\n  {\"term\": tru}]}", ":2:12: error: "),
    (#"{"format": "glossary/9", "terms": []}"#, ":1:12: error: "),
    (#"{"terms": []}"#, ":1:1: error: "),
    ("[]", ":1:1: error: "), ("", ":1:1: error: "), ("\u{1}", ":1:1: error: "),
  ])
  func `a broken file named on the command line exits with 65`(
    text: String,
    message: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "broken.json")
    for arguments in [[path], ["define", "x", "-g", path]] {
      let result = try Glossary.program(arguments).run()
      #expect(result.status == .exited(65))
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(path + message), "\(result.errors)")
    }
    #expect(try Glossary.run("check", path).status == .exited(1))
  }

  @Test func `a file of no known format exits with 65, and says what can be read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Some text.", to: "words.txt")
    for arguments in [["define", "x", "-g", path], ["define", "x", "-g", "-"], ["check", path]] {
      let result = try Glossary.program(arguments).run(input: Array("Some text.".utf8))
      #expect(result.status == .exited(65))
      #expect(result.errors.contains("this program reads glossary.json, dictd, StarDict"))
    }
  }

  @Test func `a file that can be read only once opens like others`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleFile.kitchen, to: "kitchen.json")
    var program = Program("/bin/bash", environment: [:], directory: nil)
    program.arguments = ["-c", "\(Glossary.path) define -g <(cat \(path)) roux"]
    #expect(try program.run().output.hasPrefix("Roux"))
  }

  @Test func `a faulty term is left out, and said to be`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(#"{"terms": [{"term": 1}, {"term": "B"}]}"#, to: "some.json")
    let result = try Glossary.run("define", "b", "-g", path)
    #expect(result.status == .exited(0))
    #expect(result.output.hasPrefix("B\n"))
    #expect(result.errors.contains("glossary check \(path)"))
  }

  // MARK: define

  @Test(arguments: ["Roux", "roux", "RX", "ro-ux"])
  func `define prints an entry by headword or alias`(term: String) throws {
    let result = try Glossary.run("define", term, "-g", "-", input: SampleFile.kitchen)
    #expect(result.status == .exited(0))
    #expect(
      result.output == """
        Roux  (rx)
        Sauces

        Flour and fat, cooked; thinner than a Slurry.

        See also
          Slurry
          Béchamel

        Articles
          Three ways to thicken
            https://example.org/thickeners

        """
    )
  }

  @Test func `define prints what has the name as its headword, and what has it as an alias`() throws
  {
    let text = """
      {"terms": [{"term": "saw", "definition": "A tool."}, {"term": "Saw", "definition": "A film."},
        {"term": "see", "aliases": ["saw"], "definition": "To look."},
        {"term": "sawdust", "definition": "What it leaves."},
        {"term": "Sound and Word", "definition": "Has the initials."},
        {"term": "Rock of Ages", "definition": "A hymn."}]}
      """
    let result = try Glossary.run("define", "saw", "-g", "-", input: text)
    let entries = ["saw\n\nA tool.\n", "Saw\n\nA film.\n", "see  (saw)\n\nTo look.\n"]
    #expect(result.output == entries.joined(separator: "\n"))
    let initials = try Glossary.run("define", "roa", "-g", "-", input: text)
    #expect(initials.output == "Rock of Ages\n\nA hymn.\n")
  }

  @Test func `define names the nearest where there is none`() throws {
    let result = try Glossary.run("define", "bechamell", "-g", "-", input: SampleFile.kitchen)
    #expect(result.status == .exited(1))
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Béchamel"))
  }

  @Test func `define reads the built-in glossary from any folder`() throws {
    let folder = try TemporaryFolder()
    let result = try Glossary.run("define", "back end", directory: folder.path)
    #expect(result.status == .exited(0))
    #expect(result.output.hasPrefix("Back-End"))
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [
    (SampleFile.kitchen, "Roux", ""),
    (#"{"name": "someone's package"}"#, nil, "is not a glossary"),
    (#"{"terms": [1, ]}"#, nil, "glossary.json:1:13: error:"),
  ])
  func `glossary json of the folder opens by itself only if it is one`(
    text: String,
    found: String?,
    message: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "glossary.json")
    let result = try Glossary.run("define", found ?? "back-end", directory: folder.path)
    #expect(result.status == .exited(0))
    #expect(result.output.hasPrefix(found ?? "Back-End"))
    #expect(result.errors.contains(message) || message.isEmpty)
  }

  @Test func `text of a file cannot control the terminal that define prints on`() throws {
    let result = try Glossary.run("define", "A*", "-g", "-", input: SampleFile.hostile)
    let nearest = try Glossary.run("define", "zz", "-g", "-", input: SampleFile.hostile)
    let check = try Glossary.run("check", "-", input: SampleFile.hostile)
    for bytes in [
      result.outputBytes, result.errorBytes, nearest.errorBytes, check.outputBytes,
    ] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.properties.isControl })
    }
    #expect(!check.output.isEmpty)
  }

  // MARK: check

  @Test func `check finds nothing in the built-in glossary`() throws {
    let file = Glossary.checkout.appending(component: "glossary.json").path
    let result = try Glossary.run("check", file)
    #expect(result.status == .exited(0))
    #expect(result.output.isEmpty)
  }

  @Test func `check names every problem with its place`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"terms": [
        {"term": "Roux", "definition": "x", "seeAlso": ["Slury", "Roux"]},
        {"term": "Slurry", "definition": ""}
      ]}
      """,
      to: "k.json"
    )
    let result = try Glossary.run("check", "k.json", directory: folder.path)
    #expect(result.status == .exited(1))
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("k.json:2:51: error: ") ?? false)
    #expect(lines.first?.contains("Slurry") ?? false)
    #expect(lines.dropFirst().allSatisfy { $0.contains(": warning: ") })
  }

  @Test func `check goes on after a file that is missing`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{", to: "broken.json")
    let result = try Glossary.run("check", "none.json", "broken.json", directory: folder.path)
    #expect(result.status == .exited(66))
    #expect(result.output.hasPrefix("broken.json:1:2: error: "))
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar can control a terminal or turn the direction of text.
  fileprivate var isControl: Bool {
    generalCategory == .control || generalCategory == .format
  }
}
