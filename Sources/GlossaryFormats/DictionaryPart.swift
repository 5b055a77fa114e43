/// A file of a dictionary that consists of several.
package enum DictionaryPart: Hashable, Sendable {
  /// Headwords, and where their bodies stand: `.index`.
  case index
  /// The bodies: `.dict` or `.dict.dz`.
  case bodies
}
