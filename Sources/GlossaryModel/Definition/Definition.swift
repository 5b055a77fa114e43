/// A definition's text, parsed: blocks of spans.
package struct Definition: Hashable, Sendable {
  package var blocks: [Block]

  package indirect enum Block: Hashable, Sendable {
    case paragraph([Span])
    case heading([Span])
    case list(List)
    case quote([Block])
    /// Lines to be shown as they are.
    case code(String)
    /// Lines that follow one another without a gap, set in as they are.
    case lines([Line])
  }

  /// A line of preformatted text. It may be wrapped anew.
  package struct Line: Hashable, Sendable {
    /// Columns that it is set in.
    package var indent: Int
    /// Columns that what it wraps to is set in.
    package var hangingIndent: Int
    package var spans: [Span]
  }

  package struct List: Hashable, Sendable {
    /// The number of the first item; nil for a bulleted list.
    package var start: Int?
    package var items: [[Block]]
  }

  /// Words in one style.
  package struct Span: Hashable, Sendable {
    package var text: String
    package var style: SpanStyle
    package var link: Link?
  }

  package struct SpanStyle: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let emphasis = SpanStyle(rawValue: 1 << 0)
    package static let strong = SpanStyle(rawValue: 1 << 1)
    package static let code = SpanStyle(rawValue: 1 << 2)
  }

  package enum Link: Hashable, Sendable {
    /// `[[Term]]`, or `[words](#id)`: the name or identifier of an entry.
    case entry(String)
    /// `[words](https://…)`.
    case address(String)
  }

  /// Parses a text in its notation. It cannot fail.
  ///
  /// - Complexity: O(length of the text).
  package init(_ text: DefinitionText) {
    switch text.notation {
    case .markdown: self.init(markdown: text.text)
    case .plainText: self.init(plainText: text.text, hasLinks: false)
    case .linkedText: self.init(plainText: text.text, hasLinks: true)
    }
  }

  /// Parses Markdown as CommonMark has it, https://spec.commonmark.org/0.31.2/, less HTML and
  /// reference links, which stay text, and with `[[Term]]` and `[[Term|words]]` for links to entries.
  /// It cannot fail: what is not markup is text.
  ///
  /// - Complexity: O(length of the text).
  package init(markdown: String) {
    // By bytes: to look for whole characters would take a third of the parsing.
    let lines = markdown.utf8.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    blocks = BlockParser.blocks(of: lines.flatMap(Definition.lines), depth: 0)
  }

  /// The lines of a text without line feeds: a carriage return ends one too, alone or before that.
  private static func lines(of text: Substring.UTF8View) -> [Substring] {
    let carriageReturn = UInt8(ascii: "\r")
    guard text.contains(carriageReturn) else { return [Substring(text)] }
    let text = text.last == carriageReturn ? text.dropLast() : text
    return text.split(separator: carriageReturn, omittingEmptySubsequences: false)
      .map(Substring.init)
  }
}
