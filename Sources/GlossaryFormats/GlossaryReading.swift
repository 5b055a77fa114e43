package import GlossaryModel

/// Reads files into one glossary, still to be built.
package struct GlossaryReading: Sendable {
  package var builder = GlossaryBuilder()
  let progress: ReadingProgress

  /// A reading of nothing yet.
  package init(progress: ReadingProgress = ReadingProgress()) {
    self.progress = progress
  }

  /// Reads glossary.json, version 1, alone.
  ///
  /// - Throws: as `read(json:)`.
  package init(json bytes: Span<UInt8>) throws(FormatError) {
    self.init()
    problems = try read(json: bytes)
  }

  /// What was left out of a glossary that was read alone.
  package private(set) var problems: [Problem] = []

  /// Begins a file, one of several that are told apart.
  ///
  /// - Parameter title: what it is called if it does not say so itself.
  package mutating func beginDictionary(title: String) {
    builder.beginDictionary(title: title)
  }

  /// Reads glossary.json, version 1.
  ///
  /// - Returns: what was left out and why, in the order of the file. Empty for a sound file;
  ///   `GlossaryCheck` finds more.
  /// - Throws: `FormatError` if the bytes are not JSON (RFC 8259, after an optional byte order
  ///   mark), another version of the format, or hold no term that can be used.
  /// - Complexity: O(length of the file), in one pass.
  package mutating func read(json bytes: Span<UInt8>) throws(FormatError) -> [Problem] {
    progress.expect(bytes: bytes.count)
    do {
      var reader = try JSONGlossaryReader(bytes, builder: takeBuilder(), progress: progress)
      try reader.read()
      self.builder = reader.builder
      return Problem.problems(of: reader.findings, in: bytes)
    } catch {
      throw FormatError(error, in: bytes)
    }
  }

  /// The builder, for a reader to fill and to put back: one that two hold is copied when it grows.
  mutating func takeBuilder() -> GlossaryBuilder {
    let taken = builder
    builder = GlossaryBuilder()
    return taken
  }
}
