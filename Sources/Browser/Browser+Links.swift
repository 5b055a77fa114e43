import GlossaryModel
import Screen

/// Links: stepping from one to the next, and following them.
extension Browser {
  /// The link that has the focus.
  var focusedLink: LinkTarget? {
    let view = view(of: focus)
    return view.link.map { view.links[$0] }
  }

  private var hasLinks: Bool { !rendered.links.isEmpty || !related.isEmpty }

  mutating func stepLink(by step: Int) {
    entryPane.renderAll()
    let panes = [.entry] + related.indices.map(Pane.related)
    let links = panes.flatMap { pane in
      view(of: pane).links.indices.map { (pane: pane, link: $0) }
    }
    guard !links.isEmpty else {
      message = "This entry has no links."
      return
    }
    let focused = links.firstIndex { $0.pane == focus && $0.link == view(of: focus).link }
    let next = focused.map { $0 + step } ?? (step > 0 ? firstVisibleLink : links.count - 1)
    guard links.indices.contains(next) else {
      message = step > 0 ? "That was the last link." : "That was the first link."
      return
    }
    setFocus(links[next].pane, link: links[next].link)
    if focus == .entry { entryPane.scrollLinkIntoView(in: entryLayout.text) }
  }

  /// The first visible link in the text, else the first link after the visible lines.
  private var firstVisibleLink: Int {
    if let link = entryPane.firstVisibleLink(in: entryLayout.text) { return link }
    return entryPane.top == 0 || related.isEmpty ? 0 : rendered.links.count
  }

  /// Reads the entry, follows the link that has the focus, goes to the suggested entry, or closes the
  /// article.
  mutating func followFocus(suggestion: Entry.ID?) -> [Effect] {
    if let suggestion {
      go(to: suggestion)
    } else if layer != nil {
      layer = nil
    } else if focus == .list {
      setFocus(.entry)
    } else if let link = focusedLink {
      return follow(link)
    } else {
      message = hasLinks ? ") goes to the first link." : "This entry has no links."
    }
    return []
  }

  /// Follows the related link with the number of a key.
  mutating func followRelatedLink(of key: Key) -> [Effect] {
    guard case .character(let digit) = key.symbol, let number = digit.wholeNumberValue else {
      return []
    }
    let links = related.flatMap(\.links)
    guard number <= links.count else {
      message = "There is no related link \(number)."
      return []
    }
    return follow(links[number - 1])
  }

  private mutating func follow(_ target: LinkTarget) -> [Effect] {
    switch target {
    case .entry(_, .entry(rendered.id)):
      message = "This is the entry that you are reading."
    case .entry(_, .entry(let entry)):
      go(to: entry)
    case .entry(let name, .unresolved(let nearest)):
      suggest(nearest, insteadOf: name)
    case .article(let article):
      layer = ArticleLayer(article)
    case .missingArticle(let name):
      message = "The article “\(name)” is not in this glossary."
    case .address(let address):
      return open(address)
    }
    return []
  }

  private mutating func suggest(_ nearest: [Entry.ID], insteadOf name: String) {
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
    setFocus(.entry)
  }
}
