internal import Glibc

extension ImageContents {
  /// Writes the image to an empty file, a compiled glossary.
  ///
  /// - Parameters:
  ///   - descriptor: of the file.
  ///   - stamp: says what it is made from.
  /// - Throws: `ImageError.inputOutput`.
  package func write(to descriptor: Int32, stamp: String) throws(ImageError) {
    let stamp = Array(stamp.utf8)
    let file = ImageFile(stampLength: stamp.count, imageLength: byteCount)
    var writer = BlockWriter(descriptor, from: file.imageStart)
    for (offset, piece) in pieces {
      writer.append(zeros: offset - writer.count)
      piece.withBytes { writer.append($0) }
    }
    let checksums = writer.endImage()
    writer.append(zeros: file.checksumStart - file.imageStart - file.imageLength)
    ImagePiece.words(checksums).withBytes { writer.append($0) }
    writer.flush()
    // The head comes last: without it the file is none.
    writer.move(to: 0)
    let head = file.head(checksum: file.checksum(stamp: stamp, checksums)) + stamp
    head.withUnsafeBytes { writer.append($0) }
    writer.flush()
    if let error = writer.error { throw .inputOutput(error) }
  }
}

/// Writes to a file through a buffer, and takes the checksums of blocks on the way. After an error it
/// writes no more.
private struct BlockWriter {
  /// The number of errno of the first call that failed.
  private(set) var error: Int32?
  /// Bytes that have been appended.
  private(set) var count = 0

  private let descriptor: Int32
  /// Where in the file the buffer is to stand.
  private var offset: Int
  private var buffer: [UInt8] = []
  private static let bufferLength = 2 * ImageBlocks.length
  private var checksums: [UInt32]? = []

  init(_ descriptor: Int32, from offset: Int) {
    self.descriptor = descriptor
    self.offset = offset
    buffer.reserveCapacity(BlockWriter.bufferLength)
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(BlockWriter.bufferLength - buffer.count)
      buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: part))
      rest = rest.dropFirst(part.count)
      if buffer.count == BlockWriter.bufferLength { flush() }
    }
  }

  mutating func append(zeros count: Int) {
    [UInt8](repeating: 0, count: count).withUnsafeBytes { append($0) }
  }

  /// Ends what has checksums.
  mutating func endImage() -> [UInt32] {
    flush()
    defer { checksums = nil }
    return checksums ?? []
  }

  mutating func move(to offset: Int) {
    self.offset = offset
  }

  mutating func flush() {
    var written = 0
    buffer.withUnsafeBytes { bytes in
      if checksums != nil {
        for start in stride(from: 0, to: bytes.count, by: ImageBlocks.length) {
          let block = bytes[start...].prefix(ImageBlocks.length)
          checksums?.append(ImageBlocks.checksum(UnsafeRawBufferPointer(rebasing: block)))
        }
      }
      while error == nil, written < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
        let result = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + written))
        if result >= 0 {
          written += result
        } else if errno != EINTR {
          error = errno
        }
      }
    }
    offset += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
