import Foundation
import GlossaryModel
import Testing

@testable import GlossaryFormats

/// What glossary.json at the top of the package has promised its readers.
struct FreelanceGlossaryTests {
  private static let file: [UInt8] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let path = folder.appending(path: "../../glossary.json").standardized
    return (try? Data(contentsOf: path)).map(Array.init) ?? []
  }()

  private static let glossary: Glossary? = try? GlossaryImporter(json: file).builder.build()

  private let glossary: Glossary
  private let entries: [Entry]

  init() throws {
    let glossary = try #require(FreelanceGlossaryTests.glossary)
    self.glossary = glossary
    entries = (0..<glossary.entryCount).map { glossary.entry(Entry.ID($0)) }
  }

  private var articles: [Article] {
    (0..<glossary.articleCount).map { glossary.article(Article.ID($0)) }
  }

  @Test func `it has 319 terms and 238 articles, and nothing to complain about`() {
    #expect(entries.count == 319)
    #expect(articles.count == 238)
    #expect(GlossaryCheck.diagnostics(json: FreelanceGlossaryTests.file.span).isEmpty)
  }

  @Test func `a definition has 60 to 220 words, and its first sentence at most 40`() {
    for entry in entries {
      let words = entry.texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }
      #expect((60...220).contains(words.count), "\(entry.headword): \(words.count)")
      let first = entry.sentences.first?.split(whereSeparator: \.isWhitespace) ?? []
      #expect((1...40).contains(first.count), "\(entry.headword): \(first.count)")
    }
  }

  @Test func `no sentence of ten words stands in two entries`() {
    var entryOfSentence: [String: String] = [:]
    for entry in entries {
      for sentence in Set(entry.sentences.map(\.withoutPunctuation))
      where sentence.split(separator: " ").count >= 10 {
        let other = entryOfSentence.updateValue(entry.headword, forKey: sentence)
        #expect(other == nil, "\(entry.headword), \(other ?? ""): \(sentence)")
      }
    }
    #expect(entryOfSentence.count > 1_000)
  }

  @Test func `addresses stand with the articles alone`() throws {
    for entry in entries {
      #expect(!entry.markdown.contains("://"), "\(entry.headword)")
      #expect(entry.url.isEmpty && entry.source.isEmpty, "\(entry.headword)")
    }
    // The four articles that the model page lists have no known address.
    #expect(articles.count { $0.url.isEmpty } == 4)
    for article in articles where !article.url.isEmpty {
      let address = try #require(URL(string: article.url), "\(article.url)")
      #expect(["http", "https"].contains(address.scheme) && address.host() != nil)
    }
    #expect(Set(articles.map(\.url)).count == articles.count - 3)
  }

  @Test func `every category is one of fourteen`() {
    #expect(
      Set(entries.map(\.category)) == [
        "Business & Finance", "Clients & Projects", "Contracts & Legal", "Design",
        "Invoicing & Payments", "Marketing", "Platforms & Ways of Working", "Pricing",
        "Productivity", "SEO & Analytics", "Sales", "Taxes", "Web Development",
        "Writing & Editing",
      ]
    )
  }

  @Test func `most terms have an article, and every article says what is in it`() {
    #expect(entries.count { !$0.articles.isEmpty } * 10 >= entries.count * 7)
    for article in articles {
      #expect(article.excerpt.count > 20, "\(article.title)")
      #expect(!article.publisher.isEmpty, "\(article.title)")
    }
  }

  @Test func `a link leads to every term`() {
    var linked: Set<Entry.ID> = []
    for (index, entry) in entries.enumerated() {
      let texts = Definition(markdown: entry.markdown).linkedEntries
      for case .entry(let id) in (entry.seeAlso + texts).map(glossary.resolve)
      where id != Entry.ID(index) {
        linked.insert(id)
      }
    }
    let lonely = entries.indices.filter { !linked.contains(Entry.ID($0)) }
    #expect(lonely.map { entries[$0].headword } == [])
  }

  @Test func `identifiers are the headwords in small letters`() {
    for entry in entries {
      let words = entry.headword.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
      #expect(entry.identifier == words.joined(separator: "-"))
    }
  }

  @Test func `terms stand in the file in the order of the list`() throws {
    let scanner = try JSONScanner(FreelanceGlossaryTests.file.span)
    var reader = GlossaryJSONReader(scanner, recordsLocations: true)
    try reader.read()
    #expect(reader.sourceMap?.entries.map(\.headword) == entries.map(\.headword))
  }

  @Test func `the letters that have terms in the trade have them here`() {
    let labels = Set(glossary.sections.map(\.label))
    #expect(labels.isSuperset(of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)))
    #expect(labels.contains(Section.digits))
  }

  @Test func `what depends on the year of a law says when it was checked`() {
    let isLegal: Set = ["Taxes", "Contracts & Legal"]
    for entry in entries where isLegal.contains(entry.category) {
      let hasYear = entry.markdown.contains(/\b202[4-9]\b/)
      #expect(!hasYear || !entry.updated.isEmpty, "\(entry.headword)")
    }
  }
}

extension Entry {
  /// The paragraphs and items of the definition as they are read.
  fileprivate var texts: [String] { Definition(markdown: markdown).texts }

  fileprivate var sentences: [Substring] {
    texts.flatMap { $0.split(separator: /[.!?]["”’)]?\s+|\n/) }
  }
}

extension Substring {
  /// The words in small letters with a space between them.
  fileprivate var withoutPunctuation: String {
    lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }
}

extension Definition {
  fileprivate var linkedEntries: [String] {
    func spans(of block: Block) -> [Span] {
      switch block {
      case .paragraph(let spans), .heading(let spans): spans
      case .list(let list): list.items.joined().flatMap(spans)
      case .quote(let blocks): blocks.flatMap(spans)
      case .code, .lines: []
      }
    }
    return blocks.flatMap(spans).compactMap { span in
      if case .entry(let name) = span.link { name } else { nil }
    }
  }
}
