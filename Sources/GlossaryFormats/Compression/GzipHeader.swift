/// The header of a gzip member (RFC 1952, section 2.3).
struct GzipHeader {
  static let magic: [UInt8] = [0x1F, 0x8B]
  /// Bytes behind the compressed data: its CRC-32 and its length.
  static let trailerLength = 8

  /// Where the compressed data begins.
  let length: Int
  /// Where the data of the extra field `RA` stands, by which dictzip(1) tells of its chunks.
  let chunkField: Range<Int>?

  private static let fixedLength = 10
  private static let deflate: UInt8 = 8

  /// The bits of the flags.
  private static let headerChecksum: UInt8 = 1 << 1
  private static let extra: UInt8 = 1 << 2
  private static let name: UInt8 = 1 << 3
  private static let comment: UInt8 = 1 << 4
  private static let reserved: UInt8 = 0b1110_0000

  /// - Throws: `damaged` if the header is cut short, or is of another method than deflate.
  init(_ bytes: Span<UInt8>) throws(InflationError) {
    guard bytes.count >= GzipHeader.fixedLength, bytes[2] == GzipHeader.deflate,
      bytes[3] & GzipHeader.reserved == 0
    else { throw .damaged }
    let flags = bytes[3]
    var offset = GzipHeader.fixedLength
    var chunkField: Range<Int>?
    if flags & GzipHeader.extra != 0 {
      guard let extraLength = bytes.littleEndian16(at: offset) else { throw .damaged }
      let end = offset + 2 + extraLength
      guard end <= bytes.count else { throw .damaged }
      chunkField = GzipHeader.chunkField(in: offset + 2..<end, of: bytes)
      offset = end
    }
    for text in [GzipHeader.name, GzipHeader.comment] where flags & text != 0 {
      while offset < bytes.count, bytes[offset] != 0 { offset += 1 }
      offset += 1
    }
    if flags & GzipHeader.headerChecksum != 0 { offset += 2 }
    guard offset + GzipHeader.trailerLength <= bytes.count else { throw .damaged }
    length = offset
    self.chunkField = chunkField
  }

  /// Where among the subfields of the extra field the data of `RA` stands.
  private static func chunkField(in extra: Range<Int>, of bytes: Span<UInt8>) -> Range<Int>? {
    var offset = extra.lowerBound
    while offset + 4 <= extra.upperBound, let length = bytes.littleEndian16(at: offset + 2) {
      let data = offset + 4..<offset + 4 + length
      guard data.upperBound <= extra.upperBound else { return nil }
      if bytes[offset] == UInt8(ascii: "R"), bytes[offset + 1] == UInt8(ascii: "A") { return data }
      offset = data.upperBound
    }
    return nil
  }
}

extension Span<UInt8> {
  /// The number in two bytes; nil beyond the end.
  func littleEndian16(at offset: Int) -> Int? {
    guard offset + 2 <= count else { return nil }
    return Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  /// The number in four bytes; nil beyond the end.
  func littleEndian32(at offset: Int) -> UInt32? {
    guard let low = littleEndian16(at: offset), let high = littleEndian16(at: offset + 2) else {
      return nil
    }
    return UInt32(low) | UInt32(high) << 16
  }
}
