internal import GlossaryModel

/// Reads MediaWiki's markup (https://www.mediawiki.org/wiki/Help:Formatting): headings, lists, indents,
/// emphasis and links, and the tags of HTML between them.
///
/// It reads what `WikitextPreprocessor` leaves.
struct WikitextReader: ~Escapable {
  private let bytes: Span<UInt8>
  private let headword: Span<UInt8>
  /// The marks of lists that are open, from the outer to the inner.
  private var lists: [UInt8] = []
  /// Marks of more lists are text.
  private static let maximumDepth = 8
  private var isInTable = false
  /// From where on a closing bracket was looked for last, and where it is: another bracket before it
  /// need not look again.
  private var closing: (from: Int, place: Int?) = (.max, nil)

  /// - Parameters:
  ///   - text: the text of an entry, in UTF-8.
  ///   - headword: that of the entry.
  @_lifetime(copy text, copy headword)
  init(_ text: Span<UInt8>, headword: Span<UInt8>) {
    bytes = text
    self.headword = headword
  }

  /// Reads everything. It cannot fail: what is no markup is text.
  ///
  /// - Complexity: O(length of the text).
  mutating func read(into writer: inout MarkdownWriter) {
    var start = 0
    while start < bytes.count {
      let end = bytes.endOfLine(from: start)
      readLine(bytes.trimming(start..<end), into: &writer)
      start = end + 1
    }
    setLists([], &writer)
  }

  private mutating func readLine(_ line: Range<Int>, into writer: inout MarkdownWriter) {
    guard !line.isEmpty else {
      setLists([], &writer)
      writer.endParagraph()
      return
    }
    guard !readTableLine(line, into: &writer), !isSwitch(line) else { return }
    if let heading = heading(in: line) {
      setLists([], &writer)
      writer.beginHeading()
      readWords(heading, into: &writer)
      writer.endHeading()
      return
    }
    let (marks, end) = marks(of: line)
    setLists(marks, &writer)
    if !marks.isEmpty { writer.beginItem() }
    readWords(bytes.trimming(end..<line.upperBound), into: &writer)
    writer.line.endStyles()
    // Lines of a paragraph are one.
    if marks.isEmpty { writer.line.append(" ".utf8.span) } else { writer.endLine() }
  }

  private func heading(in line: Range<Int>) -> Range<Int>? {
    let equals = UInt8(ascii: "=")
    var start = line.lowerBound
    var end = line.upperBound
    while start < end - 1, bytes[start] == equals, bytes[end - 1] == equals {
      start += 1
      end -= 1
    }
    return start > line.lowerBound && start < end ? bytes.trimming(start..<end) : nil
  }

  // MARK: Lists

  /// The marks that a line begins with, and where they end. A colon only sets in, so it counts if it is
  /// the last.
  private func marks(of line: Range<Int>) -> (marks: [UInt8], end: Int) {
    var marks: [UInt8] = []
    for place in line {
      switch bytes[place] {
      case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: ";"):
        if marks.last == UInt8(ascii: ":") { marks.removeLast() }
        guard marks.count < WikitextReader.maximumDepth else { return (marks, place) }
        marks.append(bytes[place] == UInt8(ascii: ";") ? UInt8(ascii: ":") : bytes[place])
      default:
        return (marks, place)
      }
    }
    return (marks, line.upperBound)
  }

  /// Ends and begins lists until there are those of some marks.
  private mutating func setLists(_ marks: [UInt8], _ writer: inout MarkdownWriter) {
    let common = zip(lists, marks).prefix { $0 == $1 }.count
    while lists.count > common {
      lists.removeLast()
      writer.endList()
    }
    for (index, mark) in marks.dropFirst(common).enumerated() {
      // A list within a list belongs to an item of the outer one.
      if index > 0 { writer.beginItem() }
      writer.beginList(isOrdered: mark == UInt8(ascii: "#"))
      lists.append(mark)
    }
  }

  // MARK: Words

  private mutating func readWords(_ range: Range<Int>, into writer: inout MarkdownWriter) {
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      guard let end = readMark(at: place, before: range.upperBound, from: start, &writer) else {
        place += 1
        continue
      }
      place = end
      start = end
    }
    readTags(start..<range.upperBound, into: &writer)
  }

  /// Reads the mark at a place, and the words from a start up to it.
  ///
  /// - Returns: where it ends; nil if there is none.
  private mutating func readMark(
    at place: Int,
    before end: Int,
    from start: Int,
    _ writer: inout MarkdownWriter
  ) -> Int? {
    switch bytes[place] {
    case UInt8(ascii: "'"):
      let count = runLength(at: place, before: end)
      guard count >= 2 else { return nil }
      readTags(start..<place, into: &writer)
      if count != 2 { writer.line.toggle(.strong) }
      if count == 2 || count >= 5 { writer.line.toggle(.emphasis) }
      return place + count
    case UInt8(ascii: "["):
      if let close = close("[[", "]]", at: place, before: end) {
        readTags(start..<place, into: &writer)
        readLink(place + 2..<close, into: &writer)
        return close + 2
      }
      guard let close = closingBracket(after: place), close < end else { return nil }
      let space = bytes.firstIndex(of: UInt8(ascii: " "), in: place..<close)
      let address = bytes.extracting(place + 1..<(space ?? close)).text
      guard let target = MarkdownLine.Target(reference: address) else { return nil }
      readTags(start..<place, into: &writer)
      writer.line.beginLink(to: target)
      readTags(space.map { $0..<close } ?? place + 1..<close, into: &writer)
      writer.line.endLink()
      return close + 1
    default:
      return nil
    }
  }

  private mutating func closingBracket(after place: Int) -> Int? {
    let isKnown = place >= closing.from && (closing.place.map { place <= $0 } ?? true)
    if !isKnown {
      closing = (place, bytes.firstIndex(of: UInt8(ascii: "]"), in: place..<bytes.count))
    }
    return closing.place
  }

  private func runLength(at start: Int, before end: Int) -> Int {
    var place = start
    while place < end, bytes[place] == bytes[start] { place += 1 }
    return place - start
  }

  /// Where what begins at a place closes.
  private func close(_ opening: String, _ closing: String, at place: Int, before end: Int) -> Int? {
    guard bytes.begins(with: opening, at: place) else { return nil }
    var place = place + opening.utf8.count
    while place + closing.utf8.count <= end {
      if bytes.begins(with: closing, at: place) { return place }
      if bytes.begins(with: opening, at: place) { return nil }
      place += 1
    }
    return nil
  }

  /// Reads a link to an entry, `target` or `target|words`.
  private mutating func readLink(_ range: Range<Int>, into writer: inout MarkdownWriter) {
    let bar = bytes.firstIndex(of: UInt8(ascii: "|"), in: range)
    let target = range.lowerBound..<(bar ?? range.upperBound)
    // A part of an article is found by the article's name.
    let part = bytes.firstIndex(of: UInt8(ascii: "#"), in: target)
    let name = bytes.extracting(target.lowerBound..<(part ?? target.upperBound)).text
    writer.line.beginLink(to: name.isEmpty ? .words : .entry(name))
    let words = bar.map { $0 + 1..<range.upperBound } ?? target
    readWords(words.isEmpty ? target : words, into: &writer)
    writer.line.endLink()
  }

  private func readTags(_ range: Range<Int>, into writer: inout MarkdownWriter) {
    guard !range.isEmpty else { return }
    MarkupLanguage.wiki.read(bytes.extracting(range), headword: headword, into: &writer)
  }
}

/// Lines that are no text.
extension WikitextReader {
  /// Reads a line of a table.
  ///
  /// - Returns: whether it is one.
  private mutating func readTableLine(
    _ line: Range<Int>,
    into writer: inout MarkdownWriter
  ) -> Bool {
    if bytes.begins(with: "{|", at: line.lowerBound)
      || bytes.begins(with: "|}", at: line.lowerBound)
    {
      isInTable = bytes[line.lowerBound] == UInt8(ascii: "{")
      writer.endParagraph()
      return true
    }
    let mark = bytes[line.lowerBound]
    guard isInTable, mark == UInt8(ascii: "|") || mark == UInt8(ascii: "!") else { return false }
    if bytes.begins(with: "|-", at: line.lowerBound) {
      writer.endLine()
      return true
    }
    var start = line.lowerBound + 1
    while start <= line.upperBound {
      let end = cellEnd(from: start, before: line.upperBound)
      if !writer.line.isEmpty { writer.line.append(" · ".utf8.span) }
      readWords(bytes.trimming(start..<end), into: &writer)
      start = end + 2
    }
    return true
  }

  /// Where the cell ends that begins at a place: before `||` or `!!`.
  private func cellEnd(from start: Int, before end: Int) -> Int {
    var place = start
    while place + 1 < end {
      if bytes.begins(with: "||", at: place) || bytes.begins(with: "!!", at: place) { return place }
      place += 1
    }
    return end
  }

  /// Whether a line is a rule or a switch like `__NOTOC__`.
  private func isSwitch(_ line: Range<Int>) -> Bool {
    guard line.count >= 4 else { return false }
    let isRule = bytes.begins(with: "----", at: line.lowerBound)
    return isRule
      || (bytes.begins(with: "__", at: line.lowerBound)
        && bytes.begins(with: "__", at: line.upperBound - 2))
  }
}
