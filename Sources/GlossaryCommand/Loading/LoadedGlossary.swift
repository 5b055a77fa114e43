import GlossaryModel

/// A glossary that was read, and what to say about it.
struct LoadedGlossary: Sendable {
  let glossary: Glossary
  /// Where it was found; never `.automatic`.
  let source: GlossarySource
  /// What the person should know: that another file was skipped, or that entries were.
  let notice: String?

  init(_ glossary: Glossary, _ source: GlossarySource, notice: String? = nil) {
    let errorCount = glossary.info.skippedCount
    let skipped = "Errors in the file: \(errorCount). glossary check \(source.name) names them."
    self.glossary = glossary
    self.source = source
    self.notice = notice ?? (errorCount == 0 ? nil : skipped)
  }
}
