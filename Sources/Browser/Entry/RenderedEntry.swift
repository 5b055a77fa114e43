package import GlossaryModel
package import Screen

/// An entry laid out for a width: its text broken into lines, its links resolved.
package struct RenderedEntry: Sendable {
  package let id: Entry.ID
  package let entry: Entry
  package let width: Int
  /// The search whose matches are highlighted in the text.
  let highlightQuery: SearchQuery?
  /// Part of speech, pronunciation and aliases, in one line.
  package let subtitle: String
  /// Whether the subtitle fits beside the headword; otherwise it is the first of `lines`.
  package let hasSubtitleBesideHeadword: Bool
  package let lines: [StyledLine]
  /// Whether `lines`, `links` and `matchLines` are complete; if not, this is a preview.
  package let isComplete: Bool
  /// The number of lines, estimated for a preview.
  let lineCount: Int
  /// The links in the text; a run of `lines` has the index of its link.
  package let links: [LinkTarget]
  package let related: [RelatedGroup]
  /// For each search match, the line in which it begins.
  let matchLines: [Int]
  private let glossary: Glossary

  /// Lays out an entry.
  ///
  /// - Parameters:
  ///   - id: the entry.
  ///   - glossary: contains the entry and those that it links to.
  ///   - width: columns of a line.
  ///   - lineLimit: after this many lines the rest may be omitted; the last line may be incomplete.
  ///   - highlightQuery: a search whose matches are highlighted.
  /// - Complexity: O(length of the entry).
  package init(
    _ id: Entry.ID,
    in glossary: Glossary,
    width: Int,
    lineLimit: Int = .max,
    highlightQuery: SearchQuery? = nil
  ) {
    let entry = glossary.entry(id)
    self.id = id
    self.entry = entry
    self.width = width
    self.highlightQuery = highlightQuery
    self.glossary = glossary
    subtitle = RenderedEntry.subtitle(of: entry)
    let titleWidth =
      DisplayText.width(of: entry.headword) + DisplayText.width(of: subtitle)
      + DisplayText.width(of: entry.category) + 5
    hasSubtitleBesideHeadword = titleWidth <= width
    var renderer = EntryRenderer(
      glossary,
      width: width,
      limit: lineLimit,
      highlightQuery: highlightQuery
    )
    if !hasSubtitleBesideHeadword, !subtitle.isEmpty {
      renderer.add(note: subtitle)
    }
    renderer.add(entry)
    lines = renderer.lines
    isComplete = renderer.isComplete
    lineCount = isComplete ? lines.count : RenderedEntry.estimatedLineCount(entry, lines)
    links = renderer.links
    matchLines = RenderedEntry.matchLines(in: lines, count: renderer.matchCount)
    related = RelatedGroup.groups(of: entry, in: glossary)
  }

  /// Lays out the rest of a previewed entry. Must be called before links, matches or later lines are
  /// used.
  mutating func renderAll() {
    guard !isComplete else { return }
    self = RenderedEntry(id, in: glossary, width: width, highlightQuery: highlightQuery)
  }

  /// For each match, the line in which it begins.
  ///
  /// - Complexity: O(number of runs), since a frequent word has many matches.
  private static func matchLines(in lines: [StyledLine], count: Int) -> [Int] {
    var matchLines = [Int](repeating: 0, count: count)
    for number in lines.indices.reversed() {
      for case let match? in lines[number].runs.lazy.map(\.matchIndex) where match < count {
        matchLines[match] = number
      }
    }
    return matchLines
  }

  /// Estimates from the first lines of an entry how many it has.
  private static func estimatedLineCount(_ entry: Entry, _ lines: [StyledLine]) -> Int {
    let texts = entry.withHomographs.flatMap(\.definition)
    let length = texts.reduce(0) { $0 + $1.text.utf8.count }
    let rendered = lines.lazy.flatMap(\.runs).reduce(0) { $0 + $1.text.utf8.count }
    return max(lines.count * length / max(rendered, 1), lines.count + 1)
  }

  /// The line of the text in which a link begins.
  func line(ofLink number: Int) -> Int? {
    lines.firstIndex { line in line.runs.contains { $0.link == number } }
  }

  /// Part of speech, pronunciation and aliases, in one line.
  static func subtitle(of entry: Entry) -> String {
    var parts: [String] = []
    if !entry.partOfSpeech.isEmpty { parts.append(entry.partOfSpeech) }
    if !entry.pronunciation.isEmpty { parts.append(entry.pronunciation) }
    let aliases = entry.aliases.filter { $0.kind != .hidden }.map { alias in
      alias.kind == .deprecated ? "formerly \(alias.name)" : alias.name
    }
    if !aliases.isEmpty { parts.append("(\(aliases.joined(separator: ", ")))") }
    return parts.joined(separator: "  ")
  }
}
