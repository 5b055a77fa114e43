import GlossaryModel

/// A small glossary with one entry of every kind that a screen has to show.
enum SampleGlossary {
  static func make(info: GlossaryInfo? = nil) throws -> Glossary {
    var info = info ?? GlossaryInfo()
    if info.title.isEmpty { info.title = "Freelance Glossary" }
    info.dictionaries = ["Words of Business", "Words of Trade"]
    var builder = GlossaryBuilder(info: info)
    for entry in entries { builder.add(entry) }
    for article in articles { builder.add(article) }
    return try builder.build()
  }

  private static func entry(
    _ headword: String,
    _ definition: String = "",
    change: (inout Entry) -> Void = { _ in }
  ) -> Entry {
    var entry = Entry(headword: headword)
    entry.definition = [DefinitionText(definition)]
    change(&entry)
    return entry
  }

  private static let entries: [Entry] = [
    entry("Back-End", backEnd) {
      $0.aliases = [Alias("backend", kind: .variant), Alias("server side")]
      $0.category = "Web"
      $0.seeAlso = [
        "Milestone Payments", "Front-End", "Fronted", "API", "Database", "Água", "日本語", "Client",
      ]
      $0.articles = ["cookies", "showcase", "future", "day", "lost"]
    },
    entry("B"), entry("B2B", "Business to business."), entry("Backlink", "See [[Back-End]]."),
    entry("Balance Sheet", "Assets, liabilities and equity, on one date."),
    entry("Milestone Payments", "Paid piece by piece.") { $0.seeAlso = ["Back-End", "Invoice"] },
    entry("Front-End", "What the visitor sees; the [[Back-End]] serves it.") {
      $0.aliases = [Alias("FE", kind: .abbreviation)]
      $0.seeAlso = ["Back-End"]
      $0.url = "https://example.org/front-end"
    },
    entry("API", "A contract between programs."), entry("Database", "Where the data lives."),
    entry("Água", "Water, in Portuguese: e\u{301} and é stand alike."),
    entry("日本語", "日本の言語。漢字と仮名で書く。") { $0.aliases = [Alias("にほんご")] },
    entry("Client") { $0.redirect = "Customer" }, entry("Customer", "Who pays."),
    entry("Invoice", "A bill, with a number and a date.") { $0.homographs = homographs(of: &$0) },
    entry("Payment Terms", "When, and how."),
    entry("Zed 👩‍💻", "An emoji of several scalars."), entry("404 Error", "Not found."),
    entry(".NET", "A platform."), entry("Ωmega", "The last letter."),
    entry("Hostile \u{1B}[31m", "Text \u{1B}]0;title\u{7} and \u{202E}override\u{202C}."),
    entry("Styles", styles),
  ]

  /// One of the same dictionary without notes, one with all of them, one of another dictionary.
  private static func homographs(of invoice: inout Entry) -> [Entry] {
    invoice.dictionary = 0
    invoice.partOfSpeech = "noun"
    invoice.pronunciation = "/ˈɪnvɔɪs/"
    var list = entry("Invoice", "A list of the goods that were sent.") {
      $0.pronunciation = invoice.pronunciation
      $0.seeAlso = ["Client"]
    }
    var verb = entry("Invoice", "To ask for [[Payment Terms|payment]].") {
      $0.partOfSpeech = "verb"
      $0.pronunciation = "/ɪnˈvɔɪs/"
      $0.aliases = [Alias("invoicing")]
      $0.category = "Money"
    }
    var other = entry("Invoice", "What the customs officer reads.") {
      $0.seeAlso = ["Client", "B2B"]
    }
    list.dictionary = 0
    verb.dictionary = 0
    other.dictionary = 1
    other.category = "Customs"
    return [list, verb, other]
  }

  private static let backEnd = """
    The part of a web application that runs on a **server**, out of the visitor's sight: data, \
    logic, accounts and payments. The [[Front-End]] asks, the back-end answers.

    A handover holds:

    - the schema of the [[Database]]
    - the endpoints of the [API](#api), with `curl` samples:
      1. log in
      2. order
    - notes on deployment

    > Who owns the server account?

    Long work suits [[Milestone Payments]], and an [[Unknown Term]] suits nobody. More is said at \
    [the standard](https://example.org/standard).
    """

  private static let styles = """
    # A heading

    *Emphasis*, **strong**, `code` and [words](#b2b).

    ```
    let code = "kept   as it is"
    ```

    1. one
    2. two

       two again
    """

  private static var articles: [Article] {
    var cookies = Article(identifier: "cookies", title: "Cookiebot Review: Is It Worth It?")
    cookies.excerpt = "What a consent banner has to do, and what it costs."
    var showcase = Article(identifier: "showcase", title: "Showing Work That Has No Pictures")
    showcase.excerpt = "Diagrams, numbers and short videos in place of screenshots."
    showcase.url = "https://example.org/showcase"
    showcase.publisher = "Example"
    showcase.date = "2025-03-14"
    showcase.author = "A. Cook"
    var future = Article(identifier: "future", title: "The Future of Freelancing")
    future.url = "file:///etc/passwd"
    let day = Article(identifier: "day", title: "A Day of a UX Engineer")
    return [cookies, showcase, future, day]
  }
}
