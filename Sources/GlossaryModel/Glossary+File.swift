package import Platform

/// Compiled glossaries in files, which open at once whatever their size.
extension Glossary {
  /// Opens a compiled glossary file. It is mapped into memory, and only what is read is loaded.
  ///
  /// - Parameters:
  ///   - file: the compiled file; it may be closed afterwards. It must not be written to while the
  ///     glossary is open: replace it by renaming another file over it.
  ///   - fingerprint: the fingerprint of the source files, which must equal the one stored in the
  ///     file.
  /// - Throws: `CompiledGlossaryError`.
  /// - Complexity: O(1), apart from the checksums: 4 bytes are read per 16 KiB block.
  package init(compiled file: borrowing File, fingerprint: String) throws(CompiledGlossaryError) {
    compiled = try CompiledGlossary(CompiledFile.open(file, fingerprint: fingerprint))
  }

  /// Whether a damaged block of the compiled file has been read. The damaged parts read as empty,
  /// and the glossary has to be compiled again.
  package var hasDamage: Bool { compiled.storage.hasDamage }

  /// The fingerprint of the source files that a compiled file was made from; nil if the file is not
  /// a compiled glossary.
  package static func fingerprint(ofCompiled file: borrowing File) -> String? {
    CompiledFile.fingerprint(of: file)
  }
}
