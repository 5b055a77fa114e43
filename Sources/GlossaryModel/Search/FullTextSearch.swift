/// A search of definitions and articles that is run in small steps.
struct FullTextSearch: Sendable {
  private let query: SearchQuery
  private let glossary: Glossary
  /// Entries that are hits already and are skipped here.
  private let isMatched: EntrySet

  private var counter: PhraseCounter
  private var nextArticle = 0
  /// The number of entries read so far, in the order in which they were added.
  private var nextEntry = 0
  /// Articles that match, by identifier.
  private var articles: [String: ArticleHit] = [:]
  private var definitionHits: [DefinitionHit] = []
  private var articleHits: [(entry: Int, hit: ArticleHit)] = []

  private struct ArticleHit {
    let article: Article.ID
    /// Whether all words of the query occur in the title alone.
    let isTitle: Bool
  }

  private struct DefinitionHit {
    let entry: Int
    let characters: UInt32
    let score: RelevanceScore
  }

  init(_ query: SearchQuery, in glossary: Glossary, besides isMatched: EntrySet) {
    self.query = query
    self.glossary = glossary
    self.isMatched = isMatched
    counter = PhraseCounter(query.phrases)
  }

  /// Continues the search by reading roughly `byteCount` more bytes.
  mutating func advance(by byteCount: Int) {
    var left = byteCount
    while left > 0, nextArticle < glossary.articleCount {
      left -= readArticle(Article.ID(nextArticle))
      nextArticle += 1
    }
    while left > 0, nextEntry < glossary.entryCount {
      left -= readEntry(glossary.compiled.entry(addedAfter: nextEntry))
      nextEntry += 1
    }
  }

  /// The hits, best first; nil while there is more to read.
  ///
  /// Hits in definitions come first, ranked by whether all phrases occur as whole words, then by
  /// the number of occurrences, then by the offset of the first one, then by the length of the
  /// headword. Hits in articles follow, those in titles first.
  var matches: [Match]? {
    guard nextEntry == glossary.entryCount, nextArticle == glossary.articleCount else { return nil }
    let definitions = definitionHits.sorted { left, right in
      left.score != right.score
        ? left.score < right.score
        : (left.characters, left.entry) < (right.characters, right.entry)
    }
    let articles = articleHits.sorted { left, right in
      left.hit.isTitle != right.hit.isTitle ? left.hit.isTitle : left.entry < right.entry
    }
    return definitions.map { Match(entry: Entry.ID($0.entry), tier: .definition) }
      + articles.map { Match(entry: Entry.ID($0.entry), article: $0.hit.article) }
  }

  /// - Returns: the number of bytes read.
  private mutating func readArticle(_ id: Article.ID) -> Int {
    let article = glossary.article(id)
    // An identifier leads to the first article that has it; an empty one leads to none.
    guard glossary.article(named: article.identifier) == id else { return 1 }
    func holdsAll(_ texts: String...) -> Bool {
      query.phrases.allSatisfy { phrase in
        texts.contains { phrase.first(in: $0.utf8.span, from: 0) != nil }
      }
    }
    let isTitle = holdsAll(article.title)
    if isTitle || holdsAll(article.title, article.excerpt) {
      articles[article.identifier] = ArticleHit(article: id, isTitle: isTitle)
    }
    return article.title.utf8.count + article.excerpt.utf8.count
  }

  /// - Returns: the number of bytes read.
  private mutating func readEntry(_ entry: Int) -> Int {
    guard entry < isMatched.count, !isMatched[entry] else { return 1 }
    glossary.compiled.withEntryRecord(entry) { counter.read($0) }
    if let score = counter.score {
      let characters = glossary.compiled.headwords.key(at: entry).characters
      definitionHits.append(DefinitionHit(entry: entry, characters: characters, score: score))
    } else if !articles.isEmpty {
      let hits = links(of: entry).compactMap { articles[$0] }
      if let hit = hits.first(where: \.isTitle) ?? hits.first { articleHits.append((entry, hit)) }
    }
    return counter.length + 1
  }
}

extension FullTextSearch {
  /// The identifiers of the articles that an entry links to.
  private func links(of entry: Int) -> [String] {
    var record = glossary.compiled.entryRecord(entry)
    var links: [String] = []
    while let field = record.nextField() {
      if field.kind == EntryField.article.rawValue { links.append(record.text(in: field.text)) }
    }
    return links
  }
}

/// The relevance of a definition to a query.
struct RelevanceScore: Comparable {
  /// Whether each phrase occurs at least once as whole words.
  let isWhole: Bool
  let count: Int
  /// The offset of the first occurrence in the entry's record, in bytes.
  let offset: Int

  /// Whether `left` is more relevant.
  static func < (left: RelevanceScore, right: RelevanceScore) -> Bool {
    if left.isWhole != right.isWhole { return left.isWhole }
    return left.count != right.count ? left.count > right.count : left.offset < right.offset
  }
}

/// Counts the occurrences of a query's phrases, one entry at a time.
struct PhraseCounter: Sendable {
  /// Longest first: long phrases are probably the rarest, and one without an occurrence ends the
  /// count.
  private var phrases: [Phrase]
  private var offset = Int.max
  /// The length of the entry's record, in bytes.
  private(set) var length = 0

  private struct Phrase: Sendable {
    let pattern: PhrasePattern
    var count = 0
    var isWhole = false
  }

  init(_ phrases: [PhrasePattern]) {
    func length(_ pattern: PhrasePattern) -> Int { pattern.words.reduce(0) { $0 + $1.count } }
    self.phrases = phrases.sorted { length($0) > length($1) }.map { Phrase(pattern: $0) }
  }

  /// Counts the phrases in the definition and the examples of an entry's record.
  mutating func read(_ record: Span<UInt8>) {
    offset = .max
    length = record.count
    for index in phrases.indices {
      phrases[index].count = 0
      phrases[index].isWhole = false
    }
    for index in phrases.indices {
      RecordReader.forEachField(of: record) { kind, range in
        if let notation = EntryField(rawValue: kind)?.notation {
          let text = record.extracting(range)
          count(index, in: text, isMarkdown: notation == .markdown, at: range.lowerBound)
        }
      }
      if phrases[index].count == 0 { return }
    }
  }

  private mutating func count(
    _ index: Int,
    in text: Span<UInt8>,
    isMarkdown: Bool,
    at start: Int
  ) {
    var end = 0
    while let occurrence = phrases[index].pattern.first(in: text, from: end) {
      end = max(occurrence.bytes.upperBound, end + 1)
      if isMarkdown, HiddenMarkup.holds(occurrence.bytes.lowerBound, in: text) { continue }
      phrases[index].count += 1
      if occurrence.isWhole { phrases[index].isWhole = true }
      offset = min(offset, start + occurrence.bytes.lowerBound)
    }
  }

  /// The relevance of the entry; nil unless each phrase occurs.
  var score: RelevanceScore? {
    guard !phrases.isEmpty, phrases.allSatisfy({ $0.count > 0 }) else { return nil }
    return RelevanceScore(
      isWhole: phrases.allSatisfy(\.isWhole),
      count: phrases.reduce(0) { $0 + $1.count },
      offset: offset
    )
  }
}
