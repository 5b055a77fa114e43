/// Tells what a file is by its content.
package enum GlossaryFormat {
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
