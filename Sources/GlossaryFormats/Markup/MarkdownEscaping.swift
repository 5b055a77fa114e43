/// Writes text so that Markdown takes nothing of it for markup (CommonMark, 2.4).
enum MarkdownEscaping {
  /// Appends a line.
  static func append(_ line: Span<UInt8>, to output: inout [UInt8]) {
    append(line, in: 0..<line.count, to: &output)
  }

  /// Appends a part of a line.
  static func append(_ line: Span<UInt8>, in range: Range<Int>, to output: inout [UInt8]) {
    let marker = range.lowerBound == 0 ? blockMarker(in: line) : nil
    var start = range.lowerBound
    for place in range where place == marker || isMarkup(place, in: line) {
      output.append(line.extracting(start..<place))
      output.append(UInt8(ascii: "\\"))
      start = place
    }
    output.append(line.extracting(start..<range.upperBound))
  }

  /// Where in a line the mark stands that would begin a heading, a quote, a list or a fence.
  private static func blockMarker(in line: Span<UInt8>) -> Int? {
    guard let first = line.isEmpty ? nil : line[0] else { return nil }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "="), UInt8(ascii: "~"):
      return 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var place = 1
      while place < line.count, line[place].isDigit { place += 1 }
      guard place < line.count,
        line[place] == UInt8(ascii: ".") || line[place] == UInt8(ascii: ")"),
        place + 1 == line.count || line[place + 1].isSpace
      else { return nil }
      return place
    default:
      return nil
    }
  }

  /// Whether a byte might be markup where it stands.
  private static func isMarkup(_ place: Int, in line: Span<UInt8>) -> Bool {
    switch line[place] {
    case UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"),
      UInt8(ascii: "\\"):
      return true
    case UInt8(ascii: "_"):
      // Within a word it is a letter.
      return place == 0 || place + 1 == line.count || !line[place - 1].isWordByte
        || !line[place + 1].isWordByte
    case UInt8(ascii: "<"):
      return place + 1 < line.count && line[place + 1].isLetter
    case UInt8(ascii: "&"):
      return place + 1 < line.count
        && (line[place + 1].isLetter || line[place + 1] == UInt8(ascii: "#"))
    default:
      return false
    }
  }
}

/// What may stand in links.
extension MarkdownEscaping {
  /// Longer destinations are text to Markdown.
  private static let maximumLength = 400

  /// Whether a link may be written `[[name|words]]`, in which nothing is escaped.
  static func canStandInDoubleBrackets(_ name: String, _ words: String) -> Bool {
    name.utf8.count + words.utf8.count <= maximumLength && isPlain(name) && isPlain(words)
  }

  /// Whether a text has no brackets or bars, and is not blank.
  private static func isPlain(_ text: String) -> Bool {
    var isBlank = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "\n"): return false
      default: isBlank = isBlank && byte.isSpace
      }
    }
    return !isBlank
  }

  /// A target as it stands in `[words](destination)`; nil if it cannot.
  static func destination(of target: MarkdownLine.Target) -> String? {
    switch target {
    case .words:
      return nil
    case .entry(let name):
      let hasMarkup = name.unicodeScalars.contains { scalar in
        scalar.properties.isWhitespace || "()\"<>".unicodeScalars.contains(scalar)
      }
      return hasMarkup || name.isEmpty || name.utf8.count > maximumLength ? nil : "#" + name
    case .address(let address):
      let longest = 2_000
      var encoded = ""
      for scalar in address.unicodeScalars {
        let isMarkup =
          scalar.properties.isWhitespace || "()\"<>".unicodeScalars.contains(scalar)
        if isMarkup {
          for byte in String(scalar).utf8 { encoded += "%" + byte.hexadecimal }
        } else {
          encoded.unicodeScalars.append(scalar)
        }
      }
      return encoded.utf8.count > longest ? nil : encoded
    }
  }
}

extension UInt8 {
  /// A letter or digit of ASCII.
  fileprivate var isWordByte: Bool { isLetter || isDigit }
}
