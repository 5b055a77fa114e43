import GlossaryModel
import Screen

/// Spans to runs: styles, links and marks.
extension EntryRenderer {
  mutating func runs(of spans: [Definition.Span], base: Style) -> [TextRun] {
    var previous: Definition.Link?
    let runs = spans.map { span in
      defer { previous = span.link }
      if let target = span.link {
        // Words of one link in two styles are two spans and one link.
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

  /// The runs, cut where a place begins or ends that was searched for.
  mutating func highlighted(_ runs: [TextRun]) -> [TextRun] {
    guard let highlightQuery else { return runs }
    let text = StyledLine(runs).text
    let places = highlightQuery.matchRanges(in: text)
    guard !places.isEmpty else { return runs }
    var marked: [TextRun] = []
    var start = text.startIndex
    var rest = places[...]
    for run in runs {
      let end = text.utf8.index(start, offsetBy: run.text.utf8.count)
      while start < end {
        let place = rest.first
        let isInside = place.map { $0.lowerBound <= start } ?? false
        let next = (isInside ? place?.upperBound : place?.lowerBound) ?? end
        var piece = run.with(text[start..<min(next, end)])
        if isInside {
          piece.style = Theme.highlighted(piece.style)
          piece.matchIndex = matchCount
        }
        marked.append(piece)
        start = min(next, end)
        if isInside, next <= end {
          rest = rest.dropFirst()
          matchCount += 1
        }
      }
    }
    return marked
  }

  /// The words of a link, which is numbered; words that continue one have its number.
  mutating func link(
    _ text: String,
    to link: Definition.Link,
    continues: Bool = false
  ) -> TextRun {
    // To look up a name takes longer than to set the words.
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
