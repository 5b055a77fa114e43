internal import GlossaryModel

extension DictdReader {
  /// Reads a body, in UTF-8, as an entry.
  mutating func readEntry(_ article: DictdArticle, _ body: Span<UInt8>) {
    let start = body.skippingBlankLines(from: 0)
    let headwordLine = DictdHeadwordLine(of: body, from: start) { name in
      match(of: name, in: article.lines)
    }
    var headword: [UInt8] = []
    swap(&headword, &self.headword)
    defer { swap(&headword, &self.headword) }
    setHeadword(&headword, article.lines, body, from: start, headwordLine)
    guard !headword.isEmpty else {
      leaveOut(article, "it has no headword, and its body no words")
      return
    }
    builder.append(.headword, headword.span)
    let textStart = appendAliases(of: headword, article.lines, body, headwordLine) ?? start
    if let headwordLine {
      append(.pronunciation, body.extracting(headwordLine.pronunciation))
      append(.partOfSpeech, body.extracting(headwordLine.partOfSpeech))
    }
    appendText(of: body, from: textStart, after: headwordLine?.rest)
    endEntry()
  }

  private mutating func append(_ field: EntryField, _ text: Span<UInt8>) {
    if !text.isEmpty { builder.append(field, text) }
  }

  /// The line whose name some words are: in the best spelling if there are several.
  func match(of name: Span<UInt8>, in lines: Range<Int>) -> DictdHeadwordLine.Match? {
    guard !name.isEmpty else { return nil }
    var nearest: DictdHeadwordLine.Match?
    for line in lines {
      let match = DictdHeadwordLine.Match(
        line: line,
        similarity: NameSimilarity(self.name(of: line), name)
      )
      switch match.similarity {
      case .equal: return match
      case .equivalent: nearest = nearest ?? match
      case .different: break
      }
    }
    return nearest
  }

  /// The name on a line of the index, in the best spelling that it has.
  @_lifetime(copy self)
  func name(of line: Int) -> Span<UInt8> {
    index.extracting(index.trimming(lines[line].name))
  }

  /// Finds the name to show: as its author wrote it if that is known, else as the index has it, else
  /// what the body begins with.
  private func setHeadword(
    _ headword: inout [UInt8],
    _ group: Range<Int>,
    _ body: Span<UInt8>,
    from start: Int,
    _ headwordLine: DictdHeadwordLine?
  ) {
    headword.removeAll(keepingCapacity: true)
    if let headwordLine, !lines[headwordLine.match.line].hasOriginal {
      headword.append(body.extracting(headwordLine.name))
    } else if let line = headwordLine?.match.line ?? group.first(where: { !name(of: $0).isEmpty }) {
      TextEncoding.withUTF8(name(of: line)) { headword.append($0) }
    } else {
      headword.append(body.extracting(body.firstWords(from: start)))
    }
  }
}
