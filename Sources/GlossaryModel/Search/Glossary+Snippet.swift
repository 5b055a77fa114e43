extension Glossary {
  /// A part of a definition or an article that shows where a query matched.
  ///
  /// - Parameters:
  ///   - match: a hit of the search.
  ///   - query: the query whose search gave the hit.
  ///   - context: the maximum number of characters to show before the first match.
  /// - Returns: one line; nil if the hit is a name.
  /// - Complexity: O(length of the definition or article).
  package func snippet(of match: Match, query: SearchQuery, context: Int) -> MatchedText? {
    switch match.tier {
    case .definition:
      var record = compiled.entryRecord(match.entry.index)
      while let field = record.nextField() {
        guard let notation = EntryField(rawValue: field.kind)?.notation else { continue }
        let text = record.text(in: field.text)
        // Most paragraphs do not contain a match and are not worth parsing.
        guard query.phrases.contains(where: { $0.first(in: text.utf8.span, from: 0) != nil })
        else { continue }
        let texts = Definition(DefinitionText(text, notation)).texts
        if let snippet = query.snippet(of: texts, context: context) { return snippet }
      }
      return nil
    case .article:
      guard let article = match.article.map(self.article) else { return nil }
      return query.snippet(of: [article.title, article.excerpt], context: context)
    default:
      return nil
    }
  }
}

extension SearchQuery {
  /// The ranges of a text that match the query's phrases, in order and without overlap.
  ///
  /// - Complexity: O(length of the text).
  package func matchRanges(in text: String) -> [Range<String.Index>] {
    let utf8 = text.utf8
    let found = phrases.flatMap { $0.all(in: utf8.span) }.sorted {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }
    var ranges: [Range<String.Index>] = []
    var end = 0
    for bytes in found where bytes.lowerBound >= end {
      end = bytes.upperBound
      let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
      let range = start..<utf8.index(start, offsetBy: bytes.count)
      let characters = text.wholeCharacters(in: range)
      if ranges.last?.overlaps(characters) != true { ranges.append(characters) }
    }
    return ranges
  }

  /// A snippet of the first text that matches, starting shortly before the match; nil if none does.
  fileprivate func snippet(of texts: [String], context: Int) -> MatchedText? {
    for text in texts {
      guard let first = matchRanges(in: text).first else { continue }
      let start = text.wordStart(before: first.lowerBound, within: context)
      let rest = text[start...].prefix(SearchQuery.snippetLength)
      let line = String(rest.map { $0.isNewline ? " " : $0 })
      let snippet = start == text.startIndex ? line : "…" + line
      return MatchedText(text: snippet, matches: matchRanges(in: snippet))
    }
    return nil
  }

  /// In characters: more than one line of any screen.
  private static let snippetLength = 320
}

extension String {
  /// The range, extended to whole characters at both ends.
  fileprivate func wholeCharacters(in range: Range<Index>) -> Range<Index> {
    // An index within a character counts as the character's.
    let start = index(before: index(after: range.lowerBound))
    return start..<index(after: unicodeScalars.index(before: range.upperBound))
  }

  /// The start of the earliest word that begins at most `count` characters before an index.
  fileprivate func wordStart(before match: Index, within count: Int) -> Index {
    var start = match
    var position = match
    for _ in 0..<count where position > startIndex {
      position = index(before: position)
      let isFirst = position == startIndex || self[index(before: position)].isWhitespace
      if isFirst, !self[position].isWhitespace { start = position }
    }
    return start
  }
}

extension Definition {
  /// The plain text of each paragraph, heading, list item and code block, without markup.
  package var texts: [String] { blocks.flatMap(\.texts) }
}

extension Definition.Block {
  fileprivate var texts: [String] {
    switch self {
    case .paragraph(let spans), .heading(let spans): [spans.map(\.text).joined()]
    case .list(let list): list.items.joined().flatMap(\.texts)
    case .quote(let blocks): blocks.flatMap(\.texts)
    case .code(let text): [text]
    case .lines(let lines): lines.map { $0.spans.map(\.text).joined() }
    }
  }
}
