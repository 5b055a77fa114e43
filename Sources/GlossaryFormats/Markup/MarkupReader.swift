internal import GlossaryModel

extension MarkupLanguage {
  /// Reads a text in UTF-8. It cannot fail: what is no markup is text.
  ///
  /// - Parameters:
  ///   - text: the text of an entry.
  ///   - headword: that of the entry.
  ///   - writer: what writes it as Markdown.
  /// - Complexity: O(length of the text).
  func read(_ text: Span<UInt8>, headword: Span<UInt8>, into writer: inout MarkdownWriter) {
    var reader = MarkupReader(text, self, headword: headword)
    reader.read(into: &writer)
  }
}

/// Reads text with tags.
struct MarkupReader: ~Escapable {
  let headword: Span<UInt8>
  let language: MarkupLanguage
  var tags: TagScanner
  private var senses: SensePositions
  /// What each `span` began, until it ends.
  private var fonts: [[MarkdownLine.Style]] = []
  /// Whether a hidden element was not closed: then none is hidden any more.
  var lacksClosing = false
  /// Whether nothing has come since a block ended, so that a line break there is only the source's.
  var isBehindBlock = false
  /// Whether nothing has come since a synonym.
  var isBehindSynonym = false

  @_lifetime(copy text, copy headword)
  init(_ text: Span<UInt8>, _ language: MarkupLanguage, headword: Span<UInt8>) {
    self.language = language
    self.headword = headword
    tags = TagScanner(text)
    senses = SensePositions(in: text, language)
  }

  mutating func read(into writer: inout MarkdownWriter) {
    while let token = tags.next() {
      switch token {
      case .text(let range): append(range, to: &writer)
      case .opening(let tag):
        guard let meaning = tag.name.flatMap(language.meaning) else { continue }
        open(meaning, tag, &writer)
        if tag.isEmpty { close(meaning, &writer) }
      case .closing(let name):
        if let meaning = name.flatMap(language.meaning) { close(meaning, &writer) }
      }
    }
  }

  private mutating func open(
    _ meaning: MarkupLanguage.Meaning,
    _ tag: TagScanner.Tag,
    _ writer: inout MarkdownWriter
  ) {
    switch meaning {
    case .style(let style): writer.line.begin(style)
    case .font:
      let styles = fontStyles(of: tag)
      fonts.append(styles)
      for style in styles { writer.line.begin(style) }
    case .superscript: readRaised(tag, Raising.superscript, into: &writer)
    case .subscripted: readRaised(tag, Raising.subscripted, into: &writer)
    case .transcription: writer.line.append("[".utf8.span)
    case .cell: if !writer.line.isEmpty { writer.line.append(" · ".utf8.span) }
    case .image:
      if let words = tags.value(of: "alt", in: tag) { append(words, to: &writer) }
    case .link: if let target = target(of: tag) { writer.line.beginLink(to: target) }
    case .synonym:
      writer.line.append((isBehindSynonym ? ", " : " ").utf8.span)
      writer.line.beginLink(to: .words)
    case .lineBreak: writer.breakLine()
    case .lines: writer.endLine()
    case .example:
      writer.endLine()
      writer.line.begin(.emphasis)
    case .paragraph: writer.endParagraph()
    case .heading: writer.beginHeading()
    case .list(let isOrdered): writer.beginList(isOrdered: isOrdered)
    case .item: writer.beginItem()
    case .quote: writer.beginQuote()
    case .sense:
      let sense = senses.begin()
      if sense == .first { writer.beginList(isOrdered: true) }
      if sense == .only { writer.endLine() } else { writer.beginItem() }
    case .headword:
      isBehindBlock = passHeadword(tag)
      if !isBehindBlock { writer.line.begin(.strong) }
    case .code: readCode(tag, into: &writer)
    case .hidden: passHidden(tag)
    }
  }

  private mutating func close(_ meaning: MarkupLanguage.Meaning, _ writer: inout MarkdownWriter) {
    isBehindBlock = meaning.isBlock
    switch meaning {
    case .style(let style): writer.line.end(style)
    case .font: for style in fonts.popLast() ?? [] { writer.line.end(style) }
    case .transcription: writer.line.append("]".utf8.span)
    case .link: writer.line.endLink()
    case .synonym:
      writer.line.endLink()
      isBehindSynonym = true
    case .lines: writer.endLine()
    case .example:
      writer.line.end(.emphasis)
      writer.endLine()
    case .paragraph: writer.endParagraph()
    case .heading: writer.endHeading()
    case .list: writer.endList()
    case .item: writer.endItem()
    case .quote: writer.endQuote()
    case .sense:
      let sense = senses.end()
      if sense == .only { writer.endLine() } else { writer.endItem() }
      if sense == .last { writer.endList() }
    case .headword:
      writer.line.end(.strong)
      writer.endLine()
    case .lineBreak, .superscript, .subscripted, .cell, .image, .code, .hidden: break
    }
  }
}

extension MarkupLanguage.Meaning {
  /// Whether it begins and ends lines.
  fileprivate var isBlock: Bool {
    switch self {
    case .lines, .example, .paragraph, .heading, .list, .item, .quote, .sense, .headword: true
    default: false
    }
  }
}
