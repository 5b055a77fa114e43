import GlossaryModel
import Screen

/// Links: going from one to the next, following them, and coming back.
extension Browser {
  mutating func stepLink(by step: Int) {
    renderAll()
    guard page.linkCount > 0 else {
      message = "This entry has no links."
      return
    }
    let next = link.map { $0 + step } ?? (step > 0 ? firstVisibleLink : page.linkCount - 1)
    guard (0..<page.linkCount).contains(next) else {
      message = step > 0 ? "That was the last link." : "That was the first link."
      return
    }
    link = next
    focus = page.focus(ofLink: next)
    if focus == .definition, let line = page.line(ofLink: next) {
      definition.scrollIntoView(line: line, page: page, visible: entryLayout.definition.rows)
    }
  }

  /// The first link in the text that is on the screen, else the first of all.
  private var firstVisibleLink: Int {
    let lines = page.lines.dropFirst(definition.top).prefix(entryLayout.definition.rows)
    let visible = lines.lazy.flatMap(\.runs).compactMap(\.link).first
    return visible ?? (definition.top == 0 ? 0 : page.textLinks.count) % page.linkCount
  }

  mutating func followFocus() -> [Effect] {
    if focus == .list {
      setFocus(.definition)
      return []
    }
    guard let link else {
      message = page.linkCount > 0 ? ") goes to the first link." : "This entry has no links."
      return []
    }
    return follow(page.link(link))
  }

  /// Follows the related link of a number key: see-also first, then articles.
  mutating func follow(number key: Key) -> [Effect] {
    guard case .character(let digit) = key.symbol, let number = digit.wholeNumberValue else {
      return []
    }
    let related = page.seeAlso + page.articles
    guard number <= related.count else {
      message = "There is no related link \(number)."
      return []
    }
    return follow(related[number - 1])
  }

  private mutating func follow(_ target: LinkTarget) -> [Effect] {
    switch target {
    case .entry(_, .entry(page.id)):
      message = "This is the entry that you are reading."
    case .entry(_, .entry(let entry)):
      go(to: entry)
    case .entry(let name, .unresolved(let nearest)):
      offer(nearest, insteadOf: name)
    case .article(let article):
      overlay = .article(ArticlePane(article))
    case .missingArticle(let name):
      message = "The article “\(name)” is not in this glossary."
    case .address(let address):
      return open(address)
    }
    return []
  }

  private mutating func offer(_ nearest: [Entry.ID], insteadOf name: String) {
    guard let best = nearest.first else {
      message = "No entry “\(name)”, and none like it."
      return
    }
    suggestion = best
    let names = nearest.map { glossary.headword(of: $0) }
    let others = names.count > 1 ? " (or \(names.dropFirst().joined(separator: ", ")))" : ""
    message = "No entry “\(name)”. Enter goes to \(names[0])" + others
  }

  mutating func clearLinkFocus() {
    setFocus(.definition)
  }

  // MARK: History

  mutating func goBack() {
    guard let earlier = history.back(from: place) else {
      message = "This is where you began."
      return
    }
    show(earlier)
  }

  mutating func goForward() {
    guard let later = history.forward(from: place) else {
      message = "There is nothing to go forward to."
      return
    }
    show(later)
  }
}
