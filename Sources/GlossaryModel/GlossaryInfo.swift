/// The metadata of a glossary.
package struct GlossaryInfo: Hashable, Sendable {
  package var title = ""
  package var description = ""
  /// A BCP 47 language tag.
  package var language = ""
  package var license = ""
  package var source = ""
  package var version = ""
  package var authors: [String] = []
  /// The titles of the dictionaries that were merged into it; empty if it was not merged from
  /// several.
  package var dictionaries: [String] = []
  /// Why some of its files could not be read, for the person; empty if all were.
  package var failures: [String] = []
  /// How many entries of its source files were skipped because they could not be read.
  package var skippedCount = 0

  package init() {}
}
