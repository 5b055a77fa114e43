/// A search under way: what has been found so far, and what is still to be read.
///
/// Names are searched at once. Definitions and articles are read piece by piece, so that whoever
/// drives the search can stop it, or look at a keyboard, in between; what they add stands below all
/// that was there.
package struct Search: Sendable {
  package let query: SearchQuery
  package private(set) var matches: [Match]
  private var texts: TextSearch?

  /// Searches the names, and gets ready for the texts.
  ///
  /// - Parameters:
  ///   - query: what is searched for.
  ///   - glossary: where.
  ///   - room: how many hits are to be seen at once; names are taken for misspelt only if fewer
  ///     have been found.
  /// - Complexity: that of `Glossary.search`, and of the nodes of the tries that a few edits reach.
  package init(_ query: SearchQuery, in glossary: Glossary, room: Int) {
    self.query = query
    var names = NameSearch(query, in: glossary)
    if !query.isOfTexts {
      names.run()
      if names.matches.count < room { names.addTypos() }
    }
    matches = names.matches
    if query.includesTexts {
      texts = TextSearch(query, in: glossary, besides: names.isMatched)
    }
  }

  /// Whether everything has been read.
  package var isFinished: Bool { texts == nil }

  /// Reads on, and adds what the texts hold once all are read.
  ///
  /// - Parameter byteCount: how much to read, roughly.
  package mutating func advance(by byteCount: Int = .max) {
    texts?.advance(by: byteCount)
    if let found = texts?.matches {
      matches += found
      texts = nil
    }
  }
}
