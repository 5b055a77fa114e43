internal import GlossaryModel

/// Words and character references.
extension MarkupReader {
  /// Appends the words in a range, with character references replaced.
  mutating func append(_ range: Range<Int>, to writer: inout MarkdownWriter) {
    let bytes = tags.bytes
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      if bytes[place] == UInt8(ascii: "&"), let reference = reference(at: place) {
        append(bytes.extracting(start..<place), to: &writer)
        append(String(reference.scalar).utf8.span, to: &writer)
        place = reference.end
        start = place
      } else if bytes[place] == UInt8(ascii: "\n"), keepsLines {
        append(bytes.extracting(start..<place), to: &writer)
        if previous?.isBlock != true { writer.breakLine() }
        previous = nil
        place += 1
        start = place
      } else {
        place += 1
      }
    }
    append(bytes.extracting(start..<range.upperBound), to: &writer)
  }

  private mutating func append(_ words: Span<UInt8>, to writer: inout MarkdownWriter) {
    // White space sets links apart, as words do others.
    if !words.isEmpty, previous == .link || !words.isBlank { previous = nil }
    writer.line.append(words)
  }

  /// The character of the reference at an offset, and where that ends.
  private func reference(at place: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    let bytes = tags.bytes
    let start = place + 1
    let limit = min(bytes.count, start + CharacterReference.maximumLength + 1)
    guard let end = bytes.firstIndex(of: UInt8(ascii: ";"), in: start..<limit) else { return nil }
    guard let scalar = CharacterReference.scalar(bytes.extracting(start..<end).text) else {
      return nil
    }
    // As white space it is for layouts that are not ours.
    return (scalar == "\u{A0}" ? " " : scalar, end + 1)
  }

  /// The text in a range, with character references replaced.
  func decoded(_ range: Range<Int>) -> String {
    let bytes = tags.bytes
    var text = ""
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      if bytes[place] == UInt8(ascii: "&"), let reference = reference(at: place),
        reference.end <= range.upperBound
      {
        text += bytes.extracting(start..<place).text
        text.unicodeScalars.append(reference.scalar)
        place = reference.end
        start = place
      } else {
        place += 1
      }
    }
    return text + bytes.extracting(start..<range.upperBound).text
  }

  /// Reads to the end of preformatted text. Tags in it are skipped.
  mutating func readCode(_ tag: TagScanner.Tag, into writer: inout MarkdownWriter) {
    guard !tag.isEmpty else { return }
    var code = ""
    while let token = tags.next() {
      switch token {
      case .text(let range): code += decoded(range)
      case .closing(let name?) where language.meaning(of: name) == .code:
        writer.addCode(code.utf8.span)
        return
      case .opening, .closing: break
      }
    }
    writer.addCode(code.utf8.span)
  }

  /// Reads what is in an element and the tag that closes it, if they are words to be raised: numbers
  /// and signs. The letters of an ordinal stay on the line.
  mutating func readRaised(
    _ tag: TagScanner.Tag,
    _ raising: Raising,
    into writer: inout MarkdownWriter
  ) {
    passWords(of: tag) { words in
      let bytes = words.utf8.span
      let words = bytes.extracting(bytes.trimming(0..<bytes.count)).text
      if let raised = raising.text(of: words) {
        writer.line.append(raised.utf8.span)
        return true
      }
      guard words.utf8.contains(where: \.isDigit) else { return false }
      writer.line.append("\(raising.mark)(\(words))".utf8.span)
      return true
    }
  }

  /// Skips the headword and its closing tag, if it is the entry's.
  ///
  /// - Returns: whether it is.
  mutating func passHeadword(_ tag: TagScanner.Tag) -> Bool {
    let headword = headword.text
    return passWords(of: tag) { words in
      words.utf8.span.extracting(words.utf8.span.trimming(0..<words.utf8.count)).text == headword
    }
  }

  /// Skips an element's words and its closing tag, if the words are the expected ones.
  ///
  /// - Returns: whether they are.
  @discardableResult
  private mutating func passWords(
    of tag: TagScanner.Tag,
    if areWanted: (String) -> Bool
  ) -> Bool {
    var ahead = tags
    guard !tag.isEmpty, case .text(let range) = ahead.next(),
      case .closing(tag.name) = ahead.next(), areWanted(decoded(range))
    else { return false }
    tags = ahead
    return true
  }

  /// Skips the content of an element and its closing tag, if it has one.
  mutating func passHidden(_ tag: TagScanner.Tag) {
    guard !tag.isEmpty, !unclosed.contains(tag.name) else { return }
    var ahead = tags
    while let token = ahead.next() {
      if case .closing(tag.name) = token {
        tags = ahead
        return
      }
    }
    unclosed.append(tag.name)
  }
}

/// Characters above or below the line that Unicode has for others.
struct Raising {
  static let superscript = Raising(from: "0123456789+-−=()n", to: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ", mark: "^")
  static let subscripted = Raising(from: "0123456789+-−=()", to: "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", mark: "_")

  /// The mark before words that cannot be raised.
  let mark: String
  private let characters: [Unicode.Scalar: Unicode.Scalar]

  private init(from plain: String, to raised: String, mark: String) {
    let pairs = zip(plain.unicodeScalars, raised.unicodeScalars)
    characters = Dictionary(uniqueKeysWithValues: Array(pairs))
    self.mark = mark
  }

  /// A text raised; nil if Unicode lacks any character of it.
  func text(of plain: String) -> String? {
    var text = ""
    for scalar in plain.unicodeScalars {
      guard let raised = characters[scalar] else { return nil }
      text.unicodeScalars.append(raised)
    }
    return text
  }
}

extension Span<UInt8> {
  /// The text of UTF-8. Bytes that are none become U+FFFD.
  var text: String {
    withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether there is nothing but white space.
  var isBlank: Bool { trimming(0..<count).isEmpty }
}
