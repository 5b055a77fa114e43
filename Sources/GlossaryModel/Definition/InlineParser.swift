/// Parses the text of a block into spans: CommonMark, chapter 6.
struct InlineParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var text = ""
  /// The text so far, cut where a style or a link may begin or end.
  private var pieces = SpanBuilder()
  private var delimiters = DelimiterStack()
  private var brackets: [Bracket] = []
  /// Lengths of runs of backticks that have no match in the rest of the text.
  private var unmatchedBackticks: Set<Int> = []

  /// A `[` that may begin a link.
  private struct Bracket {
    let piece: Int
    let delimiterCount: Int
  }

  static func spans(of text: String) -> [Definition.Span] {
    var parser = InlineParser(scalars: Array(text.unicodeScalars))
    parser.parse()
    return parser.pieces.spans
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private mutating func parse() {
    while position < scalars.count {
      switch scalars[position] {
      case "\\": parseEscape()
      case "\n": parseLineBreak()
      case "`": parseCode()
      case "*", "_": parseDelimiters()
      case "[": parseOpeningBracket()
      case "]": parseClosingBracket()
      case "<": parseAutolink()
      case "&": parseEntity()
      default: addScalar()
      }
    }
    endText()
    delimiters.match(from: 0, in: &pieces)
  }

  private mutating func addScalar() {
    text.unicodeScalars.append(scalars[position])
    position += 1
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    pieces.append(text)
    text = ""
  }

  private mutating func parseEscape() {
    let next = position + 1 < scalars.count ? scalars[position + 1] : " "
    if next == "\n" {
      text.append("\n")
      position += 2
    } else {
      if next.isASCIIPunctuation { position += 1 }
      addScalar()
    }
  }

  private mutating func parseLineBreak() {
    let spaces = text.reversed().prefix { $0 == " " }.count
    text.removeLast(spaces)
    text.append(spaces >= 2 ? "\n" : " ")
    position += 1
  }

  private mutating func parseCode() {
    let length = runLength(at: position)
    let start = position + length
    guard !unmatchedBackticks.contains(length), let end = backticks(length, from: start) else {
      unmatchedBackticks.insert(length)
      for _ in 0..<length { addScalar() }
      return
    }
    var code = scalars[start..<end].map { $0 == "\n" ? " " : $0 }[...]
    if code.count > 1, code.first == " ", code.last == " ", code.contains(where: { $0 != " " }) {
      code = code.dropFirst().dropLast()
    }
    endText()
    pieces.append(String(scalars: code), style: .code)
    position = end + length
  }

  /// Where the next run of just so many backticks begins.
  private func backticks(_ length: Int, from start: Int) -> Int? {
    var place = start
    while let next = scalars[place...].firstIndex(of: "`") {
      let run = runLength(at: next)
      if run == length { return next }
      place = next + run
    }
    return nil
  }

  private func runLength(at start: Int) -> Int {
    scalars[start...].prefix { $0 == scalars[start] }.count
  }

  private mutating func parseDelimiters() {
    let length = runLength(at: position)
    let before = position > 0 ? scalars[position - 1] : " "
    let after = position + length < scalars.count ? scalars[position + length] : " "
    endText()
    let run = String(scalars: scalars[position..<position + length])
    delimiters.push(
      Delimiter(
        scalars[position],
        length: length,
        between: before,
        and: after,
        piece: pieces.append(run)
      )
    )
    position += length
  }

  // MARK: Links

  private mutating func parseOpeningBracket() {
    if let (target, words, end) = entryLink() {
      endText()
      pieces.append(words, link: .entry(target))
      position = end
      return
    }
    endText()
    brackets.append(Bracket(piece: pieces.append("["), delimiterCount: delimiters.count))
    position += 1
  }

  /// `[[Term]]` or `[[Term|words]]` at the position.
  private func entryLink() -> (target: String, words: String, end: Int)? {
    let longest = 512
    let rest = scalars[position...].prefix(longest)
    guard rest.starts(with: ["[", "["]) else { return nil }
    let content = rest.dropFirst(2).prefix { $0 != "[" && $0 != "]" && $0 != "\n" }
    guard scalars[content.endIndex...].starts(with: ["]", "]"]) else { return nil }
    let parts = content.split(separator: "|", maxSplits: 1).map { String(scalars: $0) }
    guard let target = parts.first, target.contains(where: { !$0.isWhitespace }) else { return nil }
    return (target, parts.last ?? target, content.endIndex + 2)
  }

  private mutating func parseClosingBracket() {
    endText()
    let closing = pieces.append("]")
    position += 1
    guard let bracket = brackets.popLast() else { return }
    guard let destination = LinkDestination(scalars, at: position),
      let link = destination.link
    else { return }
    delimiters.match(from: bracket.delimiterCount, in: &pieces)
    pieces.link(bracket.piece..<closing, to: link)
    position = destination.end
    // A link holds no other.
    brackets.removeAll()
  }

  private mutating func parseAutolink() {
    let longest = 2_048
    let content = scalars[(position + 1)...].prefix(longest).prefix { scalar in
      scalar != ">" && scalar != "<" && !scalar.properties.isWhitespace
    }
    guard content.endIndex < scalars.count, scalars[content.endIndex] == ">",
      let link = Definition.Link(destination: String(scalars: content)),
      case .address(let address) = link
    else {
      addScalar()
      return
    }
    endText()
    pieces.append(address, link: link)
    position = content.endIndex + 1
  }

  private mutating func parseEntity() {
    let longest = CharacterReference.maximumLength
    let name = scalars[(position + 1)...].prefix(longest).prefix { $0 != ";" }
    guard name.endIndex < scalars.count, scalars[name.endIndex] == ";",
      let scalar = CharacterReference.scalar(String(scalars: name))
    else {
      addScalar()
      return
    }
    text.unicodeScalars.append(scalar)
    position = name.endIndex + 1
  }
}

extension Unicode.Scalar {
  var isASCIIPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    self.init()
    unicodeScalars.append(contentsOf: scalars)
  }
}
