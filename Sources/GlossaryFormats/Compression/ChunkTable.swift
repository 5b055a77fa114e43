/// Where the chunks of a dictzip file lie, each to be inflated without the others (dictzip(1)).
struct ChunkTable {
  /// Where each chunk's compressed data begins, and behind the last one where it ends.
  private let starts: [Int]
  /// The bytes of contents in every chunk but the last, which may have fewer.
  private let chunkLength: Int
  /// What follows the chunks: the end of the deflate data, if the last chunk does not hold it.
  let rest: Range<Int>
  /// The bytes of contents in all chunks.
  let contentLength: Int
  /// The CRC-32 of the contents.
  let checksum: UInt32

  /// - Parameters:
  ///   - field: where the data of the extra field `RA` stands: version, bytes of contents a chunk,
  ///     number of chunks, and the compressed length of each, all in two bytes.
  ///   - header: of the file's one member.
  ///   - bytes: the file.
  /// - Throws: `contradictoryChunks` if the numbers are not possible, together or beside the file's.
  init(
    field: Range<Int>,
    header: GzipHeader,
    of bytes: Span<UInt8>
  ) throws(InflationError) {
    let start = field.lowerBound
    let trailer = bytes.count - GzipHeader.trailerLength
    guard field.count >= 6, bytes.littleEndian16(at: start) == 1,
      let chunkLength = bytes.littleEndian16(at: start + 2), chunkLength > 0,
      let count = bytes.littleEndian16(at: start + 4), field.count == 6 + 2 * count,
      let checksum = bytes.littleEndian32(at: trailer),
      let contentLength = bytes.littleEndian32(at: trailer + 4).map({ Int($0) })
    else { throw .contradictoryChunks }
    let lastLength = contentLength - (count - 1) * chunkLength
    guard count == 0 ? contentLength == 0 : (1...chunkLength).contains(lastLength) else {
      throw .contradictoryChunks
    }
    var starts = [header.length]
    starts.reserveCapacity(count + 1)
    var end = header.length
    for number in 0..<count {
      let length = bytes.littleEndian16(at: start + 6 + 2 * number) ?? 0
      let contents = number == count - 1 ? lastLength : chunkLength
      guard contents <= length * Inflation.maximumRatio else { throw .contradictoryChunks }
      end += length
      starts.append(end)
    }
    guard end <= trailer else { throw .contradictoryChunks }
    self.starts = starts
    self.chunkLength = chunkLength
    self.contentLength = contentLength
    self.checksum = checksum
    rest = end..<trailer
  }

  /// How many chunks there are.
  var count: Int { starts.count - 1 }

  /// Where the compressed data of a chunk lies in the file.
  func compressed(_ number: Int) -> Range<Int> {
    starts[number]..<starts[number + 1]
  }

  /// Where a chunk's bytes lie in the contents.
  func contents(_ number: Int) -> Range<Int> {
    let start = number * chunkLength
    return start..<min(start + chunkLength, contentLength)
  }
}
