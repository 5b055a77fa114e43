/// A scanner for text with tags, as in HTML and XML, in one pass.
///
/// It never fails: a `<` that begins no tag is text.
struct TagScanner: ~Escapable {
  let bytes: Span<UInt8>
  private(set) var position = 0
  /// Whether there is no `>` in the rest, nor a quotation mark of either kind, nor `-->` or `]]>`: what
  /// was once looked for in vain is not looked for again.
  private var lacksBracket = false
  private var lacksDoubleQuote = false
  private var lacksSingleQuote = false
  private var lacksCommentEnd = false
  private var lacksDataEnd = false

  enum Token {
    /// Words, and references to characters.
    case text(Range<Int>)
    case opening(Tag)
    case closing(PackedName?)
  }

  struct Tag {
    /// In small letters; nil if it is longer than any that is known.
    let name: PackedName?
    /// The range of what follows the name.
    let attributes: Range<Int>
    /// Whether it closes itself.
    let isEmpty: Bool
  }

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
  }

  /// The next token; nil at the end. Comments and declarations are none.
  mutating func next() -> Token? {
    while position < bytes.count {
      guard isAtTag else {
        let start = position
        repeat { position += 1 } while position < bytes.count && !isAtTag
        return .text(start..<position)
      }
      if let token = nextTag() { return token }
    }
    return nil
  }

  /// Whether what comes next is set in brackets or slashes.
  var isAtBracket: Bool {
    position < bytes.count
      && (bytes[position] == UInt8(ascii: "[") || bytes[position] == UInt8(ascii: "/"))
  }

  private var isAtTag: Bool {
    bytes[position] == UInt8(ascii: "<") && !lacksBracket && beginsTag(at: position)
  }

  private func beginsTag(at place: Int) -> Bool {
    guard place + 1 < bytes.count else { return false }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): return place + 2 < bytes.count && bytes[place + 2].isLetter
    case let byte: return byte.isLetter
    }
  }

  /// Scans the tag at the position; nil if it is not reported.
  private mutating func nextTag() -> Token? {
    let start = position
    if let text = characterData(at: start) { return .text(text) }
    guard let end = tagEnd(from: start) else {
      lacksBracket = true
      position += 1
      return .text(start..<position)
    }
    position = end
    switch bytes[start + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return nil
    case UInt8(ascii: "/"):
      return .closing(name(from: start + 2).name)
    default:
      let (name, nameEnd) = name(from: start + 1)
      let isEmpty = bytes[end - 2] == UInt8(ascii: "/") && !isInValue(end - 2, from: nameEnd)
      let attributes = nameEnd..<max(nameEnd, end - (isEmpty ? 2 : 1))
      return .opening(Tag(name: name, attributes: attributes, isEmpty: isEmpty))
    }
  }

  /// Skips `<![CDATA[…]]>`, in which nothing is markup.
  ///
  /// - Returns: the range of its content; nil if no section begins here.
  private mutating func characterData(at start: Int) -> Range<Int>? {
    let opening = "<![cdata["
    guard !lacksDataEnd, bytes.begins(with: opening, at: start) else { return nil }
    let textStart = start + opening.utf8.count
    guard let end = bytes.firstRange(of: "]]>", from: textStart) else {
      lacksDataEnd = true
      return nil
    }
    position = end.upperBound
    return textStart..<end.lowerBound
  }

  /// Whether a slash at a place belongs to a value that has no quotation marks.
  private func isInValue(_ place: Int, from nameEnd: Int) -> Bool {
    var start = place
    while start > nameEnd, !bytes[start - 1].isSpace { start -= 1 }
    let hasQuote = [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[place - 1])
    return !hasQuote && bytes.firstIndex(of: UInt8(ascii: "="), in: start..<place) != nil
  }

  /// Where the tag or comment ends that begins at an offset: after its `>`, which does not count in quotation
  /// marks.
  private mutating func tagEnd(from start: Int) -> Int? {
    if bytes[start + 1] == UInt8(ascii: "!"), !lacksCommentEnd,
      bytes.begins(with: "<!--", at: start)
    {
      if let end = bytes.firstRange(of: "-->", from: start + 4) { return end.upperBound }
      lacksCommentEnd = true
    }
    var place = start + 1
    var follows = UInt8(ascii: " ")
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") { return place + 1 }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), follows == UInt8(ascii: "="),
        let end = quoteEnd(from: place)
      {
        place = end
      }
      if !bytes[place].isSpace { follows = bytes[place] }
      place += 1
    }
    return nil
  }

  /// The offset of the quotation mark that closes the one at an offset; nil if it is not closed.
  private mutating func quoteEnd(from start: Int) -> Int? {
    let isDouble = bytes[start] == UInt8(ascii: "\"")
    guard isDouble ? !lacksDoubleQuote : !lacksSingleQuote else { return nil }
    if let end = bytes.firstIndex(of: bytes[start], in: start + 1..<bytes.count) { return end }
    if isDouble { lacksDoubleQuote = true } else { lacksSingleQuote = true }
    return nil
  }

  /// The name that begins at a place, and where it ends.
  private func name(from start: Int) -> (name: PackedName?, end: Int) {
    var words: (UInt64, UInt64) = (0, 0)
    var end = start
    while end < bytes.count, bytes[end].isNameByte {
      let offset = end - start
      let byte = UInt64(bytes[end].isLetter ? bytes[end] | 0x20 : bytes[end])
      if offset < 8 {
        words.0 |= byte << (8 * offset)
      } else if offset < PackedName.maximumLength {
        words.1 |= byte << (8 * (offset - 8))
      }
      end += 1
    }
    let count = end - start
    guard count <= PackedName.maximumLength else { return (nil, end) }
    return (PackedName(first: words.0, second: words.1, count: count), end)
  }
}

/// What tags say.
extension TagScanner {
  /// The range of an attribute's value, without the quotation marks; nil if the tag has no such
  /// attribute, whose name is given in small letters.
  func value(of name: String, in tag: Tag) -> Range<Int>? {
    var place = tag.attributes.lowerBound
    let end = tag.attributes.upperBound
    while place < end {
      while place < end, !bytes[place].isNameByte { place += 1 }
      let nameStart = place
      while place < end, bytes[place].isNameByte { place += 1 }
      let isIt = bytes.begins(with: name, at: nameStart) && place - nameStart == name.utf8.count
      while place < end, bytes[place].isSpace { place += 1 }
      guard place < end, bytes[place] == UInt8(ascii: "=") else {
        if isIt { return place..<place }
        continue
      }
      place += 1
      while place < end, bytes[place].isSpace { place += 1 }
      let value: Range<Int>
      if place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") {
        let close = bytes.firstIndex(of: bytes[place], in: place + 1..<end) ?? end
        value = place + 1..<close
        place = close + 1
      } else {
        let start = place
        while place < end, !bytes[place].isSpace { place += 1 }
        value = start..<place
      }
      if isIt { return value }
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether a text, given in lower case, is at an offset, in any case.
  func begins(with text: String, at offset: Int) -> Bool {
    guard offset + text.utf8.count <= count else { return false }
    var index = offset
    for byte in text.utf8 {
      let other = self[index].isLetter ? self[index] | 0x20 : self[index]
      guard other == byte else { return false }
      index += 1
    }
    return true
  }

  /// The first offset from a given one on of a text, given in lower case, in any case.
  func firstRange(of text: String, from start: Int) -> Range<Int>? {
    var place = start
    while place < count {
      if begins(with: text, at: place) { return place..<place + text.utf8.count }
      place += 1
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it can be in the name of an element or an attribute.
  fileprivate var isNameByte: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ":")
  }
}
