internal import GlossaryModel

extension DictdReader {
  /// Appends the other names of the lines, in the spelling of the body if that has them.
  ///
  /// - Returns: where the text begins; nil if there is no headline.
  mutating func appendAliases(
    of headword: [UInt8],
    _ group: Range<Int>,
    _ body: Span<UInt8>,
    _ headwordLine: DictdHeadwordLine?
  ) -> Int? {
    var textStart = headwordLine?.textStart
    var isSpelled: [Bool] = []
    if let headwordLine, headwordLine.shape == .alone, group.count > 1 {
      isSpelled = Array(repeating: false, count: group.count)
      isSpelled[headwordLine.match.line - group.lowerBound] = true
      textStart = appendListedAliases(
        of: headword,
        group,
        body,
        from: headwordLine.textStart,
        &isSpelled
      )
    }
    for line in group {
      let isSpelled = !isSpelled.isEmpty && isSpelled[line - group.lowerBound]
      if isSpelled || (line == headwordLine?.match.line && headwordLine?.match.similarity == .equal)
      {
        continue
      }
      let name = name(of: line)
      // The index is sorted, so repetitions follow one another.
      if name.isEmpty || (line > group.lowerBound && name.isEqual(to: self.name(of: line - 1))) {
        continue
      }
      let isAuthors = lines[line].hasOriginal
      let isInText = headwordLine?.shape == .syllables
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
  /// - Returns: where the text begins after them.
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
  ///   - headword: the headword.
  ///   - isAuthors: whether it is spelled as its author wrote it.
  ///   - others: what a name is that is another word than the headword.
  private mutating func appendAlias(
    _ name: Span<UInt8>,
    of headword: [UInt8],
    isAuthors: Bool,
    others: Alias.Kind
  ) {
    let kind: Alias.Kind?
    switch NameSimilarity(name, headword.span) {
    case .equal: kind = isAuthors && !name.isEqual(to: headword.span) ? .variant : nil
    // What dictfmt(1) made of the headword is worth finding, not showing.
    case .equivalent: kind = isAuthors ? .variant : .hidden
    case .different: kind = isFoldedAlike(name, headword) ? .variant : others
    }
    if let kind { builder.append(EntryField(kind), name) }
  }

  /// Whether two names that have other letters are found by the same key.
  private func isFoldedAlike(_ name: Span<UInt8>, _ headword: [UInt8]) -> Bool {
    // In ASCII, other letters are another key.
    guard NameSimilarity.haveSimilarLengths(name, headword.span),
      !name.isASCII || !headword.span.isASCII
    else { return false }
    let name = String(copying: UTF8Span(unchecked: name))
    return SearchKey.fold(name) == SearchKey.fold(String(decoding: headword, as: UTF8.self))
  }
}
