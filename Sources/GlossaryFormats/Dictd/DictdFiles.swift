/// The files of a dictionary of dictd(8), as they are on the disk.
package struct DictdFiles: Sendable {
  /// `NAME.index`: headwords, and where their bodies stand.
  package var index: [UInt8]
  /// `NAME.dict`, or `NAME.dict.dz`, which is inflated.
  package var bodies: [UInt8]

  /// The contents of both.
  package init(index: [UInt8], bodies: [UInt8]) {
    self.index = index
    self.bodies = bodies
  }
}
