import GlossaryModel
import Screen

/// Turns spans into runs: styles, links and search matches.
extension EntryRenderer {
  mutating func runs(of spans: [Definition.Span], base: Style) -> [TextRun] {
    var previous: Definition.Link?
    let runs = spans.map { span in
      defer { previous = span.link }
      if let target = span.link {
        // A link whose words differ in style is two spans but one link.
        return link(span.text, to: target, continues: previous == target)
      }
      var style = base
      if span.style.contains(.emphasis) { style = style.adding(.italic) }
      if span.style.contains(.strong) { style = style.adding(.bold) }
      if span.style.contains(.code) { style = Style(style.attributes, role: Theme.code.role) }
      return TextRun(span.text, style)
    }
    return highlighted(runs)
  }

  /// The runs, cut where a search match begins or ends.
  mutating func highlighted(_ runs: [TextRun]) -> [TextRun] {
    guard let highlightQuery else { return runs }
    let text = StyledLine(runs).text
    let matches = highlightQuery.matchRanges(in: text)
    guard !matches.isEmpty else { return runs }
    var pieces: [TextRun] = []
    var start = text.startIndex
    var rest = matches[...]
    for run in runs {
      let end = text.utf8.index(start, offsetBy: run.text.utf8.count)
      while start < end {
        let match = rest.first
        let isInside = match.map { $0.lowerBound <= start } ?? false
        let next = (isInside ? match?.upperBound : match?.lowerBound) ?? end
        var piece = run.with(text[start..<min(next, end)])
        if isInside {
          piece.style = Theme.highlighted(piece.style)
          piece.matchIndex = matchCount
        }
        pieces.append(piece)
        start = min(next, end)
        if isInside, next <= end {
          rest = rest.dropFirst()
          matchCount += 1
        }
      }
    }
    return pieces
  }

  /// The words of a link, with its number. Words that continue a link have the same number.
  mutating func link(
    _ text: String,
    to link: Definition.Link,
    continues: Bool = false
  ) -> TextRun {
    // Resolving a name takes longer than laying out its words.
    if !continues { links.append(target(of: link)) }
    var style = Theme.link
    if case .entry(_, .unresolved) = links.last { style = Theme.unresolvedLink }
    return TextRun(text, style, link: links.count - 1)
  }

  private func target(of link: Definition.Link) -> LinkTarget {
    switch link {
    case .address(let address): .address(address)
    case .entry(let name): .entry(name: name, glossary.resolve(name))
    }
  }
}
