/// One term of a glossary as its author wrote it.
///
/// The names map onto schema.org `DefinedTerm` (headword = name, aliases = alternateName,
/// definition = description, articles = subjectOf) and SKOS (prefLabel, altLabel, definition,
/// related).
package struct Entry: Hashable, Sendable {
  /// The index of an entry among all entries in collation order, counted from 0.
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
  /// The author's stable identifier of the entry, such as `back-end`; empty if there is none.
  package var identifier = ""
  package var aliases: [Alias] = []
  package var pronunciation = ""
  package var partOfSpeech = ""
  package var category = ""
  package var tags: [String] = []
  /// What the term means, in one or more texts, in order.
  package var definition: [DefinitionText] = []
  /// Sentences that use the term, in Markdown.
  package var examples: [String] = []
  /// Names or identifiers of related entries, in the author's order.
  package var seeAlso: [String] = []
  /// The name or identifier of the entry to read instead; empty if this entry is not a redirect.
  package var redirect = ""
  package var url = ""
  package var source = ""
  /// When the entry was last checked, as the author wrote it.
  package var updated = ""
  /// Identifiers of articles about the term.
  package var articles: [String] = []
  /// The index in `GlossaryInfo.dictionaries` of the dictionary that the entry comes from; nil if
  /// the glossary was not merged from several.
  package var dictionary: Int?
  /// The other entries with this headword, in the order of their dictionaries, if homographs were
  /// merged. They have no homographs themselves.
  package var homographs: [Entry] = []

  /// The entry itself and its homographs: everything that is shown together.
  package var withHomographs: [Entry] { [self] + homographs }

  package init(headword: String) {
    self.headword = headword
  }
}

/// One text of a definition, with the notation it is written in. `Definition` parses it.
package struct DefinitionText: Hashable, Sendable {
  /// The notation of a definition text: Markdown or plain text.
  package enum Notation: Hashable, Sendable {
    /// Markdown; a blank line separates paragraphs.
    case markdown
    /// Plain text, whose line breaks and indents are significant.
    case plainText
    /// Plain text in which `{name}` is a link to an entry.
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
    /// Found by search but never shown.
    case hidden
  }

  package var name: String
  package var kind: Kind

  package init(_ name: String, kind: Kind = .synonym) {
    self.name = name
    self.kind = kind
  }
}
