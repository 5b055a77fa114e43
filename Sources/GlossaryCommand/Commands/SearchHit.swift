import GlossaryModel
import Screen

/// A hit as `glossary search` prints it.
struct SearchHit {
  let headword: String
  let identifier: String
  let tier: Match.Tier
  let alias: String?
  /// The identifier of the article that was found.
  let article: String?
  let snippet: String?

  /// Characters of a snippet before the first place, and in all.
  private static let context = 24
  private static let snippetLength = 120

  init(_ match: Match, _ query: SearchQuery, in glossary: Glossary) {
    let entry = glossary.entry(match.entry)
    headword = entry.headword
    identifier = entry.identifier
    tier = match.tier
    alias = match.alias == nil ? nil : glossary.name(of: match)
    article = match.article.map { glossary.article($0).identifier }
    let found = glossary.snippet(of: match, query: query, context: SearchHit.context)
    snippet = found.map { DisplayText.truncated($0.text, to: SearchHit.snippetLength) }
  }

  /// Headword, tier and reason, separated by tabs, without control characters.
  var line: String {
    var columns = [headword, tier.name]
    if let reason = alias ?? snippet ?? (tier == .alias ? "initials" : nil) {
      columns.append(reason)
    }
    return columns.map(SearchHit.inOneLine).joined(separator: "\t")
  }

  private static func inOneLine(_ text: String) -> String {
    DisplayText.sanitized(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
  }

  /// An array of objects, one a line.
  static func json(_ hits: [SearchHit]) -> String {
    let objects = hits.map { hit in
      let members: [(String, String?)] = [
        ("term", hit.headword), ("id", hit.identifier.isEmpty ? nil : hit.identifier),
        ("tier", hit.tier.name), ("alias", hit.alias), ("article", hit.article),
        ("snippet", hit.snippet),
      ]
      let written = members.compactMap { key, value in
        value.map { "\(JSONText.string(key)): \(JSONText.string($0))" }
      }
      return "{\(written.joined(separator: ", "))}"
    }
    return "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }
}

extension Match.Tier {
  /// What the command line calls it. Programs read these names.
  fileprivate var name: String {
    switch self {
    case .exact: "exact"
    case .folded: "folded"
    case .alias: "alias"
    case .headwordPrefix: "prefix"
    case .aliasPrefix: "alias-prefix"
    case .word: "word"
    case .substring: "substring"
    case .typo: "typo"
    case .definition: "definition"
    case .article: "article"
    }
  }
}
