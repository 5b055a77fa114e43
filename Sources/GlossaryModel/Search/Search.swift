/// A search in progress: the hits found so far, and the state needed to continue.
///
/// The tiers are searched one after another, so hits that are found later are listed after those
/// that are already there. Between two steps the caller can stop, or check for a keystroke.
///
/// ```swift
/// var search = Search(SearchQuery("invioce"), in: glossary, limit: 20)
/// while !search.isFinished { search.advance(by: 1 << 16) }
/// ```
package struct Search: Sendable {
  package let query: SearchQuery
  /// The number of hits that the caller wants.
  private let limit: Int
  private var names: NameSearch
  private var fullText: FullTextSearch?
  private var stage = Stage.prefixes

  /// Searching the names of this many entries takes less time than drawing the list once more.
  private static let smallCount = 10_000

  /// The next step of a search.
  private enum Stage: Int, Comparable {
    case prefixes, longPrefixes, words, substrings, typos, definitions, nothing

    static func < (left: Stage, right: Stage) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Starts a search, and runs it until there are `limit` hits or all names have been searched. In
  /// a small glossary all names are searched in any case.
  ///
  /// - Parameters:
  ///   - query: the query.
  ///   - glossary: the glossary to search.
  ///   - limit: the number of hits that are wanted. Misspellings are searched for only if fewer
  ///     have been found.
  /// - Complexity: that of `Glossary.search`, plus O(number of trie nodes within the permitted
  ///   edits).
  package init(_ query: SearchQuery, in glossary: Glossary, limit: Int) {
    self.query = query
    self.limit = limit
    names = NameSearch(query, in: glossary)
    if query.isDefinitionsOnly { stage = query.includesDefinitions ? .definitions : .nothing }
    let isSmall = glossary.entryCount <= Search.smallCount
    while stage == .prefixes || (stage < .definitions && (isSmall || names.matches.count < limit)) {
      advance(by: 0)
    }
  }

  /// Whether the search is complete.
  package var isFinished: Bool { stage == .nothing }

  /// The hits found so far, best first.
  package var matches: [Match] { names.matches }

  /// Runs the search to its end.
  package mutating func finish() {
    while !isFinished { advance(by: .max) }
  }

  /// Runs the next step: another tier of names, or some more of the definitions and articles.
  ///
  /// - Parameter byteCount: roughly how much text to read, in bytes. The hits of definitions and
  ///   articles are added together, after the last of them has been read.
  package mutating func advance(by byteCount: Int) {
    switch stage {
    case .prefixes:
      names.addPrefixes()
      stage = .longPrefixes
    case .longPrefixes:
      names.addLongPrefixes()
      stage = .words
    case .words:
      names.addWords()
      stage = .substrings
    case .substrings:
      names.addSubstrings()
      stage = .typos
    case .typos:
      if names.matches.count < limit { names.addTypos() }
      stage = query.includesDefinitions ? .definitions : .nothing
    case .definitions:
      advanceDefinitions(by: byteCount)
    case .nothing:
      break
    }
  }

  private mutating func advanceDefinitions(by byteCount: Int) {
    var search = fullText ?? FullTextSearch(query, in: names.glossary, besides: names.isMatched)
    fullText = nil
    search.advance(by: byteCount)
    if let found = search.matches {
      names.append(found)
      stage = .nothing
    } else {
      fullText = search
    }
  }
}
