internal import Platform

/// Decompresses gzip files (RFC 1952), which those of dictzip(1) are too.
enum Gzip {
  /// Larger contents are refused: a few megabytes can claim to hold any amount.
  static let maximumLength = 2 << 30

  /// A larger file is refused if it is not compressed: offsets into it have 32 bits.
  static let maximumPlainLength = Int(UInt32.max)

  /// The first bytes of a member.
  static let magic: [UInt8] = [0x1F, 0x8B]

  /// The most bytes that deflate makes of one: 258 bytes are repeated by no less than two bits.
  private static let maximumRatio = 1032

  /// The contents of a file: decompressed if it is gzip, else unchanged.
  ///
  /// - Throws: `GzipFault` if the data is damaged, or its contents are too long.
  /// - Complexity: O(length of the contents), in time and in memory.
  static func contents(
    of bytes: [UInt8],
    maximumLength: Int = Gzip.maximumLength
  ) throws(GzipFault) -> [UInt8] {
    guard bytes.starts(with: magic) else {
      guard bytes.count <= maximumPlainLength else { throw .plainTooLong }
      return bytes
    }
    return try decompress(bytes, maximumLength: maximumLength)
  }

  /// Decompresses the members of a file, one after another.
  private static func decompress(
    _ bytes: [UInt8],
    maximumLength: Int
  ) throws(GzipFault) -> [UInt8] {
    guard let stream = GzipStream() else { throw .damaged }
    var contents: [UInt8] = []
    var capacity = firstCapacity(for: bytes, maximumLength: maximumLength)
    var offset = 0
    while true {
      var outcome = GzipStream.Outcome.damaged
      let piece = [UInt8](largeCapacity: capacity) { buffer, count in
        bytes.withUnsafeBytes { bytes in
          let input = UnsafeRawBufferPointer(rebasing: bytes[offset...])
          let result = stream.decompress(input, into: UnsafeMutableRawBufferPointer(buffer))
          offset += result.consumed
          count = result.produced
          outcome = result.outcome
        }
      }
      if contents.isEmpty { contents = piece } else { contents += piece }
      capacity = 1 << 17
      guard contents.count <= maximumLength else { throw .tooLong }
      switch outcome {
      case .damaged: throw .damaged
      // All input was there, so without output the member is cut short.
      case .needsMoreInput where piece.isEmpty: throw .damaged
      case .needsMoreInput: continue
      case .ended: break
      }
      // Zeros may follow the last member, to fill a block of a tape.
      guard bytes[offset...].contains(where: { $0 != 0 }) else { return contents }
      guard bytes[offset...].starts(with: magic) else { throw .damaged }
      stream.reset()
    }
  }

  /// One byte more than the last member claims to hold, so that its end is found in one step.
  ///
  /// It says nothing of other members, and may lie: a claim that cannot be true counts for nothing.
  private static func firstCapacity(for bytes: [UInt8], maximumLength: Int) -> Int {
    let claim = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    let limit = min(maximumLength, bytes.count * maximumRatio)
    return claim <= limit ? claim + 1 : 1 << 17
  }
}

/// Why a file cannot be decompressed.
package enum GzipFault: Fault, Error {
  case damaged
  /// The contents are longer than `Gzip.maximumLength`.
  case tooLong
  /// The file is not compressed, and longer than `Gzip.maximumPlainLength`.
  case plainTooLong

  package var description: String {
    switch self {
    case .damaged: "the compressed data is damaged; copy the file again"
    case .tooLong: "inflates to more than \(Gzip.maximumLength >> 30) GiB"
    case .plainTooLong: CommonFault.tooLarge.description
    }
  }
}
