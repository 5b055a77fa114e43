import GlossaryModel

/// A small glossary with every key of the format, escapes in every kind of text, and what it is to
/// be read as.
enum SampleGlossary {
  static let text = #"""
    {"format": "glossary/1", "title": "Kitchen w\u006frds", "description": "What cooks say.",
     "language": "en", "license": "CC0-1.0", "source": "https://example.org/", "version": "3",
     "authors": ["A. Cook", "B. Baker"],
     "_comment": [1, {"a": null}, -1.5e+3, true],
     "terms": [
      {"term": "Slurry", "see": "roux"},
      {"term": "Roux", "id": "roux",
       "aliases": ["white r\u006fux", {"name": "rx", "kind": "abbreviation"}],
       "pronunciation": "/ɹuː/", "partOfSpeech": "noun", "category": "Sauces",
       "tags": ["basic", "french"],
       "definition": ["Flour and **fat**, cooked.", "Colours:\n\n- *white*\n- \u0062rown"],
       "examples": ["Make a roux."], "seeAlso": ["Slurry"], "url": "https://example.org/roux",
       "source": "Hand", "updated": "2025-03-14", "articles": ["thickeners", "fat"]}],
     "articles": {
      "thickeners": {"title": "Three w\u0061ys", "excerpt": "Taste.", "url": "https://example.org/t",
       "publisher": "Example", "date": "2025-03-14", "author": "A. Cook"},
      "fat": {"title": "Fat"}}}
    """#

  static var info: GlossaryInfo {
    var info = GlossaryInfo()
    info.title = "Kitchen words"
    info.description = "What cooks say."
    info.language = "en"
    info.license = "CC0-1.0"
    info.source = "https://example.org/"
    info.version = "3"
    info.authors = ["A. Cook", "B. Baker"]
    return info
  }

  static var roux: Entry {
    var entry = Entry(headword: "Roux")
    entry.identifier = "roux"
    entry.aliases = [Alias("white roux"), Alias("rx", kind: .abbreviation)]
    entry.pronunciation = "/ɹuː/"
    entry.partOfSpeech = "noun"
    entry.category = "Sauces"
    entry.tags = ["basic", "french"]
    entry.definition = ["Flour and **fat**, cooked.\n\nColours:\n\n- *white*\n- brown"]
    entry.examples = ["Make a roux."]
    entry.seeAlso = ["Slurry"]
    entry.url = "https://example.org/roux"
    entry.source = "Hand"
    entry.updated = "2025-03-14"
    entry.articles = ["thickeners", "fat"]
    return entry
  }

  static var slurry: Entry {
    var entry = Entry(headword: "Slurry")
    entry.redirect = "roux"
    return entry
  }

  static var articles: [Article] {
    var thickeners = Article(identifier: "thickeners", title: "Three ways")
    thickeners.excerpt = "Taste."
    thickeners.url = "https://example.org/t"
    thickeners.publisher = "Example"
    thickeners.date = "2025-03-14"
    thickeners.author = "A. Cook"
    return [thickeners, Article(identifier: "fat", title: "Fat")]
  }
}

extension Entry {
  /// The definition of a glossary in JSON.
  var markdown: String { definition.map(\.text).joined() }
}
