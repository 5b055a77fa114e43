internal import GlossaryModel

extension DictdReader {
  /// Reads a body, in UTF-8, as an entry.
  mutating func readEntry(_ group: DictdGroup, _ body: Span<UInt8>) {
    let start = body.passingBlankLines(from: 0)
    let headline = DictdHeadline(of: body, from: start) { name in match(of: name, in: group.lines) }
    var headword: [UInt8] = []
    swap(&headword, &self.headword)
    defer { swap(&headword, &self.headword) }
    setHeadword(&headword, group.lines, body, from: start, headline)
    guard !headword.isEmpty else {
      leaveOut(group, "it has no headword, and its body no words")
      return
    }
    builder.append(.headword, headword.span)
    let textStart = appendAliases(of: headword, group.lines, body, headline) ?? start
    if let headline {
      append(.pronunciation, body.extracting(headline.pronunciation))
      append(.partOfSpeech, body.extracting(headline.partOfSpeech))
    }
    appendText(of: body, from: textStart, after: headline?.rest)
    endEntry()
  }

  private mutating func append(_ field: EntryField, _ text: Span<UInt8>) {
    if !text.isEmpty { builder.append(field, text) }
  }

  /// The line whose name some words are: in the best spelling if there are several.
  private func match(of name: Span<UInt8>, in lines: Range<Int>) -> DictdHeadline.Match? {
    guard !name.isEmpty else { return nil }
    var nearest: DictdHeadline.Match?
    for line in lines {
      let match = DictdHeadline.Match(
        line: line,
        likeness: NameLikeness(self.name(of: line), name)
      )
      switch match.likeness {
      case .same: return match
      case .near: nearest = nearest ?? match
      case .different: break
      }
    }
    return nearest
  }

  @_lifetime(copy self)
  private func name(of line: Int) -> Span<UInt8> {
    index.extracting(index.trimming(lines[line].name))
  }

  /// Finds the name to show: as its author wrote it if that is known, else as the index has it, else
  /// what the body begins with.
  private func setHeadword(
    _ headword: inout [UInt8],
    _ group: Range<Int>,
    _ body: Span<UInt8>,
    from start: Int,
    _ headline: DictdHeadline?
  ) {
    headword.removeAll(keepingCapacity: true)
    if let headline, !lines[headline.match.line].hasOriginal {
      headword.append(body.extracting(headline.name))
    } else if let line = headline?.match.line ?? group.first(where: { !name(of: $0).isEmpty }) {
      TextEncoding.withUTF8(name(of: line)) { headword.append($0) }
    } else {
      headword.append(body.extracting(DictdReader.firstWords(of: body, from: start)))
    }
  }

  /// Where the words stand that a body begins with, enough to tell it from others.
  private static func firstWords(of body: Span<UInt8>, from start: Int) -> Range<Int> {
    let longest = 60
    let line = body.trimming(start..<body.endOfLine(from: start))
    guard line.count > longest else { return line }
    var end = line.lowerBound + longest
    for index in (line.lowerBound..<end).reversed() where body[index].isSpace {
      return body.trimming(line.lowerBound..<index)
    }
    // One long word: it may not end within a character.
    while body[end] & 0xC0 == 0x80 { end -= 1 }
    return line.lowerBound..<end
  }

  // MARK: Aliases

  /// Appends the other names of the lines, where the body has them in a better spelling in that.
  ///
  /// - Returns: where the text begins; nil if there is no headline.
  private mutating func appendAliases(
    of headword: [UInt8],
    _ group: Range<Int>,
    _ body: Span<UInt8>,
    _ headline: DictdHeadline?
  ) -> Int? {
    var textStart = headline?.textStart
    var isSpelled: [Bool] = []
    if let headline, headline.shape == .alone, group.count > 1 {
      isSpelled = Array(repeating: false, count: group.count)
      isSpelled[headline.match.line - group.lowerBound] = true
      textStart = appendListedAliases(
        of: headword,
        group,
        body,
        from: headline.textStart,
        &isSpelled
      )
    }
    for line in group {
      let isSpelled = !isSpelled.isEmpty && isSpelled[line - group.lowerBound]
      if isSpelled || (line == headline?.match.line && headline?.match.likeness == .same) {
        continue
      }
      let name = name(of: line)
      // The index is sorted, so that repetitions stand together.
      if name.isEmpty || (line > group.lowerBound && name.isEqual(to: self.name(of: line - 1))) {
        continue
      }
      let isAuthors = lines[line].hasOriginal
      let isInText = headline?.shape == .syllables
      TextEncoding.withUTF8(name) { name in
        appendAlias(
          name,
          of: headword,
          isAuthors: isAuthors,
          others: isInText ? .hidden : .synonym
        )
      }
    }
    return textStart
  }

  /// Appends the names that a body lists under the first one, a line each, as FOLDOC does.
  ///
  /// - Returns: where the text begins behind them.
  private mutating func appendListedAliases(
    of headword: [UInt8],
    _ group: Range<Int>,
    _ body: Span<UInt8>,
    from start: Int,
    _ isSpelled: inout [Bool]
  ) -> Int {
    var start = start
    for _ in 0..<min(group.count, DictdReader.maximumListedNames) where start < body.count {
      let end = body.endOfLine(from: start)
      let name = body.extracting(body.trimming(start..<end))
      guard let match = match(of: name, in: group) else { break }
      if !isSpelled[match.line - group.lowerBound] {
        isSpelled[match.line - group.lowerBound] = true
        appendAlias(name, of: headword, isAuthors: true, others: .synonym)
      }
      start = min(end + 1, body.count)
    }
    return start
  }

  /// More lines than these are text, whatever they say, so that no file can take quadratic time.
  private static let maximumListedNames = 32

  /// Appends another name of the entry, unless it is the headword.
  ///
  /// - Parameters:
  ///   - name: UTF-8.
  ///   - isAuthors: whether it is spelled as its author wrote it.
  ///   - others: what a name is that is another word than the headword.
  private mutating func appendAlias(
    _ name: Span<UInt8>,
    of headword: [UInt8],
    isAuthors: Bool,
    others: Alias.Kind
  ) {
    let kind: Alias.Kind?
    switch NameLikeness(name, headword.span) {
    case .same: kind = isAuthors && !name.isEqual(to: headword.span) ? .variant : nil
    // What dictfmt(1) made of the headword is worth finding, not showing.
    case .near: kind = isAuthors ? .variant : .hidden
    case .different: kind = isFoldedAlike(name, headword) ? .variant : others
    }
    if let kind { builder.append(EntryField(kind), name) }
  }

  /// Whether two names that have other letters are found by the same key.
  private func isFoldedAlike(_ name: Span<UInt8>, _ headword: [UInt8]) -> Bool {
    // In ASCII, other letters are another key.
    guard !name.isASCII || !headword.span.isASCII else { return false }
    let name = String(copying: UTF8Span(unchecked: name))
    return SearchKey.fold(name) == SearchKey.fold(String(decoding: headword, as: UTF8.self))
  }
}
