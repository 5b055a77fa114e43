import SeededRandom
import Testing

@testable import GlossaryModel

@Suite struct FullTextSearchTests {
  // MARK: Patterns

  @Test(arguments: 90..<98 as Range<UInt64>)
  func `words in a text are found as a reader finds them`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var count = 0
    for _ in 0..<250 {
      let text = PlainText.random(&random)
      let bytes = text.utf8
      let plain = PlainText(text)
      for pattern in FullTextSearchTests.patterns(from: text, &random) {
        let occurrences = plain.all(pattern)
        let ranges = pattern.all(in: bytes.span)
        #expect(
          ranges == occurrences.map(\.bytes),
          "\(pattern.notation) in \(text.debugDescription)"
        )
        for start in 0...bytes.count + 1 {
          let first = pattern.first(in: bytes.span, from: start)
          let expected = plain.first(pattern, fromByte: start)
          #expect(
            first?.bytes == expected?.bytes,
            "\(pattern.notation) in \(text.debugDescription)"
          )
          #expect(first?.isWhole == expected?.isWhole)
        }
        count += occurrences.count
      }
    }
    #expect(count > 500)
  }

  /// Patterns as queries have them: words, their prefixes and phrases, mostly from a text.
  static func patterns(from text: String, _ random: inout SeededGenerator) -> [PhrasePattern] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init).filter { word in
      // A dash alone is a symbol, which is another matter.
      !word.allSatisfy { "-'’‐–".contains($0) }
    }
    func word() -> String {
      let isOfText = Int.random(in: 0..<4, using: &random) > 0 && !words.isEmpty
      return (isOfText ? words : PlainText.words).randomElement(using: &random) ?? ""
    }
    let place = Int.random(in: 0...max(0, words.count - 2), using: &random)
    let typed = [
      word(), word().lowercased(), "\"\(word())\"", "\"\(word()) \(word())\"",
      "\"\(words.dropFirst(place).prefix(2).joined(separator: " "))\"",
      String(word().prefix(Int.random(in: 1...5, using: &random)).drop { "-'’‐–".contains($0) }),
      String(word().shuffled(using: &random)),
    ]
    return typed.flatMap { SearchQuery($0).phrases }
  }

  @Test(arguments: 100..<104 as Range<UInt64>)
  func `no bytes are too hostile to look into`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1_500 {
      let bytes = FullTextSearchTests.bytes(&random)
      let text = String(decoding: bytes, as: UTF8.self)
      for pattern in FullTextSearchTests.patterns(from: text, &random) {
        let ranges = pattern.all(in: bytes.span)
        #expect(ranges.allSatisfy { !$0.isEmpty && (0...bytes.count).contains($0.upperBound) })
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        for start in [0, 1, bytes.count, bytes.count + 9, .random(in: 0..<99, using: &random)] {
          if let first = pattern.first(in: bytes.span, from: start) {
            #expect(first.bytes.lowerBound >= start && first.bytes.upperBound <= bytes.count)
          }
        }
        // Bytes that are no record of an entry either.
        var tally = PhraseCounter([pattern])
        tally.read(bytes.span)
        #expect(tally.length == bytes.count)
      }
    }
  }

  /// Any bytes, or a text with some of its bytes gone or changed.
  private static func bytes(_ random: inout SeededGenerator) -> [UInt8] {
    if Bool.random(using: &random) {
      return (0..<Int.random(in: 0...40, using: &random)).map { _ in
        .random(in: Bool.random(using: &random) ? 0x61...0x63 : 0...0xFF, using: &random)
      }
    }
    var bytes = Array((PlainText.random(&random) + "](").utf8)
    for _ in 0..<4 {
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0 where bytes.count > 1: bytes.remove(at: place)
      case 1: bytes[place] = .random(in: 0x80...0xFF, using: &random)
      default: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0...3, using: &random)))
      }
    }
    return bytes
  }

  @Test(arguments: [
    // Whole words and prefixes, whatever case and accents.
    ("pay", "Pay, pays, payment; repay", "[Pay], [pay]s, [pay]ment; repay"),
    ("\"pay\"", "Pay, pays, pay.", "[Pay], pays, [pay]."),
    ("cafe", "Café, cafe\u{301}s, ＣＡＦＥ", "[Café], [cafe\u{301}]s, [ＣＡＦＥ]"),
    ("café", "a cafe", "a [cafe]"), ("fin", "ﬁne", "[ﬁn]e"), ("f", "ﬁne", "[ﬁ]ne"),
    ("strasse", "die Straße", "die [Straße]"), ("πλανο", "Πλάνο", "[Πλάνο]"),
    // Hyphens and apostrophes within a word.
    ("freelance", "free-lance free‐lance free - lance", "[free-lance] [free‐lance] free - lance"),
    ("free-lance", "freelance", "[freelance]"), ("lance", "free-lance", "free-[lance]"),
    ("dont", "don't don’t", "[don't] [don’t]"),
    // A phrase over whatever stands between words.
    ("\"milestone payments\"", "Milestone\nPayments", "[Milestone\nPayments]"),
    ("\"milestone payments\"", "milestone-payments", "[milestone-payments]"),
    ("\"milestone payments\"", "milestone – “payments”", "[milestone – “payments]”"),
    ("\"milestone payments\"", "milestonepayments", "milestonepayments"),
    ("\"milestone pay\"", "milestone payments", "milestone payments"),
    ("\"stone payments\"", "milestone payments", "milestone payments"),
    ("milestone pay", "payment by milestone", "[pay]ment by [milestone]"),
    // Symbols stand for themselves; some scripts have no spaces.
    (".net", "ASP.NET", "ASP[.NET]"), ("c++", "C and C++.", "C and [C++]."),
    ("漢", "新漢字", "新[漢]字"), ("ガス", "都市ガス", "都市[ガス]"),
    ("\"漢字\"", "新漢字か", "新[漢字]か"),
  ])
  func `what was found is marked`(typed: String, text: String, marked: String) {
    #expect(SearchQuery(typed).marking(text) == marked)
  }

  @Test func `a symbol beyond ASCII stands for itself too`() {
    #expect(SearchQuery("€50").marking("costs €50") == "costs [€50]")
    #expect(SearchQuery("→").marking("a → b") == "a [→] b")
  }

  @Test(arguments: [
    ("\"research & development\"", "research & development"), ("\"costs $50\"", "costs $50"),
    ("\"the .NET way\"", "the .NET way"), ("\"2019 – 2020\"", "2019 – 2020"),
    ("\"pay - as\"", "pay - as"),
  ])
  func `a phrase with symbols is found where it stands`(typed: String, text: String) {
    #expect(SearchQuery(typed).marking(text) == "[\(text)]")
  }

  @Test func `a mark belongs to the character before it`() {
    #expect(SearchQuery("pay").marking("✔\u{FE0F}pay") == "✔\u{FE0F}[pay]")
    #expect(SearchQuery("\"pay now\"").marking("pay ✔\u{FE0F} now") == "[pay ✔\u{FE0F} now]")
  }

  @Test(arguments: [
    ("\"mas\"", "Maß"), ("\"f\"", "ﬁ"), ("\"か\"", "が"), ("\"가\"", "각"), ("\"1\"", "½"),
  ])
  func `a word that ends within a character is not whole`(typed: String, text: String) {
    #expect(SearchQuery(typed).marking(text) == text)
    let phrase = SearchQuery(typed.filter { $0 != "\"" }).phrases.first
    #expect(phrase?.first(in: text.utf8.span, from: 0)?.isWhole == false)
  }

  @Test(arguments: ["2019–2020", "milestone—based"])
  func `a query with a dash finds the text it was copied from`(text: String) {
    #expect(SearchQuery(text).marking("in \(text) and") != "in \(text) and")
  }

  @Test(arguments: [
    ("テーマ", "WordPressテーマ", "WordPress[テーマ]"), ("\"日本語\"", "日本語API", "[日本語]API"),
    ("\"ガス\"", "ガス2", "[ガス]2"),
  ])
  func `a script without spaces needs none beside another`(
    typed: String,
    text: String,
    marked: String
  ) {
    #expect(SearchQuery(typed).marking(text) == marked)
  }

  // MARK: Hits

  static func entry(_ headword: String, _ definition: String, articles: [String] = []) -> Entry {
    var entry = Entry(headword: headword)
    entry.definition = [DefinitionText(definition)]
    entry.articles = articles
    return entry
  }

  static func hits(_ typed: String, in glossary: Glossary) -> [String] {
    var search = Search(SearchQuery(typed), in: glossary, limit: 0)
    search.finish()
    return search.matches.map { match in
      let article = match.article.map { " [\(glossary.article($0).title)]" } ?? ""
      return "\(match.tier): \(glossary.headword(of: match.entry))\(article)"
    }
  }

  @Test func `whole words stand first, then more of them, then earlier ones, then shorter names`()
    throws
  {
    let glossary = try Samples.glossary(of: [
      FullTextSearchTests.entry("Prefixes", "deposits deposits deposits deposits"),
      FullTextSearchTests.entry("Once, late", "here is a deposit"),
      FullTextSearchTests.entry("Once, early", "a deposit"),
      FullTextSearchTests.entry("Once", "a deposit"),
      FullTextSearchTests.entry("Also", "a deposit"),
      FullTextSearchTests.entry("Often", "here is what a deposit is: a deposit"),
      FullTextSearchTests.entry("Mixed", "and also there is some other deposit, and deposits"),
      FullTextSearchTests.entry("None", "a redeposit"),
      FullTextSearchTests.entry("Deposit", "money"),
    ])
    #expect(
      FullTextSearchTests.hits("deposit", in: glossary) == [
        "folded: Deposit", "definition: Often", "definition: Mixed", "definition: Also",
        "definition: Once", "definition: Once, early", "definition: Once, late",
        "definition: Prefixes",
      ]
    )
  }

  @Test func `every word has to stand somewhere in the definition or the examples`() throws {
    var entry = FullTextSearchTests.entry("Escrow", "Money is held.\n\nUntil work is done.")
    entry.examples = ["Paid on **delivery**."]
    let glossary = try Samples.glossary(of: [entry])
    let found = ["definition: Escrow"]
    for typed in ["money work", "deliv money", "until", "\"work is\" paid"] {
      #expect(FullTextSearchTests.hits(typed, in: glossary) == found, "\(typed)")
    }
    for typed in ["money none", "\"work money\"", "\"is work\"", "\"del\"", "is", "i", "\"is\""] {
      #expect(FullTextSearchTests.hits(typed, in: glossary) == [], "\(typed)")
    }
    #expect(FullTextSearchTests.hits("|is", in: glossary) == found)
  }

  @Test func `a bar searches texts only`() throws {
    let glossary = try Samples.glossary(of: [
      FullTextSearchTests.entry("Pay", "to pay"), FullTextSearchTests.entry("Payment", "money"),
      FullTextSearchTests.entry("Zero", "no pay"),
    ])
    #expect(
      FullTextSearchTests.hits("|pay", in: glossary) == ["definition: Pay", "definition: Zero"]
    )
    #expect(
      FullTextSearchTests.hits(" | pay ", in: glossary)
        == FullTextSearchTests.hits("|pay", in: glossary)
    )
    #expect(
      FullTextSearchTests.hits("pay", in: glossary)
        == ["folded: Pay", "headwordPrefix: Payment", "definition: Zero"]
    )
    #expect(FullTextSearchTests.hits("|", in: glossary) == [])
  }

  @Test(arguments: [
    ("see [words](#milestone-payments) now", "words", true),
    ("see [words](#milestone-payments) now", "now", true),
    ("see [words](#milestone-payments) now", "milestone", false),
    ("see [words](#milestone-payments) now", "payments", false),
    ("[words](#milestone) milestone", "milestone", true),
    ("[words](https://example.org/milestone?a=pay)", "milestone", false),
    ("(milestone)", "milestone", true), ("[x] (milestone)", "milestone", true),
    ("[[Milestone Payments]]", "payments", true),
  ])
  func `an address does not count`(definition: String, typed: String, isHit: Bool) throws {
    let glossary = try Samples.glossary(of: [FullTextSearchTests.entry("Sample", definition)])
    #expect(FullTextSearchTests.hits("|" + typed, in: glossary).isEmpty == !isHit)
  }

  @Test(arguments: [
    // What is not to be seen is not found.
    ("[[milestone|words]]", "milestone", false),
    ("[words](https://example.org/a_(b)_milestone)", "milestone", false),
    ("[words](#a \"milestone\")", "milestone", false),
    // What reads as a phrase is one.
    ("a [milestone](#stone) payment", "\"milestone payment\"", true),
    ("a milestone.\n\nPayment is due", "\"milestone payment\"", false),
    ("a milestone\n*payment*", "\"milestone payment\"", true),
    ("a milestone\n- payment", "\"milestone payment\"", false),
  ])
  func `what is read is searched`(definition: String, typed: String, isHit: Bool) throws {
    let glossary = try Samples.glossary(of: [FullTextSearchTests.entry("Sample", definition)])
    let read = Definition(markdown: definition).texts
    #expect(read.contains { !SearchQuery(typed).matchRanges(in: $0).isEmpty } == isHit)
    #expect(FullTextSearchTests.hits("|" + typed, in: glossary).isEmpty == !isHit)
  }

  static func article(_ identifier: String, _ title: String, _ excerpt: String = "") -> Article {
    var article = Article(identifier: identifier, title: title)
    article.excerpt = excerpt
    return article
  }

  @Test func `articles stand last, by their titles first, at the entries that link them`() throws {
    let glossary = try Samples.glossary(
      of: [
        FullTextSearchTests.entry("Alpha", "", articles: ["excerpt"]),
        FullTextSearchTests.entry(
          "Beta",
          "",
          articles: ["none", "excerpt", "title", "other title"]
        ),
        FullTextSearchTests.entry("Gamma", "rates", articles: ["title"]),
        FullTextSearchTests.entry("Delta", "", articles: ["none", "missing"]),
        FullTextSearchTests.entry("Rates", "", articles: ["title"]),
        FullTextSearchTests.entry("Zeta", "", articles: ["title"]),
      ],
      articles: [
        FullTextSearchTests.article("none", "Nothing", "at all"),
        FullTextSearchTests.article("excerpt", "Hourly", "How rates are set"),
        FullTextSearchTests.article("title", "Rates, hourly"),
        FullTextSearchTests.article("other title", "Hourly rates"),
        FullTextSearchTests.article("unlinked", "Rates"),
      ]
    )
    #expect(
      FullTextSearchTests.hits("rates", in: glossary) == [
        "folded: Rates", "definition: Gamma", "article: Beta [Rates, hourly]",
        "article: Zeta [Rates, hourly]", "article: Alpha [Hourly]",
      ]
    )
    // Words of one in the title, of the other in the excerpt.
    #expect(
      FullTextSearchTests.hits("|set hourly", in: glossary) == [
        "article: Alpha [Hourly]", "article: Beta [Hourly]",
      ]
    )
  }

  @Test func `an article that no link leads to is not found`() throws {
    let glossary = try Samples.glossary(
      of: [FullTextSearchTests.entry("Alpha", "", articles: ["same", ""])],
      articles: [
        FullTextSearchTests.article("same", "First"), FullTextSearchTests.article("same", "Second"),
        FullTextSearchTests.article("", "Nameless"),
      ]
    )
    #expect(FullTextSearchTests.hits("first", in: glossary) == ["article: Alpha [First]"])
    #expect(FullTextSearchTests.hits("second", in: glossary) == [])
    #expect(FullTextSearchTests.hits("nameless", in: glossary) == [])
  }

  @Test(arguments: 110..<116 as Range<UInt64>)
  func `hits of texts agree with a scan of what is read`(seed: UInt64) throws {
    let glossary = try Samples.glossary(withTexts: seed, count: 120)
    let texts = glossary.entries.map { entry in
      (entry.definition.map(\.text) + entry.examples).flatMap { Definition(markdown: $0).texts }
        .map(PlainText.init)
    }
    var random = SeededGenerator(seed: seed + 1_000)
    var count = 0
    for _ in 0..<50 {
      let query = SearchQuery(Samples.textQuery(&random))
      guard query.includesDefinitions else { continue }
      var search = Search(query, in: glossary, limit: 0)
      search.finish()
      let named = Set(search.matches.filter { $0.tier < .definition }.map(\.entry))
      let expected = texts.indices.filter { index in
        query.phrases.allSatisfy { phrase in
          texts[index].contains { $0.first(phrase, fromByte: 0) != nil }
        } && !named.contains(Entry.ID(index))
      }
      let hits = search.matches.filter { $0.tier == .definition }
      #expect(hits.map(\.entry.index).sorted() == expected, "\(query.typed.debugDescription)")
      count += hits.count
    }
    #expect(count > 50)
  }

  // MARK: Snippets

  @Test(arguments: [
    ("pay", 0, "…[pay]ments are due"), ("pay", 3, "…[pay]ments are due"),
    ("pay", 9, "…[pay]ments are due"), ("pay", 10, "…milestone [pay]ments are due"),
    ("pay", 12, "…milestone [pay]ments are due"), ("pay", 13, "…at milestone [pay]ments are due"),
    ("pay", 99, "Those at milestone [pay]ments are due"),
    ("those", 0, "[Those] at milestone payments are due"),
    ("due pay", 8, "…[pay]ments are [due]"),
    ("\"milestone payments\"", 3, "…at [milestone payments] are due"),
  ])
  func `a snippet begins with a word before the first place`(
    typed: String,
    context: Int,
    expected: String
  ) throws {
    let definition = "Nothing here.\n\nThose at *milestone*\n[payments](#pay) are due"
    let glossary = try Samples.glossary(of: [FullTextSearchTests.entry("Sample", definition)])
    let query = SearchQuery(typed)
    var search = Search(query, in: glossary, limit: 0)
    search.finish()
    let match = try #require(search.matches.first)
    let snippet = try #require(glossary.snippet(of: match, query: query, context: context))
    #expect(snippet.notation == expected)
  }

  @Test func `a snippet is one line of an article, and none of a name`() throws {
    let glossary = try Samples.glossary(
      of: [FullTextSearchTests.entry("Rates", "", articles: ["a"])],
      articles: [FullTextSearchTests.article("a", "Hourly", "How\r\nthey\u{2028}are\nset")]
    )
    func snippet(_ typed: String) -> String? {
      var search = Search(SearchQuery(typed), in: glossary, limit: 0)
      search.finish()
      return search.matches.first.flatMap {
        glossary.snippet(of: $0, query: search.query, context: 99)?.notation
      }
    }
    #expect(snippet("hour") == "[Hour]ly")
    #expect(snippet("set") == "How they are [set]")
    #expect(snippet("set hourly") == "[Hourly]")
    #expect(snippet("rates") == nil)
  }

  @Test(arguments: 120..<124 as Range<UInt64>)
  func `snippets show what was found`(seed: UInt64) throws {
    let glossary = try Samples.glossary(withTexts: seed, count: 120)
    var random = SeededGenerator(seed: seed + 1_000)
    var count = 0
    for _ in 0..<50 {
      let query = SearchQuery(Samples.textQuery(&random))
      var search = Search(query, in: glossary, limit: 0)
      search.finish()
      for match in search.matches {
        let context = Int.random(in: 0...30, using: &random)
        let snippet = glossary.snippet(of: match, query: query, context: context)
        #expect((snippet != nil) == (match.tier >= .definition))
        guard let snippet else { continue }
        #expect(snippet.text.allSatisfy { !$0.isNewline })
        #expect(snippet.isMarked(with: query), "\(query.typed.debugDescription) \(snippet)")
        let first = snippet.matches.first.map {
          snippet.text.distance(from: snippet.text.startIndex, to: $0.lowerBound)
        }
        #expect((0...context + 1).contains(first ?? -1))
        let lines = FullTextSearchTests.texts(of: match, in: glossary).map { text in
          String(text.map { $0.isNewline ? " " : $0 })
        }
        let isCut = snippet.text.hasPrefix("…")
        let shown = snippet.text.dropFirst(isCut ? 1 : 0)
        #expect(
          lines.contains { line in
            isCut ? line.dropFirst().contains(shown) : line.hasPrefix(shown)
          }
        )
        count += 1
      }
    }
    #expect(count > 100)
  }

  private static func texts(of match: Match, in glossary: Glossary) -> [String] {
    if let article = match.article.map(glossary.article) {
      return [article.title, article.excerpt]
    }
    let entry = glossary.entry(match.entry)
    return (entry.definition.map(\.text) + entry.examples).flatMap {
      Definition(markdown: $0).texts
    }
  }

  @Test(arguments: 130..<134 as Range<UInt64>)
  func `match ranges are whole characters, in order, apart from each other`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1_000 {
      let text =
        Bool.random(using: &random)
        ? PlainText.random(&random)
        : (0..<6).map { _ in Samples.wildName(&random) }.joined()
      let typed = Bool.random(using: &random) ? Samples.wildName(&random) : "a ab \"b\" か が 漢"
      let query = SearchQuery(typed)
      let matched = MatchedText(text: text, matches: query.matchRanges(in: text))
      #expect(
        matched.matches.isEmpty || matched.isMarked(with: query),
        "\(typed.debugDescription) in \(text.debugDescription)"
      )
    }
  }
}

// MARK: - Marked texts

extension SearchQuery {
  fileprivate func marking(_ text: String) -> String {
    MatchedText(text: text, matches: matchRanges(in: text)).notation
  }
}

extension PhrasePattern {
  fileprivate var notation: String {
    let words = words.map { String(decoding: $0, as: UTF8.self) }
    return "\(words)\(isWhole ? " whole" : "")"
  }
}

extension MatchedText {
  /// The text with brackets round what is marked.
  fileprivate var notation: String {
    var notation = ""
    var end = text.startIndex
    for match in matches {
      notation += "\(text[end..<match.lowerBound])[\(text[match])]"
      end = match.upperBound
    }
    return notation + text[end...]
  }

  /// Whether whole characters are marked, in order, that begin with a first word of the query.
  fileprivate func isMarked(with query: SearchQuery) -> Bool {
    let bounds = Array(text.indices) + [text.endIndex]
    let words = query.phrases.compactMap(\.words.first)
    return !matches.isEmpty
      && zip(matches, matches.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
      && matches.allSatisfy { match in
        let key = SearchKey.bytes(of: String(text[match]))
        return !match.isEmpty && bounds.contains(match.lowerBound)
          && bounds.contains(match.upperBound)
          && words.contains { key.starts(with: $0) }
      }
  }
}
