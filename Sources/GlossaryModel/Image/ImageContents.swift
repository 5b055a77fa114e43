/// What an image is made of, before it is put together in memory or in a file.
package struct ImageContents: Sendable {
  let byteCount: Int
  /// In order, with zeros between them.
  let pieces: [(offset: Int, piece: ImagePiece)]

  /// An image that has been put together.
  init(image bytes: [UInt8]) {
    byteCount = bytes.count
    pieces = [(0, .bytes(bytes))]
  }

  /// The whole image of parts in the order of `ImageLayout.Part`.
  ///
  /// - Throws: `ImageError.tooLarge`.
  init(_ parts: [ImagePiece]) throws(ImageError) {
    var header = [ImageLayout.version, UInt32(parts.count), 0, 0]
    var pieces: [(offset: Int, piece: ImagePiece)] = []
    var end = ImageLayout.headerLength
    for part in parts {
      let offset = ImageLayout.aligned(end)
      end = offset + part.byteCount
      guard let last = UInt32(exactly: end) else { throw .tooLarge }
      header += [UInt32(offset), UInt32(part.byteCount)]
      header[2] = last
      pieces.append((offset, part))
    }
    pieces.insert((0, .bytes(ImageLayout.magic)), at: 0)
    pieces.insert((ImageLayout.magic.count, .words(header)), at: 1)
    byteCount = end
    self.pieces = pieces
  }
}

/// What goes into a part of an image.
enum ImagePiece: Sendable {
  case bytes([UInt8])
  case words([UInt32])

  var byteCount: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .words(let words): words.count * 4
    }
  }

  /// Looks at the bytes as they stand in an image.
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
