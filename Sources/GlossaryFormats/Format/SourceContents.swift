/// The files of a source as bytes. Where they are, whoever made it knows.
package struct SourceContents: Sendable {
  private let open: @Sendable (FileRole) throws(FormatError) -> [UInt8]?

  /// - Parameter open: reads a file whole; nil if there is none in that role. An included file is
  ///   opened only if it is inside the main file's folder, symbolic links resolved.
  package init(open: @escaping @Sendable (FileRole) throws(FormatError) -> [UInt8]?) {
    self.open = open
  }

  /// Files in memory.
  package init(_ files: [FileRole: [UInt8]]) {
    self.init { role throws(FormatError) in files[role] }
  }

  /// The bytes of a file, as they are.
  ///
  /// - Throws: `FormatError` if it does not exist or cannot be read.
  func bytes(of role: FileRole) throws(FormatError) -> [UInt8] {
    guard let bytes = try open(role) else { throw FormatError(CommonFault.missingFile, in: role) }
    return bytes
  }

  /// The contents of a file, decompressed if it is gzip; nil if there is no such file.
  ///
  /// - Throws: `FormatError` if it cannot be read or decompressed, or is too large.
  func decompressed(_ role: FileRole) throws(FormatError) -> [UInt8]? {
    guard let bytes = try open(role) else { return nil }
    do throws(GzipFault) {
      return try Gzip.contents(of: bytes)
    } catch {
      throw FormatError(error, in: role)
    }
  }

  /// The contents of a required file, decompressed if it is gzip.
  func requireDecompressed(_ role: FileRole) throws(FormatError) -> [UInt8] {
    guard let contents = try decompressed(role) else {
      throw FormatError(CommonFault.missingFile, in: role)
    }
    return contents
  }
}
