package import Platform

/// Compiled glossaries: images in files, to be opened at once.
extension Glossary {
  /// Opens a compiled glossary. It is mapped into memory and read piece by piece as it is looked at.
  ///
  /// - Parameters:
  ///   - file: may be closed afterwards. Who writes to the file while the
  ///     glossary is open breaks it: to renew it is to rename another into its place.
  ///   - fingerprint: what the glossary is to be made from, as it was written.
  /// - Throws: `CompiledGlossaryError`.
  /// - Complexity: O(1) but for a checksum for each 16 KiB, 4 bytes.
  package init(compiled file: borrowing File, fingerprint: String) throws(CompiledGlossaryError) {
    compiled = try CompiledGlossary(CompiledFile.open(file, fingerprint: fingerprint))
  }

  /// Whether something that was read of a compiled glossary was not as it was written. It then shows
  /// as empty, and the glossary has to be compiled again.
  package var hasDamage: Bool { compiled.storage.hasDamage }

  /// What a compiled glossary was made from; nil if a file is none.
  package static func fingerprint(ofCompiled file: borrowing File) -> String? {
    CompiledFile.fingerprint(of: file)
  }
}
