import SeededRandom

/// Writes gzip and dictzip files without compressing anything: of stored blocks (RFC 1951, section
/// 3.2.4), so that it shares nothing with what reads them.
struct GzipWriter {
  /// Bytes of contents in a chunk of dictzip; no chunks without.
  var chunkLength: Int?

  func file(of contents: [UInt8]) -> [UInt8] {
    let chunks = chunkLength.map { length in
      stride(from: 0, to: contents.count, by: length).map { start in
        GzipWriter.storedBlocks(of: contents[start..<min(start + length, contents.count)])
      }
    }
    var file: [UInt8] = [0x1F, 0x8B, 8, chunks == nil ? 0 : 4, 0, 0, 0, 0, 0, 3]
    if let chunks, let chunkLength {
      let table = [1, chunkLength, chunks.count] + chunks.map(\.count)
      let data = table.flatMap { GzipWriter.littleEndian($0, bytes: 2) }
      file += GzipWriter.littleEndian(data.count + 4, bytes: 2)
      file += Array("RA".utf8) + GzipWriter.littleEndian(data.count, bytes: 2) + data
      file += chunks.joined()
    } else {
      file += GzipWriter.storedBlocks(of: contents[...])
    }
    // The end: a last block of no bytes.
    file += [1, 0, 0, 0xFF, 0xFF]
    file += GzipWriter.littleEndian(Int(GzipWriter.checksum(of: contents)), bytes: 4)
    return file + GzipWriter.littleEndian(contents.count, bytes: 4)
  }

  private static func storedBlocks(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    let longest = 0xFFFF
    return stride(from: bytes.startIndex, to: bytes.endIndex, by: longest).flatMap { start in
      let block = bytes[start..<min(start + longest, bytes.endIndex)]
      return [0] + littleEndian(block.count, bytes: 2)
        + littleEndian(~block.count & 0xFFFF, bytes: 2) + block
    }
  }

  private static func littleEndian(_ number: Int, bytes count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// The CRC-32 of RFC 1952, section 8, half a byte at a time.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    let table = (0..<16).map { (number: UInt32) in
      (0..<4).reduce(number) { value, _ in value >> 1 ^ (value & 1) * 0xEDB8_8320 }
    }
    return ~bytes.reduce(~0) { checksum, byte in
      var checksum = checksum ^ UInt32(byte)
      for _ in 0..<2 { checksum = checksum >> 4 ^ table[Int(checksum & 15)] }
      return checksum
    }
  }
}

extension SeededGenerator {
  /// So many bytes of anything.
  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
  }
}
