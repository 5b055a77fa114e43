/// Writes Markdown, as `Definition` reads it, of what readers of other markup find: words, styles,
/// links, lines, paragraphs, and lists and quotes within one another.
///
/// It takes tags as they come: what ends without having begun is passed over, and what was begun ends
/// with what it is in.
struct MarkdownWriter {
  /// What was written since the last `begin`.
  private(set) var text: [UInt8] = []
  var line = MarkdownLine()
  private var headword: [UInt8] = []
  /// Whether the text begins with the headword, which goes without saying if there is more.
  private var hasHeadword = false
  private var containers: [Container] = []
  private var gap = Gap.none
  /// Whether a container has ended since the last line was written.
  private var hasClosed = false
  private var isHeading = false
  /// Lists that follow one another have different marks, or they would be one.
  private var listCount = 0

  /// What lies between the last line and the next.
  private enum Gap: Comparable {
    case none, line, paragraph
  }

  fileprivate enum Container {
    /// The number of its last item; nil if they have none. The columns that its lines are set in; nil if
    /// there is no item.
    case list(mark: UInt8, number: Int?, indent: Int?)
    /// What its first line begins with, until that is written, and the columns that the others are set
    /// in.
    case item(marker: [UInt8]?, indent: Int)
    case quote
  }

  /// Items and quotes nested deeper are set like those that they are in. `Definition` reads some more.
  private static let maximumDepth = 8
  /// Lists, items and quotes within one another; more lists are passed over.
  private static let maximumCount = 24

  /// Begins a text.
  ///
  /// - Parameter headword: that of the entry, to which no link leads.
  mutating func begin(headword: Span<UInt8>) {
    text.removeAll(keepingCapacity: true)
    self.headword.removeAll(keepingCapacity: true)
    self.headword.append(headword)
    line.reset()
    hasHeadword = false
    containers.removeAll(keepingCapacity: true)
    gap = .none
    hasClosed = false
    isHeading = false
    listCount = 0
  }

  /// Ends the text.
  mutating func end() {
    endLine()
    guard text.isEmpty, hasHeadword else { return }
    let headword = headword
    MarkdownEscaping.append(headword.span, to: &text)
  }

  // MARK: Lines

  /// What comes next stands on a line of its own.
  mutating func endLine() {
    flush()
    gap = max(gap, .line)
  }

  /// Ends the line; an empty one ends the paragraph.
  mutating func breakLine() {
    let isEmpty = line.isEmpty
    flush()
    gap = isEmpty ? .paragraph : max(gap, .line)
  }

  /// What comes next is a paragraph of its own.
  mutating func endParagraph() {
    flush()
    gap = .paragraph
  }

  /// Makes the next line a heading.
  mutating func beginHeading() {
    endParagraph()
    isHeading = true
  }

  mutating func endHeading() {
    endParagraph()
    isHeading = false
  }

  private mutating func flush() {
    line.end()
    if text.isEmpty, containers.isEmpty, !line.isEmpty, line.text == headword {
      hasHeadword = true
    } else if !line.isEmpty {
      beginLine()
      if isHeading { text += "### ".utf8 }
      line.write(to: &text, headword: headword)
      // A heading has one line.
      if isHeading { gap = .paragraph }
    }
    line.beginNext()
  }

  /// Writes lines as they are, white space and all.
  mutating func addCode(_ code: Span<UInt8>) {
    endParagraph()
    let range = code.skippingBlankLines(from: 0)..<code.count
    let lines = range.lowerBound..<max(range.lowerBound, code.trimming(range).upperBound)
    guard !lines.isEmpty else { return }
    let longestRun = code.longestRun(of: UInt8(ascii: "`"))
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: max(longestRun + 1, 3))
    beginLine()
    text += fence
    var start = lines.lowerBound
    while start < lines.upperBound {
      let end = min(code.endOfLine(from: start), lines.upperBound)
      continueLine()
      text.append(code.extracting(start..<end))
      start = end + 1
    }
    continueLine()
    text += fence
    gap = .paragraph
  }

  /// Writes what stands between the last line and the next, and what that begins with.
  private mutating func beginLine() {
    if !text.isEmpty {
      let isFresh = containers.contains(where: \.isFresh)
      if gap == .paragraph || (hasClosed && !isFresh) {
        text.append(UInt8(ascii: "\n"))
        appendPrefix(isBlank: true)
      } else if !isFresh {
        text.append(UInt8(ascii: "\\"))
      }
      text.append(UInt8(ascii: "\n"))
    }
    appendPrefix(isBlank: false)
    gap = .none
    hasClosed = false
  }

  private mutating func continueLine() {
    text.append(UInt8(ascii: "\n"))
    appendPrefix(isBlank: false)
  }

  /// Writes what a line within the containers begins with: their markers, each on its first line.
  private mutating func appendPrefix(isBlank: Bool) {
    for index in containers.indices {
      switch containers[index] {
      case .list: break
      case .quote:
        text += "> ".utf8
      case .item(let marker?, let indent):
        if isBlank { return }
        text += marker
        containers[index] = .item(marker: nil, indent: indent)
      case .item(nil, let indent):
        text += repeatElement(UInt8(ascii: " "), count: indent)
      }
    }
  }
}

/// Lists and quotes.
extension MarkdownWriter {
  /// - Parameters:
  ///   - isOrdered: whether its items have numbers.
  ///   - start: that of the first.
  mutating func beginList(isOrdered: Bool, start: Int = 1) {
    endParagraph()
    guard containers.count < MarkdownWriter.maximumCount else { return }
    // A list within a list belongs to the last item of that.
    if case .list(_, _, let indent?) = containers.last {
      containers.append(.item(marker: nil, indent: indent))
    }
    let marks: [UInt8] =
      isOrdered
      ? [UInt8(ascii: "."), UInt8(ascii: ")")] : [UInt8(ascii: "-"), UInt8(ascii: "+")]
    let number = isOrdered ? start - 1 : nil
    containers.append(.list(mark: marks[listCount % 2], number: number, indent: nil))
    listCount += 1
  }

  mutating func endList() {
    endContainers { if case .list = $0 { true } else { false } }
  }

  /// Begins an item of the innermost list, and ends the one before. Without a list it is one by itself.
  mutating func beginItem() {
    endItem()
    endLine()
    guard depth < MarkdownWriter.maximumDepth else { return }
    var marker = Array("- ".utf8)
    if case .list(let mark, let number, _) = containers.last {
      let next = number.map { $0 + 1 }
      marker = Array((next.map(String.init) ?? "").utf8) + [mark, UInt8(ascii: " ")]
      containers[containers.count - 1] = .list(mark: mark, number: next, indent: marker.count)
    }
    containers.append(.item(marker: marker, indent: marker.count))
  }

  /// Ends the item, unless a list has begun in it.
  mutating func endItem() {
    let innermost = containers.last { container in
      if case .quote = container { false } else { true }
    }
    if case .item = innermost {
      endContainers { if case .item = $0 { true } else { false } }
    }
  }

  mutating func beginQuote() {
    endParagraph()
    if depth < MarkdownWriter.maximumDepth { containers.append(.quote) }
  }

  mutating func endQuote() {
    endContainers { if case .quote = $0 { true } else { false } }
  }

  /// Items and quotes that there are.
  private var depth: Int {
    containers.count { if case .list = $0 { false } else { true } }
  }

  /// Ends the innermost container of a kind, and all that were begun in it.
  private mutating func endContainers(through isKind: (Container) -> Bool) {
    endLine()
    guard let index = containers.lastIndex(where: isKind) else { return }
    containers.removeSubrange(index...)
    hasClosed = true
  }
}

extension MarkdownWriter.Container {
  /// Whether its first line is to come.
  fileprivate var isFresh: Bool {
    if case .item(.some, _) = self { true } else { false }
  }
}

extension Span<UInt8> {
  /// How often a byte stands in a row, at most.
  fileprivate func longestRun(of byte: UInt8) -> Int {
    var longest = 0
    var length = 0
    for index in indices {
      length = self[index] == byte ? length + 1 : 0
      longest = Swift.max(longest, length)
    }
    return longest
  }
}
