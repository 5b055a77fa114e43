import GlossaryModel
import Screen

/// Taking along: addresses for the browser and the clipboard, text for the clipboard.
extension Browser {
  /// What the keys for addresses and copying are about: the article that is open or has the focus,
  /// else the link, else the entry.
  private enum Subject {
    case article(Article)
    case link(String)
    case entry
  }

  private var subject: Subject {
    if case .article(let pane) = overlay { return .article(pane.article) }
    guard let link else { return .entry }
    switch page.link(link) {
    case .article(let article): return .article(article)
    case .address(let address): return .link(address)
    case .entry, .missingArticle: return .entry
    }
  }

  /// The address of the subject; nil, with a message, if it has none.
  private mutating func address() -> String? {
    let address: String
    let name: String
    switch subject {
    case .article(let article): (address, name) = (article.url, "article")
    case .link(let link): (address, name) = (link, "link")
    case .entry: (address, name) = (page.address, "entry")
    }
    if address.isEmpty { message = "This \(name) has no address." }
    return address.isEmpty ? nil : address
  }

  mutating func openAddress() -> [Effect] {
    address().map { open($0) } ?? []
  }

  /// Opens an address, if it is of a kind that is safe to hand to another program.
  mutating func open(_ address: String) -> [Effect] {
    guard WebAddress(address) != nil else {
      message = "Only http, https and mailto addresses are opened, not \(address)"
      return []
    }
    return [.open(address)]
  }

  mutating func copyAddress() -> [Effect] {
    address().map { [.copy($0, label: "address")] } ?? []
  }

  mutating func copyText() -> Effect {
    guard case .article(let article) = subject else {
      return .copy(RenderedEntry.plainText(of: page.id, in: glossary), label: page.entry.headword)
    }
    let parts = [article.title, article.excerpt, article.url].filter { !$0.isEmpty }
    return .copy(DisplayText.sanitized(parts.joined(separator: "\n\n")), label: "article")
  }
}

extension RenderedEntry {
  /// The address of the entry, or of the first homograph that has one; empty if none has.
  fileprivate var address: String {
    entry.withHomographs.lazy.map(\.url).first { !$0.isEmpty } ?? ""
  }

  /// Headword and definition as plain text, a paragraph a line, safe to print.
  static func plainText(of entry: Entry.ID, in glossary: Glossary) -> String {
    let page = RenderedEntry(entry, in: glossary, width: 1_000_000)
    let title =
      page.hasSubtitleBesideHeadword && !page.subtitle.isEmpty
      ? page.entry.headword + "  " + page.subtitle : page.entry.headword
    let lines = [title, ""] + page.lines.map(\.text)
    return DisplayText.sanitized(lines.joined(separator: "\n"))
  }
}

/// An address that may be handed to another program: `http`, `https` or `mailto`, of printable ASCII
/// or letters beyond it, without spaces (RFC 3986, RFC 6068).
package struct WebAddress: Hashable, Sendable {
  package let text: String

  package init?(_ text: String) {
    let lowercased = text.prefix(8).lowercased()
    let schemes = ["http://", "https://", "mailto:"]
    guard let scheme = schemes.first(where: { lowercased.hasPrefix($0) }),
      text.count > scheme.count,
      text.unicodeScalars.allSatisfy({ scalar in
        scalar.value > 0x20 && !(0x7F..<0xA0).contains(scalar.value)
          && !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
      })
    else { return nil }
    self.text = text
  }
}
