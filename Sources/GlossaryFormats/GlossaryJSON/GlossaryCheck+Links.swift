internal import GlossaryModel

extension GlossaryCheck {
  /// Reports links that lead nowhere, and see-also links that lead back to their own term.
  mutating func checkLinks() {
    for (number, entry) in sourceMap.entries.enumerated() {
      for name in entry.texts(of: .seeAlso) {
        if target(of: "see-also", name, .error) == ids[number] {
          report(
            .warning,
            at: name.offset,
            "see-also \(quoted(name.text)) leads to the term itself; remove it"
          )
        }
      }
      // A redirect of a term to itself is a circle.
      for name in entry.texts(of: .redirect) { _ = target(of: "`see`", name, .error) }
      for text in entry.texts(of: .definition) + entry.texts(of: .examples) {
        for name in Definition(markdown: text.text).linkedNames {
          _ = target(of: "link", LocatedText(text: name, offset: text.offset), .warning)
        }
      }
    }
  }

  /// The entry that a link leads to; a link that leads nowhere is reported.
  private mutating func target(
    of link: String,
    _ name: LocatedText,
    _ severity: Diagnostic.Severity
  ) -> Entry.ID? {
    switch glossary.resolve(name.text) {
    case .entry(let id): return id
    case .unresolved(let nearest):
      let names = nearest.map { glossary.headword(of: $0) }
      let cure = GlossaryCheck.cure(names, add: "the term")
      report(severity, at: name.offset, "\(link) \(quoted(name.text)) is no term here; \(cure)")
      return nil
    }
  }

  /// Reports articles that no term links, and links to articles that there are not.
  mutating func checkArticles() {
    let identifiers = Set(sourceMap.articles.map(\.text))
    let links = sourceMap.entries.flatMap { $0.texts(of: .articles) }
    let unresolved = links.filter { !identifiers.contains($0.text) }
    let nearby = unresolved.isEmpty ? nil : articleNames()
    for name in unresolved {
      let nearest = nearby.map { names in
        names.nearest(to: name.text).map { names.headword(of: $0) }
      }
      let cure = GlossaryCheck.cure(nearest ?? [], add: "the article")
      report(.error, at: name.offset, "\(quoted(name.text)) is no article here; \(cure)")
    }
    let linked = Set(links.map(\.text))
    for article in sourceMap.articles where !linked.contains(article.text) {
      report(
        .warning,
        at: article.offset,
        "no term links the article \(quoted(article.text)); link it, or remove it"
      )
    }
  }

  /// A glossary whose headwords are the identifiers of the articles, since a glossary knows what is
  /// near.
  private func articleNames() -> Glossary? {
    var builder = GlossaryBuilder()
    for article in sourceMap.articles { builder.add(Entry(headword: article.text)) }
    return try? builder.build()
  }

  private static func cure(_ nearest: [String], add missing: String) -> String {
    guard !nearest.isEmpty else { return "add \(missing), or remove the link" }
    // Terms of one headword are near together.
    var names: [String] = []
    for name in nearest where !names.contains(name) { names.append(name) }
    return "did you mean \(names.prefix(3).map(quoted).joined(separator: " or "))?"
  }
}

extension Definition {
  /// The names and identifiers of entries that the text links.
  fileprivate var linkedNames: [String] {
    var names: [String] = []
    var previous: Definition.Link?
    for span in blocks.flatMap(\.spans) {
      // Words of one link in two styles are two spans.
      if case .entry(let name) = span.link, span.link != previous { names.append(name) }
      previous = span.link
    }
    return names
  }
}

extension Definition.Block {
  fileprivate var spans: [Definition.Span] {
    switch self {
    case .paragraph(let spans), .heading(let spans): spans
    case .list(let list): list.items.joined().flatMap(\.spans)
    case .quote(let blocks): blocks.flatMap(\.spans)
    case .lines(let lines): lines.flatMap(\.spans)
    case .code: []
    }
  }
}
