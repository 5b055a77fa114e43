import GlossaryModel
import Screen

/// Opening addresses in a web browser; copying text and addresses.
extension Browser {
  /// The object that is opened or copied: the article that is open or has the focus, else the link,
  /// else the entry.
  private enum Subject {
    case article(Article)
    case link(String)
    case entry
  }

  private var subject: Subject {
    if let article = layer?.article { return .article(article) }
    return switch focusedLink {
    case .article(let article): .article(article)
    case .address(let address): .link(address)
    case .entry, .missingArticle, nil: .entry
    }
  }

  /// The address of the subject; nil, with a message, if it has none.
  private mutating func address() -> String? {
    let address: String
    let name: String
    switch subject {
    case .article(let article): (address, name) = (article.url, "article")
    case .link(let link): (address, name) = (link, "link")
    case .entry: (address, name) = (rendered.address, "entry")
    }
    if address.isEmpty { message = "This \(name) has no address." }
    return address.isEmpty ? nil : address
  }

  mutating func openAddress() -> [Effect] {
    address().map { open($0) } ?? []
  }

  /// Opens an address, if it is safe to hand to another program.
  mutating func open(_ address: String) -> [Effect] {
    guard let address = WebAddress(address) else {
      message = "Only http, https and mailto addresses are opened, not \(address)"
      return []
    }
    return [.open(address)]
  }

  mutating func copyAddress() -> [Effect] {
    address().map { [.copy($0, label: "address")] } ?? []
  }

  func copyText() -> [Effect] {
    guard case .article(let article) = subject else {
      return [.copy(rendered.plainText(in: glossary), label: rendered.entry.headword)]
    }
    let parts = [article.title, article.excerpt, article.url].filter { !$0.isEmpty }
    let text = DisplayText.sanitized(parts.joined(separator: "\n\n"))
    return [.copy(text, label: "article")]
  }
}

extension RenderedEntry {
  /// The address of the entry, or of the first homograph that has one; empty if none has.
  fileprivate var address: String {
    entry.withHomographs.lazy.map(\.url).first { !$0.isEmpty } ?? ""
  }

  /// Headword and definition as plain text, one paragraph per line, safe to print.
  fileprivate func plainText(in glossary: Glossary) -> String {
    let unwrapped = RenderedEntry(id, in: glossary, width: 1_000_000)
    let title =
      unwrapped.hasSubtitleBesideHeadword && !unwrapped.subtitle.isEmpty
      ? entry.headword + "  " + unwrapped.subtitle : entry.headword
    let lines = [title, ""] + unwrapped.lines.map(\.text)
    return DisplayText.sanitized(lines.joined(separator: "\n"))
  }
}
