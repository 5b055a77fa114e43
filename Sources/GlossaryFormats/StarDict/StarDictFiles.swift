/// The files of a dictionary of StarDict, as they are on the disk. Each but the first may be
/// compressed by gzip or dictzip.
///
/// The format is StarDict's `StarDictFileFormat`, versions 2.4.2 and 3.0.0.
package struct StarDictFiles: Sendable {
  /// `NAME.ifo`: what the dictionary says of itself.
  package var info: [UInt8]
  /// `NAME.idx` or `NAME.idx.gz`: headwords, and where their bodies stand.
  package var index: [UInt8]
  /// `NAME.dict` or `NAME.dict.dz`.
  package var bodies: [UInt8]
  /// `NAME.syn`: other names of the headwords. Nil if there is none.
  package var synonyms: [UInt8]?

  /// The contents of all.
  package init(info: [UInt8], index: [UInt8], bodies: [UInt8], synonyms: [UInt8]? = nil) {
    self.info = info
    self.index = index
    self.bodies = bodies
    self.synonyms = synonyms
  }

  /// Whether a file that begins with some bytes is an `.ifo` of StarDict's, if of a tree or of
  /// resources.
  package static func looksLikeInfo(_ head: Span<UInt8>) -> Bool {
    StarDictInfo.kind(of: head) != nil
  }
}
