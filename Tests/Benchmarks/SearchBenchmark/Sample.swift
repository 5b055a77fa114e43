import Foundation
import GlossaryFormats
import GlossaryModel
import SeededRandom

/// The glossaries that are searched.
enum Sample: String, CaseIterable {
  /// The repository's own.
  case freelance = "Freelance"
  case wordNet = "WordNet"
  /// As many headwords, each of two of WordNet's words, without definitions.
  case million = "Million"

  /// Whether what it is made of is on this machine.
  var isAvailable: Bool { self == .freelance || WordNet.isInstalled }

  /// The glossary; made when it is first wanted, since every benchmark has a process of its own.
  func glossary() throws -> Glossary {
    switch self {
    case .freelance: try Sample.freelanceGlossary.get()
    case .wordNet: try Sample.wordNetGlossary.get()
    case .million: try Sample.millionGlossary.get()
    }
  }

  private static let freelanceGlossary = Result {
    let file = URL(filePath: #filePath).appending(path: "../../../../glossary.json").standardized
    let bytes = Array(try Data(contentsOf: file))
    var importer = GlossaryImporter()
    _ = try importer.read(SourceContents([.glossary: bytes]), as: .glossaryJSON)
    return try importer.builder.build()
  }

  private static let wordNetGlossary = Result { try glossary(of: WordNet.entries()) }

  private static let millionGlossary = Result {
    let words = try WordNet.entries().map(\.headword).filter { !$0.contains(" ") }
    var random = SeededGenerator(seed: 1)
    var pairs: Set<[Int]> = []
    var entries: [Entry] = []
    while entries.count < 1_000_000 {
      let pair = (0..<2).map { _ in Int.random(in: words.indices, using: &random) }
      guard pairs.insert(pair).inserted else { continue }
      entries.append(Entry(headword: "\(words[pair[0]]) \(words[pair[1]])"))
    }
    return try glossary(of: entries)
  }

  private static func glossary(of entries: [Entry]) throws -> Glossary {
    var builder = GlossaryBuilder()
    for entry in entries { builder.add(entry) }
    return try builder.build()
  }
}
