import Browser
import GlossaryModel
import Screen

/// Sets an entry for standard output: the same lines as in the browser, then its related links.
struct EntryPrinter {
  let glossary: Glossary
  /// Columns of a line.
  let width: Int
  /// Whether to write bold, italic and underline as SGR sequences (ECMA-48).
  let isStyled: Bool

  func text(of id: Entry.ID) -> String {
    let page = RenderedEntry(id, in: glossary, width: width)
    var title = StyledLine(page.entry.headword, Style(.bold))
    if page.hasSubtitleBesideHeadword, !page.subtitle.isEmpty {
      title.runs.append(TextRun("  " + page.subtitle))
    }
    var lines = [title]
    if !page.entry.category.isEmpty { lines.append(StyledLine(page.entry.category)) }
    lines += [StyledLine()] + page.lines
    for group in page.related { lines += list(group.shortTitle, group.items) }
    return lines.map(encoded).joined(separator: "\n") + "\n"
  }

  private func list(_ title: String, _ links: [LinkTarget]) -> [StyledLine] {
    let indent = TextRun("  ")
    return [StyledLine(), StyledLine(title, Style(.bold))]
      + links.flatMap { link in
        LineWrap.lines(
          of: [TextRun(self.text(of: link))],
          width: width,
          firstIndent: indent,
          indent: TextRun("    ")
        )
      }
  }

  private func text(of link: LinkTarget) -> String {
    switch link {
    case .entry(_, .entry(let id)): glossary.headword(of: id)
    case .entry(let name, .unresolved): "\(name) (no entry)"
    case .address(let address): address
    case .missingArticle(let name): "\(name) (no article)"
    case .article(let article):
      [article.title, article.url].filter { !$0.isEmpty }.joined(separator: "\n")
    }
  }

  private func encoded(_ line: StyledLine) -> String {
    line.runs.reduce(into: "") { text, run in
      let printable = DisplayText.sanitized(run.text)
      let codes = isStyled ? EntryPrinter.codes(of: run.style.attributes) : ""
      text += codes.isEmpty ? printable : "\u{1B}[\(codes)m\(printable)\u{1B}[0m"
    }
  }

  private static func codes(of attributes: Style.Attributes) -> String {
    let all: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    return all.filter { attributes.contains($0.0) }.map(\.1).joined(separator: ";")
  }
}
