/// A language of tags that bodies of dictionaries are written in.
enum MarkupLanguage {
  case html
  /// Pango's (https://docs.gtk.org/Pango/pango_markup.html), in which lines are lines.
  case pango
  /// XDXF's, version 3 (https://github.com/soshial/xdxf_makedict), in which lines are lines too.
  case xdxf
  /// The tags that WordNet is set in for StarDict.
  case wordNet

  /// What an element means to its reader.
  enum Meaning: Equatable {
    case style(MarkdownLine.Style)
    case superscript, subscripted
    case lineBreak
    /// Lines of its own.
    case lines
    /// A paragraph of its own.
    case paragraph
    case heading
    case list(isOrdered: Bool)
    case item
    case quote
    case code
    case cell
    /// A link, whose target is an attribute if it has one of some names, else its words.
    case link
    /// A link to the entry that its words name, one of a list.
    case synonym
    /// Words in its attribute `alt`.
    case image
    /// The headword, which need not stand in its entry.
    case headword
    /// One of the senses, which are numbered if there are several.
    case sense
    case transcription
    /// Emphasized lines of its own.
    case example
    /// A style that attributes tell of.
    case font
    /// Nothing that is to be read.
    case hidden
  }

  /// Whether lines in the text are lines.
  var keepsLines: Bool { self == .pango || self == .xdxf }

  /// What an element means; nil if it stands for what is in it.
  func meaning(of name: KeyName) -> Meaning? {
    switch self {
    case .html: MarkupLanguage.htmlElements.meaning(of: name)
    case .pango: MarkupLanguage.pangoElements.meaning(of: name)
    case .xdxf: MarkupLanguage.xdxfElements.meaning(of: name)
    case .wordNet: MarkupLanguage.wordNetElements.meaning(of: name)
    }
  }

  // What is frequent comes first, since names are tried in that order.

  private static let htmlElements = ElementTable([
    (.lineBreak, "br"), (.style(.emphasis), "i em cite dfn var"), (.style(.strong), "b strong"),
    (.link, "a"), (.lines, "div tr dt dd section article header footer nav figure figcaption hr"),
    (.paragraph, "p table dl"), (.item, "li"), (.list(isOrdered: false), "ul menu"),
    (.list(isOrdered: true), "ol"), (.superscript, "sup"), (.subscripted, "sub"),
    (.font, "span font"), (.cell, "td th"), (.heading, "h1 h2 h3 h4 h5 h6"), (.quote, "blockquote"),
    (.style(.code), "code tt kbd samp"), (.code, "pre"), (.image, "img"),
    (.hidden, "script style head title audio video object svg math template select ref"),
  ])

  private static let pangoElements = ElementTable([
    (.font, "span"), (.style(.strong), "b"), (.style(.emphasis), "i"), (.superscript, "sup"),
    (.subscripted, "sub"), (.style(.code), "tt"), (.link, "a"), (.lineBreak, "br"),
  ])

  private static let xdxfElements = ElementTable([
    (.link, "kref iref"), (.style(.emphasis), "i abr abbr pos gr co tense"),
    (.style(.strong), "b"), (.sense, "def"), (.headword, "k"), (.example, "ex"),
    (.quote, "blockquote"),
    (.transcription, "tr"), (.superscript, "sup"), (.subscripted, "sub"),
    (.style(.code), "tt"), (.lineBreak, "br"), (.lines, "ar div ex_orig ex_tran etm"),
    (.hidden, "rref"),
  ])

  private static let wordNetElements = ElementTable([
    (.synonym, "word"), (.style(.emphasis), "type"), (.lines, "gloss"),
    (.paragraph, "wordnet"),
  ])
}

/// What the elements of a language mean.
struct ElementTable {
  private var names: [KeyName] = []
  private var meanings: [MarkupLanguage.Meaning] = []

  /// - Parameter elements: meanings, each with the names of its elements, apart by spaces.
  init(_ elements: [(meaning: MarkupLanguage.Meaning, names: String)]) {
    for element in elements {
      for name in element.names.split(separator: " ") {
        names.append(KeyName(String(name)))
        meanings.append(element.meaning)
      }
    }
  }

  /// - Complexity: O(number of names).
  func meaning(of name: KeyName) -> MarkupLanguage.Meaning? {
    names.firstIndex(of: name).map { meanings[$0] }
  }
}
