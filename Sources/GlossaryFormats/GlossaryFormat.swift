/// What a file is, by its content.
package enum GlossaryFormat: Sendable {
  case json
  /// The index of a dictd dictionary.
  case dictdIndex
  /// What a StarDict dictionary says of itself.
  case starDictInfo

  /// The format of a file that begins with some bytes; nil if they do not say.
  ///
  /// - Parameter head: a few thousand bytes, or all there are.
  package init?(head: Span<UInt8>) {
    if StarDictFiles.looksLikeInfo(head) {
      self = .starDictInfo
    } else if GlossaryFormat.looksLikeJSON(head) {
      self = .json
    } else if DictdFiles.looksLikeIndex(head) {
      self = .dictdIndex
    } else {
      return nil
    }
  }

  /// Whether a bracket comes first, behind white space and a byte order mark.
  private static func looksLikeJSON(_ head: Span<UInt8>) -> Bool {
    for index in head.indices {
      switch head[index] {
      case 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF: continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): return true
      default: return false
      }
    }
    return false
  }

  /// Whether the bytes seem meant as a glossary: an object with an array `terms`, or with a `format`
  /// that begins `glossary/`.
  ///
  /// It reads no further than it must, so a mistake later in the file does not matter.
  ///
  /// - Complexity: O(length of what stands before that key).
  package static func looksLikeGlossary(_ bytes: Span<UInt8>) -> Bool {
    do throws(JSONError) {
      var scanner = try JSONScanner(bytes)
      guard try scanner.kind() == .object else { return false }
      try scanner.enter()
      while let token = try scanner.nextKey() {
        let key = scanner.decode(token).text
        let kind = try scanner.kind()
        if key == "terms", kind == .array { return true }
        if key == "format", kind == .string {
          let format = scanner.decode(try scanner.scanString()).text
          if format.hasPrefix("glossary/") { return true }
        } else {
          try scanner.skipValue()
        }
      }
      return false
    } catch {
      return false
    }
  }
}
