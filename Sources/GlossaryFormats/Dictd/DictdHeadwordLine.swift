/// The headword and annotations at the beginning of a definition, in the shapes that dictionaries use.
///
/// FreeDict writes `house /haʊs/ <n>`, GCIDE `Cat \cat\ (kăt), n. [AS. cat …`, and most the headword
/// alone. All ranges are of the body.
struct DictdHeadwordLine {
  /// A line of the index that some words are the name of.
  struct Match {
    let line: Int
    /// Never `different`.
    let similarity: NameSimilarity
  }

  enum Shape {
    /// A line with the headword alone.
    case alone
    /// The headword, then annotations.
    case annotated
    /// The headword, then a backslash and its syllables: the line is a part of the text.
    case syllables
  }

  let shape: Shape
  /// The headword as its author wrote it.
  let name: Range<Int>
  /// Which line of the index it is the name of.
  let match: Match
  /// With the slashes; empty if there is no pronunciation.
  let pronunciation: Range<Int>
  /// Without the angle brackets; empty if there is no part of speech.
  let partOfSpeech: Range<Int>
  /// The rest of an annotated line.
  let rest: Range<Int>
  /// Where the text begins, or continues after the rest.
  let textStart: Int
}

extension DictdHeadwordLine {
  /// The number of places to try where a headword may end.
  private static let maximumPlaceCount = 8

  /// The headword line of a definition; nil if its first line begins with none of the names.
  ///
  /// - Parameters:
  ///   - text: the body.
  ///   - start: the offset of its first line that is not blank.
  ///   - match: finds the line of the index that some words are the name of.
  init?(
    of text: Span<UInt8>,
    from start: Int,
    matching match: (Span<UInt8>) -> Match?
  ) {
    let end = text.endOfLine(from: start)
    let line = text.trimming(start..<end)
    let textStart = min(end + 1, text.count)
    let whole = match(text.extracting(line))
    if let whole, whole.similarity == .equal {
      self.init(.alone, line, whole, textStart: textStart)
      return
    }
    var placeCount = 0
    for index in line.dropFirst() where text[index - 1] == UInt8(ascii: " ") {
      let mark = text[index]
      guard
        mark == UInt8(ascii: "/") || mark == UInt8(ascii: "\\") || mark == UInt8(ascii: "<")
      else { continue }
      placeCount += 1
      guard placeCount <= DictdHeadwordLine.maximumPlaceCount else { break }
      let name = text.trimming(line.lowerBound..<index)
      // Among marks that are a part of the name, the line may have been nearest.
      guard let match = match(text.extracting(name)), whole == nil || match.similarity == .equal
      else {
        continue
      }
      if mark == UInt8(ascii: "\\") {
        self.init(.syllables, name, match, textStart: start)
      } else {
        self.init(annotations: index..<line.upperBound, of: text, name, match, textStart: textStart)
      }
      return
    }
    guard let whole else { return nil }
    self.init(.alone, line, whole, textStart: textStart)
  }

  private init(_ shape: Shape, _ name: Range<Int>, _ match: Match, textStart: Int) {
    self.shape = shape
    self.name = name
    self.match = match
    pronunciation = name.upperBound..<name.upperBound
    partOfSpeech = pronunciation
    rest = pronunciation
    self.textStart = textStart
  }

  /// The headword line with the annotations `/pronunciation/`, anything, `<part of speech>`, each of
  /// them optional.
  private init(
    annotations: Range<Int>,
    of text: Span<UInt8>,
    _ name: Range<Int>,
    _ match: Match,
    textStart: Int
  ) {
    shape = .annotated
    self.name = name
    self.match = match
    self.textStart = textStart
    var rest = annotations
    let pronunciation = DictdHeadwordLine.pronunciation(in: rest, of: text)
    rest = text.trimming(pronunciation.upperBound..<rest.upperBound)
    let grammar = DictdHeadwordLine.grammar(in: rest, of: text)
    rest = text.trimming(rest.lowerBound..<grammar.lowerBound)
    self.pronunciation = pronunciation
    partOfSpeech = text.trimming(
      grammar.isEmpty ? grammar : grammar.lowerBound + 1..<grammar.upperBound - 1
    )
    self.rest = rest
  }

  /// The range of a `/…/` at the beginning of a text; empty if it begins otherwise.
  private static func pronunciation(in range: Range<Int>, of text: Span<UInt8>) -> Range<Int> {
    let none = range.lowerBound..<range.lowerBound
    guard text[range.lowerBound] == UInt8(ascii: "/") else { return none }
    for index in range.dropFirst() where text[index] == UInt8(ascii: "/") {
      let next = index + 1
      guard next == range.upperBound || text[next].isSpace else { continue }
      return next - range.lowerBound > 2 ? range.lowerBound..<next : none
    }
    return none
  }

  /// The range of a `<…>` at the end of a text; empty if it ends otherwise.
  private static func grammar(in range: Range<Int>, of text: Span<UInt8>) -> Range<Int> {
    let none = range.upperBound..<range.upperBound
    guard !range.isEmpty, text[range.upperBound - 1] == UInt8(ascii: ">") else { return none }
    for index in range.reversed() where text[index] == UInt8(ascii: "<") {
      return index..<range.upperBound
    }
    return none
  }
}
