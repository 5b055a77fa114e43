import GlossaryModel

/// A glossary that was read, and what to say about it.
struct LoadedGlossary: Sendable {
  let glossary: Glossary
  /// Where it was found; never `.automatic`.
  let source: GlossarySource
  /// What the person should know: files that could not be read, entries that were skipped.
  let warnings: [String]

  /// - Parameters:
  ///   - glossary: what was read.
  ///   - source: where it was found.
  ///   - failures: why files could not be opened, besides those that the glossary itself knows of.
  ///   - warnings: what else the person should know.
  init(
    _ glossary: Glossary,
    _ source: GlossarySource,
    failures: [LoadingError] = [],
    warnings: [String] = []
  ) {
    self.glossary = glossary
    self.source = source
    let failures = failures.map(\.description) + glossary.info.failures
    var warnings = failures.map { "Left out: \($0)" } + warnings
    if glossary.info.skippedCount > 0 {
      let count = glossary.info.skippedCount
      warnings.append("Errors in the file: \(count). glossary check \(source.name) names them.")
    }
    self.warnings = warnings
  }

  /// The warnings in one line; nil if there are none.
  var notice: String? {
    guard let first = warnings.first else { return nil }
    return warnings.count == 1 ? first : "\(first) (and \(warnings.count - 1) more)"
  }
}
