/// Parses lines into blocks: CommonMark, chapters 4 and 5.
///
/// A container (quote, list item) is found by its first line; what belongs to it is collected, less
/// the container's own markup, and parsed by itself.
struct BlockParser {
  /// Containers nested deeper are text, so that hostile nesting costs neither stack nor time.
  private static let maximumDepth = 16

  private let lines: [Substring]
  private let depth: Int
  /// When there are so many blocks and items of lists, the rest is left out.
  private let limit: Int
  private var itemCount = 0
  /// Whether nothing has been left out.
  private(set) var isWhole = true
  private var position = 0
  private var blocks: [Definition.Block] = []
  private var paragraph: [Substring] = []

  init(lines: [Substring], depth: Int = 0, limit: Int = .max) {
    self.lines = lines
    self.depth = depth
    self.limit = limit
  }

  mutating func parse() -> [Definition.Block] {
    while position < lines.count, hasRoom, !endsParagraphEarly() {
      parseLine()
    }
    if position < lines.count { isWhole = false }
    endParagraph()
    return blocks
  }

  private var hasRoom: Bool { blocks.count + itemCount < limit }

  /// Whether a paragraph alone is as much as is wanted, even if two of its lines come to one, and
  /// whether it reads the same without the rest: no style or link begins that does not end, and no
  /// underline makes it a heading.
  private func endsParagraphEarly() -> Bool {
    let (pairs, odd) = paragraph.count.quotientAndRemainder(dividingBy: 2)
    guard odd == 0, pairs == limit - blocks.count - itemCount else { return false }
    let end = lines[position...].first { $0.isBlank || $0.isSetextUnderline }
    guard end?.isSetextUnderline != true else { return false }
    let spans = InlineParser.spans(of: paragraph.joined(separator: "\n"))
    return !spans.contains { span in span.text.contains { "*_`[".contains($0) } }
  }

  private func blocks(within lines: [Substring]) -> [Definition.Block] {
    var parser = BlockParser(lines: lines, depth: depth + 1)
    return parser.parse()
  }

  private mutating func parseLine() {
    let line = lines[position]
    let indent = line.indentWidth
    let isInParagraph = !paragraph.isEmpty
    if line.isBlank {
      endParagraph()
      position += 1
    } else if indent >= 4, !isInParagraph {
      parseIndentedCode()
    } else if indent >= 4 {
      addToParagraph(line)
    } else if let fence = Fence(line) {
      parseFencedCode(fence)
    } else if let heading = line.heading {
      endParagraph()
      blocks.append(.heading(InlineParser.spans(of: heading)))
      position += 1
    } else if isInParagraph, line.isSetextUnderline {
      blocks.append(.heading(paragraphSpans()))
      position += 1
    } else if line.isThematicBreak {
      endParagraph()
      position += 1
    } else if depth < BlockParser.maximumDepth, line.isQuote {
      parseQuote()
    } else if depth < BlockParser.maximumDepth, let marker = ListMarker(line),
      !isInParagraph || marker.mayInterruptParagraph
    {
      parseList(marker)
    } else {
      addToParagraph(line)
    }
  }

  private mutating func addToParagraph(_ line: Substring) {
    paragraph.append(line.drop(while: \.isSpaceOrTab))
    position += 1
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    blocks.append(.paragraph(paragraphSpans()))
  }

  /// The spans of the paragraph, which ends here.
  private mutating func paragraphSpans() -> [Definition.Span] {
    // Spaces at the end of a line may mean a break; after the last they mean nothing.
    if let last = paragraph.popLast() { paragraph.append(last.trimmed) }
    defer { paragraph = [] }
    return InlineParser.spans(of: paragraph.joined(separator: "\n"))
  }

  // MARK: Code

  private mutating func parseIndentedCode() {
    var code: [Substring] = []
    while position < lines.count, lines[position].isBlank || lines[position].indentWidth >= 4 {
      code.append(lines[position].dropIndent(4))
      position += 1
    }
    while code.last?.isBlank ?? false { code.removeLast() }
    blocks.append(.code(code.joined(separator: "\n")))
  }

  private mutating func parseFencedCode(_ fence: Fence) {
    endParagraph()
    position += 1
    var code: [Substring] = []
    while position < lines.count, !fence.isClosed(by: lines[position]) {
      code.append(lines[position].dropIndent(fence.indent))
      position += 1
    }
    position += 1
    blocks.append(.code(code.joined(separator: "\n")))
  }

  // MARK: Containers

  private mutating func parseQuote() {
    endParagraph()
    var inner: [Substring] = []
    while position < lines.count {
      let line = lines[position]
      if line.isQuote {
        let rest = line.drop(while: \.isSpaceOrTab).dropFirst()
        inner.append(rest.first?.isSpaceOrTab ?? false ? rest.dropFirst() : rest)
      } else if continuesParagraph(line, after: inner.last) {
        inner.append(line)
      } else {
        break
      }
      position += 1
    }
    blocks.append(.quote(blocks(within: inner)))
  }

  private mutating func parseList(_ first: ListMarker) {
    endParagraph()
    var list = Definition.List(start: first.number, items: [])
    while position < lines.count, let marker = ListMarker(lines[position]),
      marker.symbol == first.symbol, !lines[position].isThematicBreak
    {
      // How many items there are says how wide their numbers are.
      let inner = linesOfItem(marker)
      if hasRoom {
        list.items.append(blocks(within: inner))
        itemCount += 1
      } else {
        list.items.append([])
        isWhole = false
      }
    }
    blocks.append(.list(list))
  }

  private mutating func linesOfItem(_ marker: ListMarker) -> [Substring] {
    var inner = [lines[position].dropIndent(marker.contentIndent, replacingMarker: true)]
    position += 1
    while position < lines.count {
      let line = lines[position]
      if line.isBlank, marker.isEmpty, inner.count == 1 {
        // What begins with a blank line ends with a second.
        break
      } else if line.isBlank {
        // A blank line belongs to the item only if something of the item follows it.
        guard let next = lines[position...].firstIndex(where: { !$0.isBlank }),
          lines[next].indentWidth >= marker.contentIndent
        else { break }
        inner += lines[position..<next].map { $0.dropIndent(marker.contentIndent) }
        position = next
      } else if line.indentWidth >= marker.contentIndent {
        inner.append(line.dropIndent(marker.contentIndent))
        position += 1
      } else if continuesParagraph(line, after: inner.last) {
        inner.append(line)
        position += 1
      } else {
        break
      }
    }
    while position < lines.count, lines[position].isBlank,
      let next = lines[position...].firstIndex(where: { !$0.isBlank }),
      ListMarker(lines[next])?.symbol == marker.symbol
    {
      position = next
    }
    return inner
  }

  /// Whether a line without the container's markup goes on with the paragraph in it.
  private func continuesParagraph(_ line: Substring, after last: Substring?) -> Bool {
    guard let last, !last.isBlank, !line.isBlank, last.heading == nil, Fence(last) == nil else {
      return false
    }
    return Fence(line) == nil && line.heading == nil && !line.isQuote && ListMarker(line) == nil
      && !line.isThematicBreak
  }
}
