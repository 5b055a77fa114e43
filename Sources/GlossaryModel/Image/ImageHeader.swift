/// The header of an image: where its parts lie. See `ImageLayout`.
struct ImageHeader {
  /// Byte ranges in the order of `ImageLayout.Part`.
  let parts: [Range<Int>]

  /// Reads a header.
  ///
  /// - Throws: `ImageError` unless every part lies within the image at an aligned offset.
  init(_ storage: ImageStorage) throws(ImageError) {
    let magic = ImageLayout.magic
    guard storage.compare(0..<magic.count, with: magic) == 0 else { throw .notAnImage }
    func word(_ index: Int) -> UInt32 {
      storage.word(at: magic.count + 4 * index)
    }
    guard word(0) == ImageLayout.version else { throw .unsupportedVersion(word(0)) }
    let partCount = ImageLayout.Part.allCases.count
    guard storage.byteCount >= ImageLayout.headerLength, word(1) == partCount,
      word(2) == storage.byteCount
    else { throw .damaged }
    parts = (0..<partCount).map { part in
      let offset = Int(word(4 + 2 * part))
      return offset..<offset + Int(word(5 + 2 * part))
    }
    let isSound = parts.allSatisfy { part in
      part.lowerBound >= ImageLayout.headerLength && part.upperBound <= storage.byteCount
        && part.lowerBound % ImageLayout.alignment == 0
    }
    guard isSound else { throw .damaged }
  }
}
