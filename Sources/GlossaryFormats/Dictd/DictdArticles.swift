/// The lines of an index that have one definition.
struct DictdArticle {
  /// Which of the lines, in the order of their bodies.
  let lines: Range<Int>
  let body: Range<Int>
}

/// The articles of a dictionary, in the order of their definitions in the file.
struct DictdArticles: Sequence, IteratorProtocol {
  private let lines: [DictdLine]
  private var position = 0
  private let step: Int

  /// - Parameters:
  ///   - lines: in the order of their bodies.
  ///   - step: lines from a body to the next one; more than one for a sample.
  init(_ lines: [DictdLine], step: Int = 1) {
    self.lines = lines
    self.step = step
  }

  mutating func next() -> DictdArticle? {
    guard position < lines.count else { return nil }
    let start = position
    let line = lines[start]
    var end = start + 1
    while end < lines.count, lines[end].hasBody(of: line) { end += 1 }
    position = Swift.max(end, start + step)
    while position < lines.count, lines[position].hasBody(of: lines[position - 1]) { position += 1 }
    return DictdArticle(lines: start..<end, body: line.body)
  }
}
