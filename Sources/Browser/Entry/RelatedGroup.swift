import GlossaryModel

/// Links that belong to an entry, listed under a title.
package struct RelatedGroup: Hashable, Sendable {
  /// How an item is drawn.
  package enum ItemStyle: Hashable, Sendable {
    /// The name alone.
    case link
    /// A title, and an excerpt below it.
    case article
  }

  /// The title where it is clear which entry is meant.
  package let shortTitle: String
  package let title: String
  package let style: ItemStyle
  package let items: [LinkTarget]

  /// The related links of an entry and its homographs, group by group; groups without links are
  /// omitted. This is the only place that knows which groups there are.
  static func groups(of entry: Entry, in glossary: Glossary) -> [RelatedGroup] {
    /// Each name once, in the order of the homographs.
    func names(_ names: (Entry) -> [String]) -> [String] {
      var seen: Set<String> = []
      return entry.withHomographs.flatMap(names).filter { seen.insert($0).inserted }
    }
    let groups = [
      RelatedGroup(
        shortTitle: "See also",
        title: "See also",
        style: .link,
        items: names(\.seeAlso).map { .entry(name: $0, glossary.resolve($0)) }
      ),
      RelatedGroup(
        shortTitle: "Articles",
        title: "Articles that talk about “\(entry.headword)”",
        style: .article,
        items: names(\.articles).map { name in
          glossary.article(named: name).map { .article(glossary.article($0)) }
            ?? .missingArticle(name)
        }
      ),
    ]
    return groups.filter { !$0.items.isEmpty }
  }
}
