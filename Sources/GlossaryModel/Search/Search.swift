/// A search under way: what has been found so far, and what is still to be done.
///
/// The tiers are searched one after another, so that what is found later stands below all that was
/// there. Whoever drives the search can stop it, or look at a keyboard, in between; definitions and
/// articles are read piece by piece.
package struct Search: Sendable {
  package let query: SearchQuery
  /// How many hits are to be seen at once.
  private let room: Int
  private var names: NameSearch
  private var texts: TextSearch?
  private var stage = Stage.beginnings

  /// So many names are searched in less time than it takes to draw the list once more.
  private static let smallCount = 10_000

  /// What is to be done next.
  private enum Stage: Int, Comparable {
    case beginnings, longBeginnings, words, substrings, typos, texts, nothing

    static func < (left: Stage, right: Stage) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Searches as far as it must to fill the room, or to know that names do not.
  ///
  /// - Parameters:
  ///   - query: what is searched for.
  ///   - glossary: where.
  ///   - room: how many hits are to be seen at once. Names are taken for misspelt only if fewer
  ///     have been found.
  /// - Complexity: that of `Glossary.search`, and of the nodes of the tries that a few edits reach.
  package init(_ query: SearchQuery, in glossary: Glossary, room: Int) {
    self.query = query
    self.room = room
    names = NameSearch(query, in: glossary)
    if query.isOfTexts { stage = query.includesTexts ? .texts : .nothing }
    let isSmall = glossary.entryCount <= Search.smallCount
    while stage == .beginnings || (stage < .texts && (isSmall || names.matches.count < room)) {
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

  /// Goes on: with another tier, or with the texts.
  ///
  /// - Parameter byteCount: how much text to read, roughly. The hits are added once all are read.
  package mutating func advance(by byteCount: Int) {
    switch stage {
    case .beginnings:
      names.addBeginnings()
      stage = .longBeginnings
    case .longBeginnings:
      names.addLongBeginnings()
      stage = .words
    case .words:
      names.addWords()
      stage = .substrings
    case .substrings:
      names.addSubstrings()
      stage = .typos
    case .typos:
      if names.matches.count < room { names.addTypos() }
      stage = query.includesTexts ? .texts : .nothing
    case .texts:
      advanceTexts(by: byteCount)
    case .nothing:
      break
    }
  }

  private mutating func advanceTexts(by byteCount: Int) {
    var texts = self.texts ?? TextSearch(query, in: names.glossary, besides: names.isMatched)
    self.texts = nil
    texts.advance(by: byteCount)
    if let found = texts.matches {
      names.append(found)
      stage = .nothing
    } else {
      self.texts = texts
    }
  }
}
