package import Platform

extension CompiledContents {
  /// Writes a compiled glossary file. See `CompiledFile` for its layout.
  ///
  /// - Parameters:
  ///   - output: an empty file.
  ///   - fingerprint: the fingerprint of the source files that the glossary was compiled from.
  ///   - isCancelled: asked again and again whether to give up; on the caller's thread.
  /// - Throws: `CompiledGlossaryError.inputOutput`, with `SystemError.cancelled` if it was given up.
  package func write(
    to output: borrowing File,
    fingerprint: String,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(CompiledGlossaryError) {
    let fingerprint = Array(fingerprint.utf8)
    let file = CompiledFile(fingerprintLength: fingerprint.count, contentLength: byteCount)
    var writer = BlockWriter(output, from: file.contentStart, isCancelled)
    for (offset, chunk) in chunks {
      writer.append(zeros: offset - writer.count)
      chunk.withBytes { writer.append($0) }
    }
    let checksums = writer.endBlocks()
    writer.append(zeros: file.checksumStart - file.contentStart - file.contentLength)
    CompiledChunk.words(checksums).withBytes { writer.append($0) }
    writer.flush()
    // The header is written last: until then, the file is not recognized as a compiled glossary.
    writer.move(to: 0)
    let head = file.head(checksum: file.checksum(fingerprint: fingerprint, checksums)) + fingerprint
    head.withUnsafeBytes { writer.append($0) }
    writer.flush()
    if let error = writer.error { throw .inputOutput(error) }
  }
}

/// Writes to a file through a buffer, and computes the checksums of blocks on the way. After an
/// error it writes nothing more.
private struct BlockWriter {
  /// The error of the first call that failed.
  private(set) var error: SystemError?
  /// The number of bytes appended so far.
  private(set) var count = 0

  private let descriptor: Int32
  /// The offset in the file at which the buffer will be written.
  private var offset: Int
  private var buffer: [UInt8] = []
  private static let bufferLength = 2 * CompiledBlocks.length
  private var checksums: [UInt32]? = []
  private let isCancelled: () -> Bool

  init(_ file: borrowing File, from offset: Int, _ isCancelled: @escaping () -> Bool) {
    descriptor = file.descriptor
    self.isCancelled = isCancelled
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

  /// Ends the part of the file that is divided into blocks.
  ///
  /// - Returns: the checksums of the blocks.
  mutating func endBlocks() -> [UInt32] {
    flush()
    defer { checksums = nil }
    return checksums ?? []
  }

  mutating func move(to offset: Int) {
    self.offset = offset
  }

  mutating func flush() {
    if error == nil, isCancelled() { error = .cancelled }
    buffer.withUnsafeBytes { bytes in
      guard error == nil else { return }
      if checksums != nil {
        for start in stride(from: 0, to: bytes.count, by: CompiledBlocks.length) {
          let block = bytes[start...].prefix(CompiledBlocks.length)
          checksums?.append(CompiledBlocks.checksum(UnsafeRawBufferPointer(rebasing: block)))
        }
      }
      do throws(SystemError) {
        try File(borrowing: descriptor).write(bytes, at: offset)
      } catch {
        self.error = error
      }
    }
    offset += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
