/// The header of a compiled glossary, which says where its parts are. See `CompiledLayout`.
struct CompiledHeader {
  /// Byte ranges in the order of `CompiledLayout.Part`.
  let parts: [Range<Int>]

  /// Decodes the header.
  ///
  /// - Throws: `CompiledGlossaryError` unless every part lies within the compiled glossary, at an
  ///   aligned offset.
  init(_ storage: CompiledStorage) throws(CompiledGlossaryError) {
    let magic = CompiledLayout.magic
    guard storage.compare(0..<magic.count, with: magic) == 0 else { throw .notCompiled }
    func word(_ index: Int) -> UInt32 {
      storage.word(at: magic.count + 4 * index)
    }
    guard word(0) == CompiledLayout.version else { throw .unsupportedVersion(word(0)) }
    let partCount = CompiledLayout.Part.allCases.count
    guard storage.byteCount >= CompiledLayout.headerLength, word(1) == partCount,
      word(2) == storage.byteCount
    else { throw .damaged }
    parts = (0..<partCount).map { part in
      let offset = Int(word(4 + 2 * part))
      return offset..<offset + Int(word(5 + 2 * part))
    }
    let isSound = parts.allSatisfy { part in
      part.lowerBound >= CompiledLayout.headerLength && part.upperBound <= storage.byteCount
        && part.lowerBound % CompiledLayout.alignment == 0
    }
    guard isSound else { throw .damaged }
  }
}
