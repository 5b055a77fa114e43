/// Removes from MediaWiki's markup the parts that are not shown: comments, references, pictures and
/// categories.
///
/// The text of a template is not known: its name is shown in braces, with its arguments if they are
/// short.
struct WikitextPreprocessor: ~Escapable {
  private let bytes: Span<UInt8>
  private var output: [UInt8] = []
  /// Closing marks that do not occur in the rest of the text, so that it is searched once for each.
  private var missing: Set<String> = []

  /// Longer templates are shown without arguments; in bytes.
  private static let maximumTemplateLength = 60
  private static let hiddenPrefixes = ["[[file:", "[[image:", "[[category:"]

  /// The text without them.
  ///
  /// - Complexity: O(length of the text).
  static func cleaned(_ text: Span<UInt8>) -> [UInt8] {
    var cleaning = WikitextPreprocessor(text)
    cleaning.clean()
    return cleaning.output
  }

  @_lifetime(copy bytes)
  private init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
  }

  private mutating func clean() {
    output.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if let end = hiddenMarkupEnd(at: place) {
        place = end
      } else {
        output.append(bytes[place])
        place += 1
      }
    }
  }

  /// Skips the markup at an offset that is removed or replaced.
  ///
  /// - Returns: where it ends; nil if there is no such markup.
  private mutating func hiddenMarkupEnd(at place: Int) -> Int? {
    switch bytes[place] {
    case UInt8(ascii: "<"):
      if bytes.begins(with: "<!--", at: place) { return end(of: "-->", after: place + 4) }
      guard bytes.begins(with: "<ref", at: place), place + 4 < bytes.count,
        !bytes[place + 4].isLetter, let tagEnd = end(of: ">", after: place + 4)
      else { return nil }
      return bytes[tagEnd - 2] == UInt8(ascii: "/") ? tagEnd : end(of: "</ref>", after: tagEnd)
    case UInt8(ascii: "["):
      guard
        WikitextPreprocessor.hiddenPrefixes.contains(where: { bytes.begins(with: $0, at: place) })
      else {
        return nil
      }
      return balancedEnd("[[", "]]", from: place)
    case UInt8(ascii: "{"):
      guard bytes.begins(with: "{{", at: place), let end = balancedEnd("{{", "}}", from: place)
      else {
        return nil
      }
      appendTemplate(place + 2..<end - 2)
      return end
    default:
      return nil
    }
  }

  private mutating func end(of mark: String, after start: Int) -> Int? {
    guard !missing.contains(mark) else { return nil }
    if let range = bytes.firstRange(of: mark, from: start) { return range.upperBound }
    missing.insert(mark)
    return nil
  }

  /// Where what begins at a place ends, with all that begins and ends within.
  private mutating func balancedEnd(_ opening: String, _ closing: String, from start: Int) -> Int? {
    guard !missing.contains(closing) else { return nil }
    var depth = 0
    var place = start
    while place < bytes.count {
      if bytes.begins(with: opening, at: place) {
        depth += 1
        place += opening.utf8.count
      } else if bytes.begins(with: closing, at: place) {
        depth -= 1
        place += closing.utf8.count
        if depth == 0 { return place }
      } else {
        place += 1
      }
    }
    missing.insert(closing)
    return nil
  }

  private mutating func appendTemplate(_ range: Range<Int>) {
    let bar = bytes.firstIndex(of: UInt8(ascii: "|"), in: range)
    let isShort =
      range.count <= WikitextPreprocessor.maximumTemplateLength
      && bytes.firstIndex(of: UInt8(ascii: "\n"), in: range) == nil
      && bytes.firstIndex(of: UInt8(ascii: "{"), in: range) == nil
    output.append(UInt8(ascii: "{"))
    output.append(bytes.extracting(bytes.trimming(range.lowerBound..<(bar ?? range.upperBound))))
    if let bar, isShort {
      var separator = ": "
      var start = bar + 1
      while start <= range.upperBound {
        let end = bytes.firstIndex(of: UInt8(ascii: "|"), in: start..<range.upperBound)
        output += separator.utf8
        output.append(bytes.extracting(bytes.trimming(start..<(end ?? range.upperBound))))
        separator = ", "
        start = (end ?? range.upperBound) + 1
      }
    }
    output.append(UInt8(ascii: "}"))
  }
}
