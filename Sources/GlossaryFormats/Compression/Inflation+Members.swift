extension Inflation {
  /// Inflates the members of a gzip file, one after another.
  static func inflateMembers(
    of bytes: [UInt8],
    maximumLength: Int
  ) throws(InflationError) -> [UInt8] {
    guard let stream = DeflateStream(.gzip) else { throw .damaged }
    var contents: [UInt8] = []
    // The last member's length, which says nothing of others, nor the truth for certain.
    let trailer = bytes.count - 4
    if let claimed = bytes.span.littleEndian32(at: trailer).map({ Int($0) }),
      claimed <= min(maximumLength, bytes.count * maximumRatio)
    {
      contents.reserveCapacity(claimed)
    }
    var offset = 0
    repeat {
      guard bytes[offset...].starts(with: GzipHeader.magic) else { throw .damaged }
      stream.reset()
      offset += try inflateMember(of: bytes, from: offset, stream, maximumLength, &contents)
      // Zeros may follow, to fill a block of a tape.
    } while bytes[offset...].contains { $0 != 0 }
    return contents
  }

  /// Inflates the member that begins at an offset.
  ///
  /// - Returns: the member's length.
  private static func inflateMember(
    of bytes: [UInt8],
    from start: Int,
    _ stream: DeflateStream,
    _ maximumLength: Int,
    _ contents: inout [UInt8]
  ) throws(InflationError) -> Int {
    var failure: InflationError?
    var taken = 0
    bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(byteCount: 1 << 17, alignment: 16) { output in
        while true {
          let input = UnsafeRawBufferPointer(rebasing: bytes[(start + taken)...])
          let result = stream.inflate(input, into: output)
          taken += result.taken
          contents.append(contentsOf: output[..<result.made])
          if result.outcome == .damaged {
            failure = .damaged
          } else if contents.count > maximumLength {
            failure = .tooLong
          } else if result.outcome == .wantsMore, result.taken == 0, result.made == 0 {
            failure = .damaged
          }
          if failure != nil || result.outcome == .ended { return }
        }
      }
    }
    if let failure { throw failure }
    return taken
  }
}
