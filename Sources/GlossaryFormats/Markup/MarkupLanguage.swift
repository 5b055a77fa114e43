/// A language of tags that bodies of dictionaries are written in.
enum MarkupLanguage {
  case html
  /// Pango's (https://docs.gtk.org/Pango/pango_markup.html), in which lines are lines.
  case pango
  /// XDXF's, version 3 (https://github.com/soshial/xdxf_makedict), in its visual form, in which lines are
  /// lines too, and its logical one, in which only elements set words apart.
  case xdxf
  /// The tags of HTML that MediaWiki's markup allows.
  case wiki
  /// The tags that WordNet is set in for StarDict.
  case wordNet

  /// What an element means to its reader.
  enum Meaning: Equatable {
    case style(MarkdownLine.Style)
    case superscript, subscripted
    case lineBreak
    /// Lines of its own.
    case lines
    /// A row of a table.
    case row
    /// A paragraph of its own.
    case paragraph
    case heading
    /// A list, which may say in an attribute what its first number is.
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
    /// The headword, which the entry shows anyway.
    case headword
    /// One of the senses, which are numbered if there are several.
    case sense
    /// Words of some kind, set apart from those of another by a space if not by more.
    case phrase(MarkdownLine.Style?)
    /// The same, set apart by a line.
    case example(MarkdownLine.Style?)
    case transcription
    /// What a word is read as, in brackets.
    case reading
    case quotation
    /// A style that is in attributes.
    case font
    /// Nothing that is to be read.
    case hidden
  }

  /// What an element means; nil if only its content counts.
  func meaning(of name: PackedName) -> Meaning? {
    switch self {
    case .html: return MarkupLanguage.htmlElements.meaning(of: name)
    case .wiki:
      // Wiki marks split the text into pieces that are read one by one: a font would not end.
      let meaning = MarkupLanguage.htmlElements.meaning(of: name)
      return meaning == .font ? nil : meaning
    case .pango: return MarkupLanguage.pangoElements.meaning(of: name)
    case .xdxf: return MarkupLanguage.xdxfElements.meaning(of: name)
    case .wordNet: return MarkupLanguage.wordNetElements.meaning(of: name)
    }
  }

  // What is frequent comes first, since names are tried in that order.

  private static let htmlElements = ElementTable([
    (.lineBreak, "br"), (.style(.emphasis), "i em cite dfn var"), (.style(.strong), "b strong"),
    (.link, "a"), (.lines, "div dt dd hr section article header footer nav main aside center"),
    (.paragraph, "p table dl"), (.item, "li"), (.list(isOrdered: false), "ul menu"),
    (.list(isOrdered: true), "ol"), (.superscript, "sup"), (.subscripted, "sub"),
    (.font, "span font"), (.row, "tr"), (.cell, "td th"), (.heading, "h1 h2 h3 h4 h5 h6"),
    (.quote, "blockquote"), (.style(.code), "code tt kbd samp"), (.code, "pre"), (.image, "img"),
    (.quotation, "q"), (.reading, "rt"), (.lines, "address figure figcaption caption"),
    (.lines, "form fieldset details summary option"),
    (.hidden, "script style head title audio video object svg template rp ref"),
  ])

  private static let pangoElements = ElementTable([
    (.font, "span"), (.style(.strong), "b"), (.style(.emphasis), "i"), (.superscript, "sup"),
    (.subscripted, "sub"), (.style(.code), "tt"), (.link, "a"), (.lineBreak, "br"),
  ])

  private static let xdxfElements = ElementTable([
    (.link, "kref iref"), (.style(.emphasis), "i"), (.style(.strong), "b"),
    (.phrase(.emphasis), "abr abbr pos gr co tense"), (.sense, "def"),
    (.phrase(nil), "deftext dtrn"),
    (.headword, "k"), (.example(.emphasis), "ex"), (.example(nil), "ex_orig ex_tran etm sr"),
    (.transcription, "tr"), (.superscript, "sup"), (.subscripted, "sub"),
    (.style(.code), "tt"), (.lineBreak, "br"), (.lines, "ar div"), (.quote, "blockquote"),
    (.hidden, "rref"),
  ])

  private static let wordNetElements = ElementTable([
    (.synonym, "word"), (.phrase(.emphasis), "type"), (.lines, "gloss"),
    (.paragraph, "wordnet"),
  ])
}

/// What the elements of a language mean.
struct ElementTable {
  private var names: [PackedName] = []
  private var meanings: [MarkupLanguage.Meaning] = []

  /// - Parameter elements: meanings, each with the names of its elements, apart by spaces.
  init(_ elements: [(meaning: MarkupLanguage.Meaning, names: String)]) {
    for element in elements {
      for name in element.names.split(separator: " ") {
        names.append(PackedName(String(name)))
        meanings.append(element.meaning)
      }
    }
  }

  /// - Complexity: O(number of names).
  func meaning(of name: PackedName) -> MarkupLanguage.Meaning? {
    names.firstIndex(of: name).map { meanings[$0] }
  }
}
