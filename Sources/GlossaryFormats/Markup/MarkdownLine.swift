internal import GlossaryModel

/// A line of text while it is collected, with styles and links laid over ranges of it.
struct MarkdownLine {
  enum Style: Int, CaseIterable {
    case emphasis, strong, code
  }

  /// Where a link leads: an entry, an address, or the entry that the words of the link name.
  enum Target: Equatable {
    case entry(String), address(String), words
  }

  struct StyledRange {
    let style: Style
    var range: Range<Int>
  }

  struct Link {
    let target: Target
    var range: Range<Int>
  }

  /// White space is a space each, none at the beginning.
  private(set) var text: [UInt8] = []
  /// Those of one style do not overlap, and stand in order.
  private(set) var styles: [StyledRange] = []
  /// In order; none overlaps another.
  private(set) var links: [Link] = []
  /// How often each style was begun and not ended, and where it was first.
  private var open = [(depth: Int, start: Int)](repeating: (0, 0), count: Style.allCases.count)
  private var openLink: (target: Target, start: Int)?

  var isEmpty: Bool { text.isEmpty }

  /// Whether a word stands at the end, without a space behind it.
  var endsWithWord: Bool { text.last.map { !$0.isSpace } ?? false }

  /// Appends words. White space between them counts as one space.
  mutating func append(_ words: Span<UInt8>) {
    var start = 0
    while start < words.count {
      if words[start].isSpace {
        if let last = text.last, last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
        start += 1
      } else {
        var end = start + 1
        while end < words.count, !words[end].isSpace { end += 1 }
        text.append(words.extracting(start..<end))
        start = end
      }
    }
  }

  /// Appends a comma to the last word.
  mutating func appendComma() {
    if text.last == UInt8(ascii: " ") { text.removeLast() }
    append(", ".utf8.span)
  }

  mutating func begin(_ style: Style) {
    if open[style.rawValue].depth == 0 { open[style.rawValue].start = text.count }
    open[style.rawValue].depth += 1
  }

  mutating func end(_ style: Style) {
    guard open[style.rawValue].depth > 0 else { return }
    open[style.rawValue].depth -= 1
    if open[style.rawValue].depth == 0 { close(style) }
  }

  /// Ends a style that was begun, else begins it.
  mutating func toggle(_ style: Style) {
    if open[style.rawValue].depth > 0 { end(style) } else { begin(style) }
  }

  /// Ends all styles that were begun.
  mutating func endStyles() {
    for style in Style.allCases where open[style.rawValue].depth > 0 {
      open[style.rawValue].depth = 0
      close(style)
    }
  }

  private mutating func close(_ style: Style) {
    // At the end of a line, the space that a style began behind may be gone.
    let start = open[style.rawValue].start
    guard start < text.count else { return }
    // What goes on at once is one range.
    if let last = styles.lastIndex(where: { $0.style == style }),
      styles[last].range.upperBound == start
    {
      styles[last].range = styles[last].range.lowerBound..<text.count
    } else {
      styles.append(StyledRange(style: style, range: start..<text.count))
    }
  }

  /// Begins a link, and ends the one before: a link holds no other.
  mutating func beginLink(to target: Target) {
    endLink()
    openLink = (target, text.count)
  }

  mutating func endLink() {
    guard let link = openLink else { return }
    openLink = nil
    if link.start < text.count {
      links.append(Link(target: link.target, range: link.start..<text.count))
    }
  }

  /// Ends what is open, with the line.
  mutating func end() {
    if text.last == UInt8(ascii: " ") { text.removeLast() }
    for style in Style.allCases where open[style.rawValue].depth > 0 { close(style) }
    if let link = openLink {
      endLink()
      openLink = link
    }
  }

  /// Begins the next line. What was open when the last one ended still is.
  mutating func beginNext() {
    text.removeAll(keepingCapacity: true)
    styles.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    for style in Style.allCases { open[style.rawValue].start = 0 }
    openLink?.start = 0
  }

  /// Forgets everything.
  mutating func reset() {
    openLink = nil
    for style in Style.allCases { open[style.rawValue].depth = 0 }
    beginNext()
  }
}
