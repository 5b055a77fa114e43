/// A file of a dictionary that consists of several.
package enum DictionaryPart: Hashable, Sendable {
  /// What the dictionary says of itself: `.ifo` of StarDict.
  case info
  /// Headwords, and where their bodies stand: `.index` of dictd, `.idx` of StarDict.
  case index
  /// The bodies: `.dict` or `.dict.dz`.
  case bodies
  /// Other names of the headwords: `.syn` of StarDict.
  case synonyms
}
