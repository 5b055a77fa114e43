package import GlossaryModel

/// What reading a file gives: the glossary, still to be built, and what was wrong with the file.
package struct GlossaryReading: Sendable {
  package let builder: GlossaryBuilder
  /// What was left out and why, in the order of the file. Empty for a sound file; `GlossaryCheck`
  /// finds more.
  package let problems: [Problem]

  /// Reads glossary.json, version 1.
  ///
  /// - Throws: `FormatError` if the bytes are not JSON (RFC 8259, after an optional byte order
  ///   mark), another version of the format, or hold no term that can be used.
  /// - Complexity: O(length of the file), in one pass.
  package init(json bytes: Span<UInt8>) throws(FormatError) {
    do {
      var reader = try JSONGlossaryReader(bytes)
      try reader.read()
      builder = reader.builder
      problems = Problem.problems(of: reader.findings, in: bytes)
    } catch {
      throw FormatError(error, in: bytes)
    }
  }
}
