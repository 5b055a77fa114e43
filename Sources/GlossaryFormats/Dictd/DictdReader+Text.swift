internal import GlossaryModel

extension DictdReader {
  /// Appends what a body says, without blank lines at its ends.
  ///
  /// - Parameters:
  ///   - body: UTF-8.
  ///   - start: where the text begins, after the headword line.
  ///   - rest: what of the headline belongs to the text.
  mutating func appendText(of body: Span<UInt8>, from start: Int, after rest: Range<Int>?) {
    let textStart = body.skippingBlankLines(from: start)
    let text = textStart..<max(textStart, body.trimming(textStart..<body.count).upperBound)
    if let rest, !rest.isEmpty {
      var composed: [UInt8] = []
      composed.append(body.extracting(rest))
      composed.append(UInt8(ascii: "\n"))
      composed.append(body.extracting(text))
      appendText(composed.span)
    } else if dialect.hasCategories,
      let category = DictdCategory(of: body.extracting(..<text.upperBound), from: textStart)
    {
      appendSubjects(of: category, body)
      appendText(of: body.extracting(..<text.upperBound), after: category)
    } else {
      appendText(body.extracting(text))
    }
  }

  /// Appends a text without the category that it begins with, but indented as that was.
  private mutating func appendText(of body: Span<UInt8>, after category: DictdCategory) {
    let row = category.textStart..<body.endOfLine(from: category.textStart)
    let words = body.trimming(row)
    guard !words.isEmpty else {
      let start = body.skippingBlankLines(from: category.textStart)
      return appendText(body.extracting(start...))
    }
    var composed: [UInt8] = []
    composed.append(body.extracting(category.indent))
    composed.append(body.extracting(words.lowerBound...))
    var filled: [UInt8] = []
    RowFilling.append(
      composed.span,
      insteadOf: body.extracting(category.rowStart...),
      to: &filled
    )
    appendText(filled.span)
  }

  private mutating func appendText(_ text: Span<UInt8>) {
    if !text.isEmpty { builder.append(dialect.hasLinks ? .linkedText : .plainText, text) }
  }

  /// Appends the first subject as the category, the others as tags.
  private mutating func appendSubjects(of category: DictdCategory, _ body: Span<UInt8>) {
    var field = EntryField.category
    var start = category.subjects.lowerBound
    while start < category.subjects.upperBound {
      let comma = body.firstIndex(of: UInt8(ascii: ","), in: start..<category.subjects.upperBound)
      let end = comma ?? category.subjects.upperBound
      let subject = body.trimming(start..<end)
      if !subject.isEmpty {
        builder.append(field, body.extracting(subject))
        field = .tag
      }
      start = end + 1
    }
  }
}
