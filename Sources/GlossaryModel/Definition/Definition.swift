/// A definition's text, parsed: blocks of spans.
package struct Definition: Hashable, Sendable {
  package var blocks: [Block]
  /// Whether the blocks are all that there are.
  package var isWhole = true

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
  /// - Parameters:
  ///   - text: the text.
  ///   - limit: when there are so many blocks, items of lists and lines, the rest may be left out.
  /// - Complexity: O(length of the text).
  package init(_ text: DefinitionText, limit: Int = .max) {
    switch text.notation {
    case .markdown: self.init(markdown: text.text, limit: limit)
    case .plainText: self.init(plainText: text.text, hasLinks: false, limit: limit)
    case .linkedText: self.init(plainText: text.text, hasLinks: true, limit: limit)
    }
  }

  /// Parses Markdown as CommonMark has it, https://spec.commonmark.org/0.31.2/, less HTML and
  /// reference links, which stay text, and with `[[Term]]` and `[[Term|words]]` for links to entries.
  /// It cannot fail: what is not markup is text.
  ///
  /// - Parameters:
  ///   - markdown: the text.
  ///   - limit: as above.
  /// - Complexity: O(length of the text).
  package init(markdown: String, limit: Int = .max) {
    var parser = BlockParser(lines: Definition.lines(of: markdown), limit: limit)
    blocks = parser.parse()
    isWhole = parser.isWhole
  }

  /// The lines of a text: a line feed ends one, and a carriage return, alone or before that.
  private static func lines(of text: String) -> [Substring] {
    // By bytes: to look for whole characters would take a third of the parsing.
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let lines = text.utf8.split(separator: lineFeed, omittingEmptySubsequences: false)
    guard text.utf8.contains(carriageReturn) else { return lines.map(Substring.init) }
    return lines.flatMap { line in
      let line = line.last == carriageReturn ? line.dropLast() : line
      return line.split(separator: carriageReturn, omittingEmptySubsequences: false)
        .map(Substring.init)
    }
  }
}
