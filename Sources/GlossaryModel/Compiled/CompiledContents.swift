/// What a compiled glossary is made of, before it is put together in memory or in a file.
package struct CompiledContents: Sendable {
  let byteCount: Int
  /// In order, with zeros between them.
  let pieces: [(offset: Int, piece: CompiledChunk)]

  /// A compiled glossary that has been put together.
  init(compiled bytes: [UInt8]) {
    byteCount = bytes.count
    pieces = [(0, .bytes(bytes))]
  }

  /// A compiled glossary of sections in the order of `CompiledLayout.Part`.
  ///
  /// - Throws: `CompiledGlossaryError.tooLarge`.
  init(_ parts: [CompiledChunk]) throws(CompiledGlossaryError) {
    var header = [CompiledLayout.version, UInt32(parts.count), 0, 0]
    var pieces: [(offset: Int, piece: CompiledChunk)] = []
    var end = CompiledLayout.headerLength
    for part in parts {
      let offset = CompiledLayout.aligned(end)
      end = offset + part.byteCount
      guard let last = UInt32(exactly: end) else { throw .tooLarge }
      header += [UInt32(offset), UInt32(part.byteCount)]
      header[2] = last
      pieces.append((offset, part))
    }
    pieces.insert((0, .bytes(CompiledLayout.magic)), at: 0)
    pieces.insert((CompiledLayout.magic.count, .words(header)), at: 1)
    byteCount = end
    self.pieces = pieces
  }
}

/// What goes into a part of a compiled glossary.
enum CompiledChunk: Sendable {
  case bytes([UInt8])
  case words([UInt32])

  var byteCount: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .words(let words): words.count * 4
    }
  }

  /// Looks at the bytes as they stand in a compiled glossary.
  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    switch self {
    case .bytes(let bytes): bytes.withUnsafeBytes(body)
    case .words(let words):
      // Nothing to convert on the machines there are.
      let isLittleEndian = UInt32(littleEndian: 1) == 1
      (isLittleEndian ? words : words.map(\.littleEndian)).withUnsafeBytes(body)
    }
  }
}
