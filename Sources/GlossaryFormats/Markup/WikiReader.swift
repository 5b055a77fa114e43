internal import GlossaryModel

/// Reads MediaWiki's markup (https://www.mediawiki.org/wiki/Help:Formatting): headings, lists, indents,
/// emphasis and links, and the tags of HTML between them.
///
/// What a template would be replaced by is not known: its name stands in braces.
struct WikiReader: ~Escapable {
  private let bytes: Span<UInt8>
  private let headword: Span<UInt8>
  /// The marks of lists that are open, from the outer to the inner.
  private var lists: [UInt8] = []
  /// Marks of more lists are text.
  private static let maximumDepth = 8
  /// Longer links to addresses are text, so that brackets that do not close take no quadratic time.
  private static let maximumLinkLength = 2_048

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
    if let heading = heading(in: line) {
      setLists([], &writer)
      writer.beginHeading()
      readWords(heading, into: &writer)
      writer.endHeading()
      return
    }
    let marks = marks(of: line)
    setLists(marks, &writer)
    if !marks.isEmpty { writer.beginItem() }
    let words = bytes.trimming(line.lowerBound + marks.count..<line.upperBound)
    readWords(words, into: &writer)
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

  private func marks(of line: Range<Int>) -> [UInt8] {
    var marks: [UInt8] = []
    for place in line.prefix(WikiReader.maximumDepth) {
      switch bytes[place] {
      case UInt8(ascii: "*"), UInt8(ascii: "#"): marks.append(bytes[place])
      case UInt8(ascii: ":"), UInt8(ascii: ";"): marks.append(UInt8(ascii: ":"))
      default: return marks
      }
    }
    return marks
  }

  /// Ends and begins lists until there are those of some marks.
  private mutating func setLists(_ marks: [UInt8], _ writer: inout MarkdownWriter) {
    let common = zip(lists, marks).prefix { $0 == $1 }.count
    while lists.count > common {
      lists.removeLast()
      writer.endList()
    }
    for (index, mark) in marks.dropFirst(common).enumerated() {
      // A list within a list stands in an item of that.
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
    case UInt8(ascii: "{"):
      guard let close = close("{{", "}}", at: place, before: end) else { return nil }
      readTags(start..<place, into: &writer)
      let name = place + 2..<(bytes.firstIndex(of: UInt8(ascii: "|"), in: place..<close) ?? close)
      writer.line.append("{".utf8.span)
      writer.line.append(bytes.extracting(bytes.trimming(name)))
      writer.line.append("}".utf8.span)
      return close + 2
    case UInt8(ascii: "["):
      if let close = close("[[", "]]", at: place, before: end) {
        readTags(start..<place, into: &writer)
        readLink(place + 2..<close, into: &writer)
        return close + 2
      }
      let limit = min(end, place + WikiReader.maximumLinkLength)
      guard let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: place..<limit),
        let space = bytes.firstIndex(of: UInt8(ascii: " "), in: place..<close),
        let target = MarkdownLine.Target(reference: bytes.extracting(place + 1..<space).text)
      else { return nil }
      readTags(start..<place, into: &writer)
      writer.line.beginLink(to: target)
      readTags(space..<close, into: &writer)
      writer.line.endLink()
      return close + 1
    default:
      return nil
    }
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

  /// Reads a link to an entry, `target` or `target|words`. Pictures and categories are none.
  private mutating func readLink(_ range: Range<Int>, into writer: inout MarkdownWriter) {
    let bar = bytes.firstIndex(of: UInt8(ascii: "|"), in: range)
    let target = bytes.extracting(range.lowerBound..<(bar ?? range.upperBound)).text
    let isHidden = ["file:", "image:", "category:"].contains(where: target.lowercased().hasPrefix)
    guard !isHidden else { return }
    // A part of an article is found by the article's name.
    let name = target.prefix { $0 != "#" }
    writer.line.beginLink(to: name.isEmpty ? .words : .entry(String(name)))
    readTags(bar.map { $0 + 1..<range.upperBound } ?? range, into: &writer)
    writer.line.endLink()
  }

  private func readTags(_ range: Range<Int>, into writer: inout MarkdownWriter) {
    guard !range.isEmpty else { return }
    MarkupLanguage.html.read(bytes.extracting(range), headword: headword, into: &writer)
  }
}
