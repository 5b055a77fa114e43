import GlossaryModel
import Platform

/// Listing and removing stored glossaries.
extension CompiledCache {
  /// A stored glossary.
  struct Item {
    let file: String
    /// The files that it was compiled from; empty if the file is not a compiled glossary.
    let sources: [String]
    /// In bytes.
    let size: Int
    /// When it was last opened, in seconds since 1970, to the day.
    let lastUse: Int
    /// Whether a program has it open.
    let isOpen: Bool
  }

  /// The stored glossaries, last opened first.
  var items: [Item] {
    let names = (try? FileSystem.names(inFolder: folder)) ?? []
    return names.compactMap(item).sorted { $0.lastUse > $1.lastUse }
  }

  private func item(_ name: String) -> Item? {
    guard [CompiledCache.suffix, FileReplacement.partialSuffix].contains(where: name.hasSuffix),
      let file = try? File(folder + name, .readingWithoutLinks),
      let status = try? file.status(), status.isOwn
    else { return nil }
    return Item(
      file: folder + name,
      sources: CompiledCache.paths(inFingerprint: Glossary.fingerprint(ofCompiled: file) ?? ""),
      size: status.size,
      lastUse: status.modificationTime / 1_000_000_000,
      isOpen: MappedFile.isMapped(file)
    )
  }

  /// Removes everything.
  ///
  /// - Returns: how many glossaries were removed, and their bytes.
  func clear() -> (count: Int, size: Int) {
    let items = items.filter { FileSystem.remove($0.file) }
    return (items.count, items.reduce(0) { $0 + $1.size })
  }

  /// Removes glossaries that are too old, and the oldest while there are too many.
  ///
  /// A glossary that a program has open is kept: it would have to be compiled again on reload.
  ///
  /// - Parameter path: the glossary that was just stored, which is kept too.
  func evict(except path: String) {
    let now = Clock.now
    let items = items
    var size = items.first { $0.file == path }?.size ?? 0
    for item in items where item.file != path {
      size += item.size
      let isRemovable = now - item.lastUse > limits.age || size > limits.size
      if isRemovable, !item.isOpen, FileSystem.remove(item.file) { size -= item.size }
    }
  }

  /// Sets the modification time of a stored file, by which its last use is known, once a day.
  static func touch(_ file: borrowing File) {
    guard let status = try? file.status(),
      Clock.now - status.modificationTime / 1_000_000_000 > 24 * 60 * 60
    else { return }
    file.touch()
  }
}
