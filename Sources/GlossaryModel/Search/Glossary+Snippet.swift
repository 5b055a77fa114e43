extension Glossary {
  /// The piece of a definition or article in which a query was found.
  ///
  /// - Parameters:
  ///   - match: what was found.
  ///   - query: the one whose search gave the match.
  ///   - context: how many characters may stand before the first place.
  /// - Returns: one line; nil for a match of a name.
  /// - Complexity: O(length of the text).
  package func snippet(of match: Match, query: SearchQuery, context: Int) -> MatchedText? {
    switch match.tier {
    case .definition:
      var record = compiled.entryRecord(match.entry.index)
      while let field = record.nextField() {
        guard let notation = EntryField(rawValue: field.kind)?.notation else { continue }
        let text = record.text(in: field.text)
        // Most paragraphs do not hold what was found, and are not worth parsing.
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
  /// Where the query's phrases stand in a text, in order, none overlapping another.
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

  /// The first of some texts that holds a place, from shortly before it.
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

  /// In characters: more than a row of any screen.
  private static let snippetLength = 320
}

extension String {
  /// The characters that a range begins and ends in, whole.
  fileprivate func wholeCharacters(in range: Range<Index>) -> Range<Index> {
    // An index within a character counts as the character's.
    let start = index(before: index(after: range.lowerBound))
    return start..<index(after: unicodeScalars.index(before: range.upperBound))
  }

  /// The start of the earliest word that begins at most so many characters before a place.
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
  /// The texts of its paragraphs, headings, items and code, without markup.
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
