package import GlossaryModel

/// Reads sources, one after another, into one glossary.
package struct GlossaryImporter: Sendable {
  package private(set) var builder = GlossaryBuilder()
  package let progress: ReadingProgress
  private var hasHomographs = false

  /// - Parameter progress: tells others how far the reading is, and lets them stop it.
  package init(progress: ReadingProgress = ReadingProgress()) {
    self.progress = progress
  }

  /// Reads a source. If that fails, nothing of it stays, and others can be read.
  ///
  /// - Parameters:
  ///   - contents: its files.
  ///   - format: the format that they are in.
  ///   - title: the dictionary's title if it does not say one itself; nil for a source that is read
  ///     alone. Of several, each entry says which dictionary it is from.
  /// - Returns: what was skipped, and what is probably wrong; `Format.check` finds more.
  /// - Throws: `FormatError` if it cannot be read, or somebody asked to stop.
  package mutating func read(
    _ contents: SourceContents,
    as format: Format,
    dictionary title: String? = nil
  ) throws(FormatError) -> [Diagnostic] {
    let mark = builder.mark()
    if let title { builder.beginDictionary(title: title) }
    do throws(FormatError) {
      let diagnostics = try format.read(contents, &builder, progress)
      builder.info.skippedCount += diagnostics.count { $0.severity == .error }
      hasHomographs = hasHomographs || format.hasHomographs || title != nil
      return diagnostics
    } catch {
      builder.rollBack(to: mark)
      throw error
    }
  }

  /// Notes in the glossary why a source could not be read.
  package mutating func note(failure: String) {
    builder.info.failures.append(failure)
  }

  /// Gives the glossary a title if its files have none.
  package mutating func nameIfUntitled(_ title: String) {
    if builder.info.title.isEmpty { builder.info.title = title }
  }

  /// What was read, for the glossary to be made of. Entries with one headword become one entry where a
  /// format or several dictionaries call for it.
  ///
  /// - Throws: `CompiledGlossaryError.tooLarge` for more than 4 GiB.
  package consuming func contents() throws(CompiledGlossaryError) -> CompiledContents {
    if hasHomographs { builder.mergeHeadwords() }
    return try builder.contents()
  }
}

extension GlossaryBuilder {
  /// Moves the builder out, for a reader to fill and to move back. A copy of it would have its arrays
  /// copied when they grow.
  mutating func take() -> GlossaryBuilder {
    let taken = self
    self = GlossaryBuilder()
    return taken
  }
}
