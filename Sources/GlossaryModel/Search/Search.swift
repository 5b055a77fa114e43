/// A search under way: what has been found so far, and what is still to be done.
///
/// The tiers are searched one after another, so that what is found later stands below all that was
/// there. Whoever drives the search can stop it, or look at a keyboard, in between; definitions and
/// articles are read piece by piece.
package struct Search: Sendable {
  package let query: SearchQuery
  /// How many hits are wanted.
  private let limit: Int
  private var names: NameSearch
  private var fullText: FullTextSearch?
  private var stage = Stage.prefixes

  /// So many names are searched in less time than it takes to draw the list once more.
  private static let smallCount = 10_000

  /// What is to be done next.
  private enum Stage: Int, Comparable {
    case prefixes, longPrefixes, words, substrings, typos, definitions, nothing

    static func < (left: Stage, right: Stage) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Searches until there are as many hits as the limit, or names have no more.
  ///
  /// - Parameters:
  ///   - query: what is searched for.
  ///   - glossary: where.
  ///   - limit: how many hits are wanted. Misspellings are looked for only if fewer have been found.
  /// - Complexity: that of `Glossary.search`, and of the nodes of the tries that a few edits reach.
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

  /// Whether everything has been done.
  package var isFinished: Bool { stage == .nothing }

  /// The hits so far, best first.
  package var matches: [Match] { names.matches }

  /// Does all that is left.
  package mutating func finish() {
    while !isFinished { advance(by: .max) }
  }

  /// Goes on: with another tier, or with the definitions.
  ///
  /// - Parameter byteCount: how much text to read, roughly. The hits are added once all are read.
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
