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
  /// Whether lines in the text are lines.
  let keepsLines: Bool
  private var senses: SensePositions
  /// What each `span` began, until it ends.
  private var fonts: [[MarkdownLine.Style]] = []
  /// How many cells the row has so far.
  private var cellCount = 0
  /// Whether the reader put the transcription in brackets.
  private var isBracketed = false
  /// The hidden elements that are not closed: those of that name are hidden no more.
  var unclosed: [PackedName?] = []
  /// What the last element was, if no words have come since it ended.
  var previous: MarkupLanguage.Meaning?

  @_lifetime(copy text, copy headword)
  init(_ text: Span<UInt8>, _ language: MarkupLanguage, headword: Span<UInt8>) {
    self.language = language
    self.headword = headword
    tags = TagScanner(text)
    senses = SensePositions(in: text, language)
    keepsLines = language == .pango || (language == .xdxf && !senses.isLogical)
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
    separate(meaning, &writer)
    switch meaning {
    case .style(let style), .phrase(let style?), .example(let style?): writer.line.begin(style)
    case .font:
      let styles = fontStyles(of: tag)
      fonts.append(styles)
      for style in styles { writer.line.begin(style) }
    case .superscript: readRaised(tag, Raising.superscript, into: &writer)
    case .subscripted: readRaised(tag, Raising.subscripted, into: &writer)
    case .transcription:
      isBracketed = !tags.isAtBracket
      if isBracketed { writer.line.append("[".utf8.span) }
    case .reading: writer.line.append("(".utf8.span)
    case .quotation: writer.line.append("“".utf8.span)
    case .row:
      writer.endLine()
      cellCount = 0
    case .cell:
      if cellCount > 0 { writer.line.append(" · ".utf8.span) }
      cellCount += 1
    case .image:
      if let words = tags.value(of: "alt", in: tag) { append(words, to: &writer) }
    case .link: if let target = target(of: tag) { writer.line.beginLink(to: target) }
    case .synonym: writer.line.beginLink(to: .words)
    case .lineBreak: writer.breakLine()
    case .lines: writer.endLine()
    case .paragraph: writer.endParagraph()
    case .heading: writer.beginHeading()
    case .list(let isOrdered): writer.beginList(isOrdered: isOrdered, start: listStart(of: tag))
    case .item: writer.beginItem()
    case .quote: writer.beginQuote()
    case .sense:
      let sense = senses.begin()
      if sense == .first { writer.beginList(isOrdered: true) }
      if sense == .only { writer.endLine() } else { writer.beginItem() }
    case .headword: if !passHeadword(tag) { writer.line.begin(.strong) }
    case .code: readCode(tag, into: &writer)
    case .hidden: passHidden(tag)
    case .phrase(nil), .example(nil): break
    }
  }

  private mutating func close(_ meaning: MarkupLanguage.Meaning, _ writer: inout MarkdownWriter) {
    previous = meaning
    switch meaning {
    case .style(let style), .phrase(let style?), .example(let style?): writer.line.end(style)
    case .font: for style in fonts.popLast() ?? [] { writer.line.end(style) }
    case .transcription: if isBracketed { writer.line.append("]".utf8.span) }
    case .reading: writer.line.append(")".utf8.span)
    case .quotation: writer.line.append("”".utf8.span)
    case .link, .synonym: writer.line.endLink()
    case .lines, .row: writer.endLine()
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
    case .lineBreak, .superscript, .subscripted, .cell, .image, .code, .hidden, .phrase(nil),
      .example(nil):
      break
    }
  }

  /// Sets an element apart from the one before, if nothing in the text does.
  private mutating func separate(
    _ meaning: MarkupLanguage.Meaning,
    _ writer: inout MarkdownWriter
  ) {
    if case .example = meaning, writer.line.endsWithWord {
      writer.endLine()
      return
    }
    guard let previous, isSeparate(previous), isSeparate(meaning) else { return }
    switch (previous, meaning) {
    case (.link, .link), (.synonym, .synonym): writer.line.appendComma()
    case (_, .example): writer.endLine()
    default: writer.line.append(" ".utf8.span)
    }
    self.previous = nil
  }

  /// Whether an element is separated from one of the same kind just before it.
  private func isSeparate(_ meaning: MarkupLanguage.Meaning) -> Bool {
    switch meaning {
    case .phrase, .example, .transcription, .synonym: true
    case .link: language == .xdxf
    default: false
    }
  }
}

extension MarkupLanguage.Meaning {
  /// Whether it begins and ends lines: a line break after it is then only the source's.
  var isBlock: Bool {
    switch self {
    case .lines, .row, .paragraph, .heading, .list, .item, .quote, .sense, .headword: true
    default: false
    }
  }
}
