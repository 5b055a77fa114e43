/// Inflates the files of dictionaries.
enum Inflation {
  /// A file that inflates to more is refused: what a few megabytes can claim to hold knows no bounds.
  static let maximumLength = 2 << 30

  /// A larger file is refused if it is not compressed: places in it are 32 bits wide.
  static let maximumPlainLength = Int(UInt32.max)

  /// The most bytes that deflate makes of one: 258 bytes are repeated by no less than two bits.
  static let maximumRatio = 1032

  /// The contents of a file: inflated if it is gzip (RFC 1952), which dictzip is too, else as it is.
  ///
  /// dictzip(1) is inflated on all cores there are, if it is large.
  ///
  /// - Throws: `FormatError` if the data is damaged, would inflate to more than a length, or is too
  ///   large as it is.
  /// - Complexity: O(length of the contents), in time and in memory.
  static func contents(
    of bytes: [UInt8],
    part: DictionaryPart,
    maximumLength: Int = Inflation.maximumLength
  ) throws(FormatError) -> [UInt8] {
    guard bytes.starts(with: GzipHeader.magic) else {
      guard bytes.count <= maximumPlainLength else { throw FormatError(.tooLarge, in: part) }
      return bytes
    }
    do throws(InflationError) {
      let header = try GzipHeader(bytes.span)
      guard let field = header.chunkField else {
        return try inflateMembers(of: bytes, maximumLength: maximumLength)
      }
      let table = try ChunkTable(field: field, header: header, of: bytes.span)
      guard table.contentLength <= maximumLength else { throw InflationError.tooLong }
      return try inflateChunks(of: bytes, table)
    } catch {
      throw FormatError(error.reason, in: part)
    }
  }
}

/// Why a file does not inflate, while nobody has said which file it is.
enum InflationError: Error {
  case damaged, contradictoryChunks, tooLong

  fileprivate var reason: FormatError.Reason {
    switch self {
    case .damaged: .damagedCompression
    case .contradictoryChunks: .contradictoryChunks
    case .tooLong: .inflatesTooFar
    }
  }
}
