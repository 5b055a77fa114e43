package import GlossaryModel
package import Screen

/// Where a link of a page leads.
package enum LinkTarget: Hashable, Sendable {
  case entry(name: String, Resolution)
  /// An address outside the glossary.
  case address(String)
  case article(Article)
  /// An article that the entry names and the glossary does not have.
  case missingArticle(String)
}

/// An entry set for a width: its text broken into lines, its links resolved.
///
/// Links are numbered through: those in the text, then see-also, then articles.
package struct RenderedEntry: Sendable {
  package let id: Entry.ID
  package let entry: Entry
  package let width: Int
  /// The search whose places are marked in the text.
  let highlightQuery: SearchQuery?
  /// Part of speech, pronunciation and aliases, in one line.
  package let subtitle: String
  /// Whether the subtitle stands beside the headword; else it begins `lines`.
  package let hasSubtitleBesideHeadword: Bool
  package let lines: [StyledLine]
  /// Whether the lines, and with them the links of the text, are all that there are.
  package let isComplete: Bool
  /// How many lines there are; an estimate if the page is not whole.
  let lineCount: Int
  package let textLinks: [LinkTarget]
  package let seeAlso: [LinkTarget]
  package let articles: [LinkTarget]
  /// For each mark, the line in which it begins.
  let matchLines: [Int]

  /// - Parameters:
  ///   - id: the entry.
  ///   - glossary: has it, and the entries that it links to.
  ///   - width: columns of its lines.
  ///   - lineLimit: when there are so many lines, the rest may be left out, and of the last one some.
  ///   - highlightQuery: a search whose places are marked.
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
    subtitle = RenderedEntry.subtitle(of: entry)
    let titleWidth =
      DisplayText.width(of: entry.headword) + DisplayText.width(of: subtitle)
      + DisplayText.width(of: entry.category) + 5
    hasSubtitleBesideHeadword = titleWidth <= width
    var text = EntryRenderer(
      glossary,
      width: width,
      limit: lineLimit,
      highlightQuery: highlightQuery
    )
    if !hasSubtitleBesideHeadword, !subtitle.isEmpty {
      text.add(note: subtitle)
    }
    text.add(entry)
    lines = text.lines
    isComplete = text.isComplete
    lineCount =
      text.isComplete
      ? text.lines.count : RenderedEntry.estimatedLineCount(entry, text.lines)
    textLinks = text.links
    matchLines = RenderedEntry.matchLines(in: text.lines, count: text.matchCount)
    seeAlso = RenderedEntry.joined(entry, \.seeAlso).map { .entry(name: $0, glossary.resolve($0)) }
    articles = RenderedEntry.joined(entry, \.articles).map { name in
      glossary.article(named: name).map { .article(glossary.article($0)) }
        ?? .missingArticle(name)
    }
  }

  /// For each mark, the line in which it begins.
  ///
  /// - Complexity: O(number of runs): words that stand everywhere have many marks.
  private static func matchLines(in lines: [StyledLine], count: Int) -> [Int] {
    var matchLines = [Int](repeating: 0, count: count)
    for number in lines.indices.reversed() {
      for case let match? in lines[number].runs.lazy.map(\.matchIndex) where match < count {
        matchLines[match] = number
      }
    }
    return matchLines
  }

  /// How many lines an entry takes, as some of them tell.
  private static func estimatedLineCount(_ entry: Entry, _ lines: [StyledLine]) -> Int {
    let texts = entry.withHomographs.flatMap(\.definition)
    let length = texts.reduce(0) { $0 + $1.text.utf8.count }
    let set = lines.lazy.flatMap(\.runs).reduce(0) { $0 + $1.text.utf8.count }
    return max(lines.count * length / max(set, 1), lines.count + 1)
  }

  /// What an entry and its homographs name, each once.
  private static func joined(_ entry: Entry, _ names: (Entry) -> [String]) -> [String] {
    var seen: Set<String> = []
    return entry.withHomographs.flatMap(names).filter { seen.insert($0).inserted }
  }

  package var linkCount: Int { textLinks.count + seeAlso.count + articles.count }

  package func link(_ number: Int) -> LinkTarget {
    if number < textLinks.count { return textLinks[number] }
    let related = number - textLinks.count
    return related < seeAlso.count ? seeAlso[related] : articles[related - seeAlso.count]
  }

  /// The pane in which a link stands.
  func focus(ofLink number: Int) -> Pane {
    if number < textLinks.count { return .definition }
    return number < textLinks.count + seeAlso.count ? .seeAlso : .articles
  }

  /// The numbers of the links in a pane.
  func links(in focus: Pane) -> Range<Int> {
    let articlesStart = textLinks.count + seeAlso.count
    switch focus {
    case .list: return 0..<0
    case .definition: return 0..<textLinks.count
    case .seeAlso: return textLinks.count..<articlesStart
    case .articles: return articlesStart..<linkCount
    }
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
