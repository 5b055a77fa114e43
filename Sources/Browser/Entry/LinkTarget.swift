package import GlossaryModel

/// Where a link of an entry leads.
package enum LinkTarget: Hashable, Sendable {
  case entry(name: String, Resolution)
  /// An address outside the glossary.
  case address(String)
  case article(Article)
  /// An article that the entry names but the glossary lacks.
  case missingArticle(String)
}
