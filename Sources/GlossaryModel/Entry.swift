/// One term of a glossary as its author wrote it.
///
/// The names map onto schema.org `DefinedTerm` (headword = name, aliases = alternateName,
/// definition = description, articles = subjectOf) and SKOS (prefLabel, altLabel, definition,
/// related).
package struct Entry: Hashable, Sendable {
  /// The place of an entry among all entries, in collation order, counted from 0.
  package struct ID: Hashable, Comparable, Sendable {
    package let index: Int

    package init(_ index: Int) {
      self.index = index
    }

    package static func < (left: ID, right: ID) -> Bool {
      left.index < right.index
    }
  }

  package var headword: String
  /// The author's stable name for the entry, `back-end`; empty if there is none.
  package var identifier = ""
  package var aliases: [Alias] = []
  package var pronunciation = ""
  package var partOfSpeech = ""
  package var category = ""
  package var tags: [String] = []
  /// What the term means, a text after another.
  package var definition: [DefinitionText] = []
  /// Sentences that use the term, in Markdown.
  package var examples: [String] = []
  /// Names or identifiers of related entries, in the author's order.
  package var seeAlso: [String] = []
  /// The name or identifier of the entry to read instead; empty if this one speaks for itself.
  package var redirect = ""
  package var url = ""
  package var source = ""
  /// When the entry was last checked, as the author wrote it.
  package var updated = ""
  /// Identifiers of articles that talk about the term.
  package var articles: [String] = []
  /// The place in `GlossaryInfo.dictionaries` of the one that it is from, if there are several.
  package var dictionary: Int?
  /// The other entries with this headword, in the order of their sources, if they are shown
  /// together. They have none themselves.
  package var homographs: [Entry] = []

  /// All that are shown together: the entry and its homographs.
  package var withHomographs: [Entry] { [self] + homographs }

  package init(headword: String) {
    self.headword = headword
  }
}

/// A text that says what a term means. `Definition` parses it.
package struct DefinitionText: Hashable, Sendable {
  /// How a text is marked up.
  package enum Notation: Hashable, Sendable {
    /// Markdown; paragraphs stand apart by a blank line.
    case markdown
    /// Lines and indents mean something; there is no markup.
    case plainText
    /// Plain text with links to entries in braces.
    case linkedText
  }

  package var text: String
  package var notation: Notation

  package init(_ text: String, _ notation: Notation = .markdown) {
    self.text = text
    self.notation = notation
  }
}

extension DefinitionText: ExpressibleByStringLiteral {
  package init(stringLiteral markdown: String) {
    self.init(markdown)
  }
}

/// Another name of an entry.
package struct Alias: Hashable, Sendable {
  package enum Kind: UInt8, CaseIterable, Sendable {
    case synonym, abbreviation, variant, deprecated
    /// Found by search, never shown.
    case hidden
  }

  package var name: String
  package var kind: Kind

  package init(_ name: String, kind: Kind = .synonym) {
    self.name = name
    self.kind = kind
  }
}
