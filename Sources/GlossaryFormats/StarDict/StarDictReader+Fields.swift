internal import GlossaryModel

extension StarDictReader {
  /// Appends what a body says.
  mutating func appendFields(of body: Span<UInt8>, headword: Span<UInt8>, types: [UInt8]?) {
    var fields = StarDictFields(of: body, types: types)
    var hasPronunciation = false
    while let field = fields.next() {
      let data = body.extracting(body.trimming(field.data))
      switch StarDictType(field.type) {
      case .plainText:
        appendText(body.extracting(field.data), headword: headword)
      case .pronunciation(let isPhonetic):
        let isOne = !hasPronunciation && StarDictReader.isPronunciation(data)
        if isOne {
          appendPronunciation(data, isPhonetic)
        } else {
          appendText(data, headword: headword)
        }
        hasPronunciation = hasPronunciation || isOne
      case .markup(let markup):
        TextEncoding.withUTF8(data) { write($0, in: markup, headword: headword) }
        let paragraphs = markdown.text
        if !paragraphs.isEmpty { builder.append(.paragraph, paragraphs.span) }
      case .hidden(let name):
        hiddenFields[field.type, default: 0] += 1
        builder.append(.plainText, "(\(name), not shown)".utf8.span)
      }
    }
  }

  /// Appends a text without blank lines at its ends, nor the headword on the first of several.
  private mutating func appendText(_ text: Span<UInt8>, headword: Span<UInt8>) {
    var start = text.skippingBlankLines(from: 0)
    let line = text.trimming(start..<text.endOfLine(from: start))
    let end = text.trimming(start..<text.count).upperBound
    guard start < end else { return }
    if line.upperBound < end, text.extracting(line).isEqual(to: headword) {
      start = text.skippingBlankLines(from: text.endOfLine(from: start) + 1)
    }
    TextEncoding.withUTF8(text.extracting(start..<end)) { builder.append(.plainText, $0) }
  }

  /// Whether a text is short enough to be shown beside the headword.
  private static func isPronunciation(_ text: Span<UInt8>) -> Bool {
    let longest = 120
    return !text.isEmpty && text.count <= longest && text.endOfLine(from: 0) == text.count
  }

  private mutating func appendPronunciation(_ text: Span<UInt8>, _ isPhonetic: Bool) {
    let isBracketed = text[0] == UInt8(ascii: "/") || text[0] == UInt8(ascii: "[")
    TextEncoding.withUTF8(text) { text in
      guard isPhonetic, !isBracketed else {
        builder.append(.pronunciation, text)
        return
      }
      var bracketed = [UInt8(ascii: "[")]
      bracketed.append(text)
      bracketed.append(UInt8(ascii: "]"))
      builder.append(.pronunciation, bracketed.span)
    }
  }

  /// Writes a marked-up text as Markdown.
  private mutating func write(
    _ text: Span<UInt8>,
    in markup: StarDictType.Markup,
    headword: Span<UInt8>
  ) {
    markdown.begin(headword: headword)
    switch markup {
    case .tags(let language):
      language.read(text, headword: headword, into: &markdown)
    case .wiki:
      let cleaned = WikitextPreprocessor.cleaned(text)
      var reader = WikitextReader(cleaned.span, headword: headword)
      reader.read(into: &markdown)
    }
    markdown.end()
  }

  /// The words that a body begins with, for an entry that has no name; empty if there are none.
  mutating func firstWords(of body: Span<UInt8>, types: [UInt8]?) -> String {
    var fields = StarDictFields(of: body, types: types)
    while let field = fields.next() {
      let data = body.extracting(field.data)
      let words = TextEncoding.withUTF8(data) { text in
        switch StarDictType(field.type) {
        case .plainText, .pronunciation:
          return text.extracting(text.firstWords(from: text.skippingBlankLines(from: 0))).text
        case .markup(let markup):
          write(text, in: markup, headword: Span())
          let first = Definition(markdown: markdown.text.span.text).texts.first ?? ""
          return first.utf8.span.extracting(first.utf8.span.firstWords(from: 0)).text
        case .hidden:
          return ""
        }
      }
      if !words.isEmpty { return words }
    }
    return ""
  }

  /// A warning for each type of fields that are not shown.
  var hiddenFieldDiagnostics: [Diagnostic] {
    hiddenFields.sorted { $0.key < $1.key }.map { type, count in
      let text = "\(count) fields of type \(StarDictType.name(of: type)) are not shown"
      return Diagnostic(.warning, in: .definitionData, at: nil, text)
    }
  }
}
