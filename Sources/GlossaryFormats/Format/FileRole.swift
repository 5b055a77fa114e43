/// What a file is to the source that it belongs to.
package enum FileRole: Hashable, Sendable {
  /// The only file of a source.
  case glossary
  /// What a dictionary says of itself: `.ifo` of StarDict.
  case info
  /// Headwords, and where their definitions are: `.index` of dictd, `.idx` of StarDict.
  case index
  /// The definitions: `.dict` or `.dict.dz`.
  case definitionData
  /// Other names of the headwords: `.syn` of StarDict.
  case synonyms
  /// A file that another one includes, by its path relative to the main file's folder.
  case included(String)
}
