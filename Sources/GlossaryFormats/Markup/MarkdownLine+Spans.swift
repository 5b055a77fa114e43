internal import GlossaryModel

/// What a line is written as: ranges of it that Markdown can say.
///
/// Emphasis may not begin or end where CommonMark (6.2) would take its asterisks for text: at spaces,
/// and between a letter and punctuation. Ranges shrink until they do not, and what cannot be said at
/// all is left out.
struct MarkdownSpans {
  /// Links and code: none overlaps another, in order.
  private(set) var atoms: [Atom] = []
  /// Emphasis and strength, in order of their beginnings, the outer before the inner; each ends within
  /// what it begins in.
  private(set) var styles: [MarkdownLine.StyledRange] = []
  private let text: [UInt8]

  struct Atom {
    /// Nil for code.
    let target: MarkdownLine.Target?
    let range: Range<Int>
  }

  /// The ranges of a line that has ended.
  ///
  /// - Complexity: O(*n* log *n*) for *n* ranges, and O(length of the line).
  init(_ line: MarkdownLine) {
    text = line.text
    addAtoms(of: line)
    var candidates: [MarkdownLine.StyledRange] = []
    // Where the last one of each style ends: what was stretched over a link may meet its like there.
    var ends = [Int](repeating: 0, count: MarkdownLine.Style.allCases.count)
    for styled in line.styles where styled.style != .code {
      let range = shrunk(stretched(styled.range))
      guard !range.isEmpty, range.lowerBound >= ends[styled.style.rawValue] else { continue }
      ends[styled.style.rawValue] = range.upperBound
      candidates.append(MarkdownLine.StyledRange(style: styled.style, range: range))
    }
    candidates.sort { left, right in
      (left.range.lowerBound, right.range.upperBound)
        < (right.range.lowerBound, left.range.upperBound)
    }
    nest(candidates)
  }

  private mutating func addAtoms(of line: MarkdownLine) {
    for link in line.links {
      let range = trimmed(link.range)
      if !range.isEmpty { atoms.append(Atom(target: link.target, range: range)) }
    }
    var code: [Atom] = []
    for styled in line.styles where styled.style == .code {
      let range = trimmed(styled.range)
      guard !range.isEmpty, !text[range].contains(UInt8(ascii: "`")) else { continue }
      let next = atom(endingBehind: range.lowerBound)
      if next.map({ $0.range.lowerBound >= range.upperBound }) ?? true {
        code.append(Atom(target: nil, range: range))
      }
    }
    guard !code.isEmpty else { return }
    atoms += code
    atoms.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    text.span.trimming(range.clamped(to: 0..<text.count))
  }

  /// The first link or code that ends behind a place.
  private func atom(endingBehind place: Int) -> Atom? {
    var low = 0
    var high = atoms.count
    while low < high {
      let middle = (low + high) / 2
      if atoms[middle].range.upperBound > place { high = middle } else { low = middle + 1 }
    }
    return low < atoms.count ? atoms[low] : nil
  }

  private func atom(beginningAt place: Int) -> Atom? {
    atom(endingBehind: place).flatMap { $0.range.lowerBound == place ? $0 : nil }
  }

  private func atom(endingAt place: Int) -> Atom? {
    atom(endingBehind: place - 1).flatMap { $0.range.upperBound == place ? $0 : nil }
  }

  /// The range with all of the links and code that it begins or ends in.
  private func stretched(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<text.count)
    var start = range.lowerBound
    var end = range.upperBound
    if let first = atom(endingBehind: start) { start = min(start, first.range.lowerBound) }
    if let last = atom(endingBehind: end), last.range.lowerBound < end {
      end = last.range.upperBound
    }
    return start..<end
  }

  /// The range as far as it can be emphasized.
  private func shrunk(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, !canBegin(at: start) { start = place(behind: start) }
    while start < end, !canEnd(at: end) { end = place(before: end) }
    return start..<max(start, end)
  }

  private func canBegin(at place: Int) -> Bool {
    let next = kind(behind: place)
    return next == .letter || (next == .punctuation && kind(before: place) != .letter)
  }

  private func canEnd(at place: Int) -> Bool {
    let previous = kind(before: place)
    return previous == .letter || (previous == .punctuation && kind(behind: place) != .letter)
  }

  private enum Kind {
    case space, punctuation, letter

    init(_ scalar: Unicode.Scalar) {
      // Most are letters of ASCII, of which no table need be asked.
      if scalar.isASCII, UInt8(ascii: scalar).isLetter {
        self = .letter
        return
      }
      self = scalar.isSpace ? .space : scalar.isPunctuation ? .punctuation : .letter
    }
  }

  /// What stands behind a place: brackets and backticks if a link or code does.
  private func kind(behind place: Int) -> Kind {
    if atom(beginningAt: place) != nil { return .punctuation }
    guard place < text.count else { return .space }
    return Kind(text.scalar(at: place).scalar)
  }

  private func kind(before place: Int) -> Kind {
    if atom(endingAt: place) != nil { return .punctuation }
    guard place > 0 else { return .space }
    return Kind(text.scalar(at: text.scalarStart(before: place)).scalar)
  }

  private func place(behind place: Int) -> Int {
    if let atom = atom(beginningAt: place) { return atom.range.upperBound }
    return place + text.scalar(at: place).length
  }

  private func place(before place: Int) -> Int {
    if let atom = atom(endingAt: place) { return atom.range.lowerBound }
    return text.scalarStart(before: place)
  }

  /// Takes up ranges in order, cut so that each ends within what it begins in. None begins where
  /// another ends, since asterisks that meet are one run.
  private mutating func nest(_ candidates: [MarkdownLine.StyledRange]) {
    var open: [Range<Int>] = []
    var lastEnd = -1
    for var candidate in candidates {
      while let last = open.last, last.upperBound <= candidate.range.lowerBound {
        lastEnd = last.upperBound
        open.removeLast()
      }
      guard candidate.range.lowerBound != lastEnd else { continue }
      if let last = open.last, candidate.range.upperBound > last.upperBound {
        candidate.range = candidate.range.lowerBound..<last.upperBound
      }
      open.append(candidate.range)
      styles.append(candidate)
    }
  }
}

extension [UInt8] {
  /// The character of UTF-8 that begins at an offset, and its length in bytes.
  fileprivate func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    if self[offset] < 0x80 { return (Unicode.Scalar(self[offset]), 1) }
    var end = offset + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    let scalar = String(decoding: self[offset..<end], as: UTF8.self).unicodeScalars.first
    return (scalar ?? "\u{FFFD}", end - offset)
  }

  fileprivate func scalarStart(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
