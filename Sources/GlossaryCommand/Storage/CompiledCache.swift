import CXXHash
import GlossaryModel
import Platform

/// Compiled glossaries, kept where a person's caches are
/// (https://specifications.freedesktop.org/basedir-spec/latest/), so that a large one is read once.
///
/// One file a set of dictionaries. It is written beside and renamed, so that who looks sees all of it
/// or nothing.
struct CompiledCache {
  /// With a slash at the end.
  let folder: String

  /// What is kept at most; the glossaries that were not opened for longest go first.
  static let maximumSize = 4 << 30
  /// Days after which a glossary goes that nobody opened.
  static let maximumAge = 90

  /// Nil if the environment names no folder.
  init?() {
    let home = Environment.folder("HOME").map { $0 + "/.cache" }
    guard let caches = Environment.folder("XDG_CACHE_HOME") ?? home else { return nil }
    folder = caches + "/glossary/"
  }

  /// A glossary that was compiled from dictionaries as they are now.
  func glossary(of sources: [SourceFiles]) -> Glossary? {
    guard let fingerprint = CompiledCache.fingerprint(of: sources),
      let file = try? File(path(of: sources), .readingWithoutLinks),
      let glossary = try? Glossary(compiled: file, fingerprint: fingerprint)
    else { return nil }
    CompiledCache.touch(file)
    return glossary
  }

  /// Stores a glossary, and opens it from the cache.
  ///
  /// - Parameters:
  ///   - contents: all that the dictionaries hold.
  ///   - sources: what it was compiled from.
  ///   - fingerprint: of the dictionaries when they were about to be read.
  /// - Returns: nil if it cannot be stored.
  func store(
    _ contents: CompiledContents,
    of sources: [SourceFiles],
    fingerprint: String
  ) -> Glossary? {
    let path = path(of: sources)
    // Not the process's number: in containers that repeats, and a killed run's file would stay in the
    // way.
    let unique = UInt64.random(in: .min ... .max).hexadecimal
    let partial = "\(path).\(unique)\(CompiledCache.partialSuffix)"
    do {
      try FileSystem.makeFolder(String(folder.dropLast()))
      let file = try File(partial, .creating)
      try contents.write(to: file, fingerprint: fingerprint)
      try FileSystem.rename(partial, to: path)
      evict(except: path)
      return try Glossary(compiled: file, fingerprint: fingerprint)
    } catch {
      FileSystem.remove(partial)
      return nil
    }
  }

  /// Forgets the glossary of some dictionaries.
  func remove(_ sources: [SourceFiles]) {
    FileSystem.remove(path(of: sources))
  }

  private func path(of sources: [SourceFiles]) -> String {
    let names = sources.flatMap(\.paths).map(FileSystem.canonicalPath)
    var key = names.joined(separator: "\0")
    let hash = key.withUTF8 { XXH3_128bits($0.baseAddress, $0.count) }
    return folder + hash.high64.hexadecimal + hash.low64.hexadecimal + CompiledCache.suffix
  }
}

/// What a glossary was compiled from.
extension CompiledCache {
  /// A line for each file: its size in bytes, the times of its last modification and of its last change
  /// in nanoseconds, its inode, its path.
  ///
  /// The time of change cannot be set: a file replaced by one of the same size and date is noticed.
  ///
  /// - Returns: nil if a file cannot be looked at, or a source is not one of files.
  static func fingerprint(of sources: [SourceFiles]) -> String? {
    guard sources.allSatisfy({ !$0.paths.isEmpty }) else { return nil }
    var fingerprint = ""
    for path in sources.flatMap(\.paths) {
      guard let status = try? FileStatus(ofFile: path) else { return nil }
      let path = FileSystem.canonicalPath(path)
      fingerprint += "\(status.size) \(status.modificationTime) \(status.changeTime) "
      fingerprint += "\(status.inode) \(path)\n"
    }
    return fingerprint
  }

  /// The paths in a fingerprint.
  private static func paths(inFingerprint fingerprint: String) -> [String] {
    fingerprint.split(separator: "\n").compactMap { line in
      line.split(separator: " ", maxSplits: 4).dropFirst(4).first.map(String.init)
    }
  }
}

/// What is kept, and for how long.
extension CompiledCache {
  private static let suffix = ".image"
  private static let partialSuffix = ".partial"

  /// A kept glossary.
  struct Item {
    let file: String
    /// The files that it was compiled from; empty if the file is not a compiled glossary.
    let sources: [String]
    /// In bytes.
    let size: Int
    /// When it was opened last, in seconds since 1970, to the day.
    let lastUse: Int
    let isPartial: Bool
  }

  /// What is kept, what was opened last coming first.
  var items: [Item] {
    let names = (try? FileSystem.names(inFolder: folder)) ?? []
    return names.compactMap(item).sorted { $0.lastUse > $1.lastUse }
  }

  private func item(_ name: String) -> Item? {
    let isPartial = name.hasSuffix(CompiledCache.partialSuffix)
    guard isPartial || name.hasSuffix(CompiledCache.suffix) else { return nil }
    guard let file = try? File(folder + name, .readingWithoutLinks),
      let status = try? file.status()
    else { return nil }
    return Item(
      file: folder + name,
      sources: CompiledCache.paths(inFingerprint: Glossary.fingerprint(ofCompiled: file) ?? ""),
      size: status.size,
      lastUse: status.modificationTime / 1_000_000_000,
      isPartial: isPartial
    )
  }

  /// Removes everything.
  ///
  /// - Returns: how many glossaries that were, and their bytes.
  func clear() -> (count: Int, size: Int) {
    let items = items.filter { FileSystem.remove($0.file) }
    return (items.count, items.reduce(0) { $0 + $1.size })
  }

  /// Removes what is too old, too much, or was left by a program that died.
  private func evict(except path: String) {
    let now = Clock.now
    let day = 24 * 60 * 60
    var size = 0
    for item in items where item.file != path {
      size += item.size
      let isLeft = item.isPartial && now - item.lastUse > day
      let isOld = now - item.lastUse > CompiledCache.maximumAge * day
      if isLeft || isOld || size > CompiledCache.maximumSize { FileSystem.remove(item.file) }
    }
  }

  /// The time of a kept file is that of its last use. To write it once a day is enough.
  private static func touch(_ file: borrowing File) {
    guard let status = try? file.status(),
      Clock.now - status.modificationTime / 1_000_000_000 > 24 * 60 * 60
    else { return }
    file.touch()
  }
}

extension UInt64 {
  /// Sixteen digits.
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
