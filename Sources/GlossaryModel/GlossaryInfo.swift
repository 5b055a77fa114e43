/// What a glossary says about itself.
package struct GlossaryInfo: Hashable, Sendable {
  package var title = ""
  package var description = ""
  /// A BCP 47 language tag.
  package var language = ""
  package var license = ""
  package var source = ""
  package var version = ""
  package var authors: [String] = []
  /// The titles of the dictionaries that it was put together from; empty if it is one.
  package var dictionaries: [String] = []
  /// Why some of its files could not be read, for the person; empty if all were.
  package var failures: [String] = []
  /// How many entries of its files were skipped because they could not be read.
  package var skippedCount = 0

  package init() {}
}
