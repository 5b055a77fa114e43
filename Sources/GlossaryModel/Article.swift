/// Something to read elsewhere about a term. It is stored once and linked from any number of
/// entries.
package struct Article: Hashable, Sendable {
  /// The index of an article among all articles, in the order in which they were added, counted
  /// from 0.
  package struct ID: Hashable, Sendable {
    package let index: Int

    package init(_ index: Int) {
      self.index = index
    }
  }

  /// The name by which entries link to it.
  package var identifier: String
  package var title: String
  package var excerpt = ""
  /// The web address; empty if there is none.
  package var url = ""
  package var publisher = ""
  /// A date as the author wrote it: `2025`, `2025-03` or `2025-03-14`.
  package var date = ""
  package var author = ""

  package init(identifier: String, title: String) {
    self.identifier = identifier
    self.title = title
  }
}
