import CXXHash
import GlossaryModel
import Platform

/// Compiled glossaries in the person's cache folder
/// (https://specifications.freedesktop.org/basedir-spec/latest/), so that a large one is read once.
///
/// One file per set of sources, written to a temporary name and renamed, so readers never see a
/// partial file. Files and folders of another user are neither used nor changed.
struct CompiledCache {
  /// With a slash at the end.
  let folder: String
  var limits = Limits()

  /// How much is stored and for how long.
  struct Limits {
    /// In bytes. If there is more, the least recently opened glossaries are removed.
    var size = 4 << 30
    /// Seconds after which a glossary that was not opened is removed.
    var age = 90 * 24 * 60 * 60
  }

  static let suffix = ".image"

  /// - Parameter folder: with a slash at the end.
  init(folder: String) {
    self.folder = folder
  }

  /// Nil if the environment names no folder.
  init?() {
    let home = Environment.folder("HOME").map { $0 + "/.cache" }
    guard let caches = Environment.folder("XDG_CACHE_HOME") ?? home else { return nil }
    self.init(folder: caches + "/glossary/")
  }

  /// Opens the glossary that was compiled from sources as they are now; nil if there is none.
  func glossary(of sources: [SourceFiles]) -> Glossary? {
    guard let fingerprint = CompiledCache.fingerprint(of: sources),
      let file = try? File(path(of: sources), .readingWithoutLinks),
      (try? file.status().isOwn) == true,
      let glossary = try? Glossary(compiled: file, fingerprint: fingerprint)
    else { return nil }
    CompiledCache.touch(file)
    return glossary
  }

  /// Stores a glossary, and opens it from the cache.
  ///
  /// - Parameters:
  ///   - contents: all that the sources hold.
  ///   - sources: what it was compiled from.
  ///   - fingerprint: of the sources when they were about to be read.
  ///   - isCancelled: asked again and again while the file is written, on the caller's thread.
  /// - Returns: the glossary, opened.
  /// - Throws: `CompiledGlossaryError`: `.inputOutput(.cancelled)` if it was cancelled, else why the
  ///   glossary has to be used without being stored; see `notice(of:)`. Nothing is left of the file.
  func store(
    _ contents: CompiledContents,
    of sources: [SourceFiles],
    fingerprint: String,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(CompiledGlossaryError) -> Glossary {
    let path = path(of: sources)
    do {
      try requireOwnership(of: path)
      FileReplacement.removeAbandoned(inFolder: folder)
      let file = try FileReplacement.replace(path) { file in
        try contents.write(to: file, fingerprint: fingerprint, isCancelled: isCancelled)
      }
      evict(except: path)
      return try Glossary(compiled: file, fingerprint: fingerprint)
    } catch let error as CompiledGlossaryError {
      throw error
    } catch {
      throw .inputOutput(error as? SystemError ?? .inputOutput)
    }
  }

  /// A message for the person if a glossary could not be stored, since the next start will be as slow;
  /// nil where nothing can be stored anyway, as in a read-only home.
  static func notice(of error: CompiledGlossaryError) -> String? {
    guard case .inputOutput(let error) = error, error.isWriteFailure else { return nil }
    return "The compiled glossary could not be stored: \(error)."
  }

  /// Creates the folder, and checks that neither it nor the file belongs to another user.
  private func requireOwnership(of path: String) throws(SystemError) {
    try FileSystem.makeFolder(String(folder.dropLast()))
    let isFolderOwn = try FileStatus(ofFile: folder).isOwn
    let isFileOwn = (try? FileStatus(ofFile: path).isOwn) ?? true
    guard isFolderOwn, isFileOwn else { throw .notPermitted }
  }

  /// Removes the glossary of some sources.
  func remove(_ sources: [SourceFiles]) {
    FileSystem.remove(path(of: sources))
  }

  func path(of sources: [SourceFiles]) -> String {
    let names = sources.flatMap(\.paths).map(FileSystem.canonicalPath)
    var key = names.joined(separator: "\0")
    let hash = key.withUTF8 { XXH3_128bits($0.baseAddress, $0.count) }
    return folder + hash.high64.hexadecimal + hash.low64.hexadecimal + CompiledCache.suffix
  }
}

/// The files that a glossary was compiled from.
extension CompiledCache {
  /// A line per file: its size in bytes, the times of its last modification and of its last change in
  /// nanoseconds, its inode, its path.
  ///
  /// Programs can set the time of modification but not that of change, so a file replaced by one of
  /// the same size and date is noticed.
  ///
  /// - Returns: nil if the status of a file cannot be had, or a source has no files.
  static func fingerprint(of sources: [SourceFiles]) -> String? {
    guard sources.allSatisfy({ !$0.paths.isEmpty }) else { return nil }
    var fingerprint = ""
    for path in sources.flatMap(\.paths) {
      guard let status = try? FileStatus(ofFile: path) else { return nil }
      let numbers = [status.size, status.modificationTime, status.changeTime].map(String.init)
      let path = FileSystem.canonicalPath(path)
      fingerprint += "\(numbers.joined(separator: " ")) \(status.inode) \(path)\n"
    }
    return fingerprint
  }

  /// The paths in a fingerprint.
  static func paths(inFingerprint fingerprint: String) -> [String] {
    fingerprint.split(separator: "\n").compactMap { line in
      line.split(separator: " ", maxSplits: 4).dropFirst(4).first.map(String.init)
    }
  }
}

extension UInt64 {
  /// Sixteen digits.
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
