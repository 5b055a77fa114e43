/// The chunks that a compiled glossary consists of, before they are assembled in memory or in a
/// file.
package struct CompiledContents: Sendable {
  let byteCount: Int
  /// In order of their offsets; the gaps between them are filled with zeros.
  let chunks: [(offset: Int, chunk: CompiledChunk)]

  /// Wraps a compiled glossary that is already assembled.
  init(compiled bytes: [UInt8]) {
    byteCount = bytes.count
    chunks = [(0, .bytes(bytes))]
  }

  /// Lays out the parts of a compiled glossary, given in the order of `CompiledLayout.Part`, after
  /// a header.
  ///
  /// - Throws: `CompiledGlossaryError.tooLarge`.
  init(_ parts: [CompiledChunk]) throws(CompiledGlossaryError) {
    var header = [CompiledLayout.version, UInt32(parts.count), 0, 0]
    var chunks: [(offset: Int, chunk: CompiledChunk)] = []
    var end = CompiledLayout.headerLength
    for part in parts {
      let offset = CompiledLayout.aligned(end)
      end = offset + part.byteCount
      guard let last = UInt32(exactly: end) else { throw .tooLarge }
      header += [UInt32(offset), UInt32(part.byteCount)]
      header[2] = last
      chunks.append((offset, part))
    }
    chunks.insert((0, .bytes(CompiledLayout.magic)), at: 0)
    chunks.insert((CompiledLayout.magic.count, .words(header)), at: 1)
    byteCount = end
    self.chunks = chunks
  }
}

/// A chunk of a compiled glossary: bytes, or 32-bit words.
enum CompiledChunk: Sendable {
  case bytes([UInt8])
  case words([UInt32])

  var byteCount: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .words(let words): words.count * 4
    }
  }

  /// Calls a closure with the bytes in the form they have in a compiled glossary, which is
  /// little-endian.
  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    switch self {
    case .bytes(let bytes): bytes.withUnsafeBytes(body)
    case .words(let words):
      // All machines in use are little-endian, so nothing is converted.
      let isLittleEndian = UInt32(littleEndian: 1) == 1
      (isLittleEndian ? words : words.map(\.littleEndian)).withUnsafeBytes(body)
    }
  }
}
