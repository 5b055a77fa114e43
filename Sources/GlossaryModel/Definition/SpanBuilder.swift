/// Pieces of text in order, with styles and links laid over ranges of them.
///
/// Where a style begins and ends is only noted; `spans` adds it up in one pass, so that deep nesting
/// costs no more than flat text.
struct SpanBuilder {
  private struct Piece {
    var text: String
    let style: Definition.SpanStyle
    var link: Definition.Link?
    /// Ranges of emphasis and of strength that begin here, less those that ended before.
    var emphasis = 0
    var strength = 0
    /// The link that begins here, and where it ends.
    var linkStart: (link: Definition.Link, end: Int)?
  }

  private var pieces: [Piece] = []

  /// - Returns: the number of the piece.
  @discardableResult
  mutating func append(
    _ text: String,
    style: Definition.SpanStyle = [],
    link: Definition.Link? = nil
  ) -> Int {
    pieces.append(Piece(text: text, style: style, link: link))
    return pieces.count - 1
  }

  mutating func shorten(_ piece: Int, by count: Int) {
    pieces[piece].text.removeLast(count)
  }

  /// Gives pieces emphasis or strength. The range ends before a piece that there is.
  mutating func style(_ range: Range<Int>, _ style: Definition.SpanStyle) {
    let change = style == .strong ? \Piece.strength : \Piece.emphasis
    pieces[range.lowerBound][keyPath: change] += 1
    pieces[range.upperBound][keyPath: change] -= 1
  }

  /// Makes the pieces between two brackets a link; the brackets vanish.
  mutating func link(_ range: Range<Int>, to link: Definition.Link) {
    pieces[range.lowerBound].text = ""
    pieces[range.upperBound].text = ""
    pieces[range.lowerBound].linkStart = (link, range.upperBound)
  }

  /// The pieces, neighbours of one look joined.
  var spans: [Definition.Span] {
    var spans: [Definition.Span] = []
    var emphasis = 0
    var strength = 0
    var link: (link: Definition.Link, end: Int)?
    for (index, piece) in pieces.enumerated() {
      emphasis += piece.emphasis
      strength += piece.strength
      link = piece.linkStart ?? link
      if let end = link?.end, end <= index { link = nil }
      var style = piece.style
      if emphasis > 0 { style.insert(.emphasis) }
      if strength > 0 { style.insert(.strong) }
      let target = piece.link ?? link?.link
      if let last = spans.last, last.style == style, last.link == target, piece.link == nil {
        spans[spans.count - 1].text += piece.text
      } else if !piece.text.isEmpty {
        spans.append(Definition.Span(text: piece.text, style: style, link: target))
      }
    }
    return spans
  }
}
