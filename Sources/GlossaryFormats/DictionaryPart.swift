/// A file of a dictionary that consists of several.
package enum DictionaryPart: Hashable, Sendable {
  /// Headwords, and where their bodies stand: `.index` of dictd, `.idx` of StarDict.
  case index
  /// The bodies: `.dict` or `.dict.dz`.
  case bodies
  /// What a StarDict dictionary says of itself: `.ifo`.
  case info
  /// Other names of a StarDict dictionary's entries: `.syn`.
  case synonyms
}
