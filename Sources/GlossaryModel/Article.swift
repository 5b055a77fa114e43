/// Something to read about a term, elsewhere. It stands once and is linked from many entries.
package struct Article: Hashable, Sendable {
  /// The place of an article among all articles, in the order they were added, counted from 0.
  package struct ID: Hashable, Sendable {
    package let index: Int

    package init(_ index: Int) {
      self.index = index
    }
  }

  /// The name that entries link it by.
  package var identifier: String
  package var title: String
  package var excerpt = ""
  /// Where it is to be read; empty if it has no address.
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
