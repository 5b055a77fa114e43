import Foundation
import GlossaryModel
import Testing

/// What is to be read elsewhere: the articles, and the sources of the entries.
extension FreelanceGlossaryTests {
  @Test func `nine terms in ten have an article`() {
    #expect(terms.count { !$0.articles.isEmpty } * 10 >= terms.count * 9)
  }

  @Test func `an excerpt of 12 to 28 words says why to read on, and not "An article"`() {
    for article in articles {
      let words = article.excerpt.split(whereSeparator: \.isWhitespace)
      #expect((12...28).contains(words.count), "\(article.title): \(words.count)")
      #expect(words.first != "A" && words.first != "An", "\(article.title)")
      #expect(!article.publisher.isEmpty, "\(article.title)")
      let isDate = article.date.wholeMatch(of: /(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?/) != nil
      #expect(isDate, "\(article.title): \(article.date)")
    }
  }

  @Test func `an address is secure, whole and the only one of its kind`() throws {
    // The four articles that the model page lists have no known address.
    #expect(articles.count { $0.url.isEmpty } == 4)
    for address in (articles.map(\.url) + entries.map(\.url)) where !address.isEmpty {
      let url = try #require(URL(string: address), "\(address)")
      #expect(url.scheme == "https" && url.host()?.contains(".") == true, "\(address)")
    }
    let addresses = articles.map(\.url).filter { !$0.isEmpty }
    #expect(Set(addresses).count == addresses.count)
    #expect(Set(articles.map(\.title)).count == articles.count)
  }

  @Test func `a fifth at most is reference`() {
    let hosts = [
      "developer.mozilla.org", "developers.google.com", "support.upwork.com", "w3.org",
      "wikipedia.org", "writethedocs.org", ".gov", "gov.uk",
    ]
    let count = articles.count { article in
      let host = URL(string: article.url)?.host() ?? ""
      return hosts.contains { host.hasSuffix($0) }
    }
    #expect(count * 5 <= articles.count, "\(count)")
  }

  @Test func `an entry names its source in words, and has no address in its text`() {
    for entry in entries {
      #expect(entry.url.isEmpty || !entry.source.isEmpty, "\(entry.headword)")
      #expect(!entry.markdown.contains("://"), "\(entry.headword)")
    }
  }

  @Test func `taxes, insurance and what changes each year name a source`() {
    let sourced: Set = ["Taxes", "Benefits & Insurance"]
    for entry in terms where sourced.contains(entry.category) && !entry.updated.isEmpty {
      #expect(!entry.source.isEmpty, "\(entry.headword)")
    }
    for entry in terms where entry.tags.contains("yearly") {
      #expect(!entry.source.isEmpty, "\(entry.headword)")
    }
  }
}
