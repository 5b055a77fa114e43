import CXXHash
import Glibc
import GlossaryModel

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
    func path(_ variable: String) -> String? {
      getenv(variable).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    guard let caches = path("XDG_CACHE_HOME") ?? path("HOME").map({ $0 + "/.cache" }) else {
      return nil
    }
    folder = caches + "/glossary/"
  }

  /// A glossary that was compiled from dictionaries as they are now.
  func glossary(of dictionaries: [DictionaryFiles]) -> Glossary? {
    guard let stamp = CompiledCache.stamp(of: dictionaries) else { return nil }
    let descriptor = open(path(of: dictionaries), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let glossary = try? Glossary(compiled: descriptor, stamp: stamp) else { return nil }
    CompiledCache.noteUse(of: descriptor)
    return glossary
  }

  /// Keeps a glossary, and opens it from where it is kept.
  ///
  /// - Parameters:
  ///   - contents: all that the dictionaries hold.
  ///   - dictionaries: what it was compiled from.
  ///   - stamp: of the dictionaries when they were about to be read.
  /// - Returns: nil if it cannot be kept.
  func keep(
    _ contents: ImageContents,
    of dictionaries: [DictionaryFiles],
    stamp: String
  ) -> Glossary? {
    guard makeFolder() else { return nil }
    let path = path(of: dictionaries)
    let partial = "\(path).\(getpid())\(CompiledCache.partialSuffix)"
    let descriptor = open(partial, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    do throws(ImageError) {
      try contents.write(to: descriptor, stamp: stamp)
      guard rename(partial, path) == 0 else { throw .inputOutput(errno) }
      removeOld(besides: path)
      return try Glossary(compiled: descriptor, stamp: stamp)
    } catch {
      unlink(partial)
      return nil
    }
  }

  /// Forgets the glossary of some dictionaries.
  func remove(_ dictionaries: [DictionaryFiles]) {
    unlink(path(of: dictionaries))
  }

  private func path(of dictionaries: [DictionaryFiles]) -> String {
    let names = dictionaries.flatMap(\.paths).map(FileReading.canonicalPath)
    var key = names.joined(separator: "\0")
    let hash = key.withUTF8 { XXH3_128bits($0.baseAddress, $0.count) }
    return folder + hash.high64.hexadecimal + hash.low64.hexadecimal + CompiledCache.suffix
  }

  private func makeFolder() -> Bool {
    let parent = folder.dropLast("/glossary/".utf8.count)
    if access(String(parent), F_OK) != 0 { mkdir(String(parent), 0o700) }
    return mkdir(folder, 0o700) == 0 || errno == EEXIST
  }
}

/// What a glossary was compiled from.
extension CompiledCache {
  /// A line for each file: its size in bytes, its time in nanoseconds, its inode, its path.
  ///
  /// - Returns: nil if one cannot be looked at.
  static func stamp(of dictionaries: [DictionaryFiles]) -> String? {
    var stamp = ""
    for path in dictionaries.flatMap(\.paths) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      let time = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
      let path = FileReading.canonicalPath(path)
      stamp += "\(status.st_size) \(time) \(status.st_ino) \(path)\n"
    }
    return stamp
  }

  /// The paths in a stamp.
  private static func paths(inStamp stamp: String) -> [String] {
    stamp.split(separator: "\n").compactMap { line in
      line.split(separator: " ", maxSplits: 3).dropFirst(3).first.map(String.init)
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
    let names = (try? FileReading.names(inFolder: folder)) ?? []
    return names.compactMap(item).sorted { $0.lastUse > $1.lastUse }
  }

  private func item(_ name: String) -> Item? {
    let isPartial = name.hasSuffix(CompiledCache.partialSuffix)
    guard isPartial || name.hasSuffix(CompiledCache.suffix) else { return nil }
    let descriptor = open(folder + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    return Item(
      file: folder + name,
      sources: CompiledCache.paths(inStamp: Glossary.stamp(ofCompiled: descriptor) ?? ""),
      size: Int(status.st_size),
      lastUse: status.st_mtim.tv_sec,
      isPartial: isPartial
    )
  }

  /// Removes everything.
  ///
  /// - Returns: how many glossaries that were, and their bytes.
  func clear() -> (count: Int, size: Int) {
    let items = items.filter { unlink($0.file) == 0 }
    return (items.count, items.reduce(0) { $0 + $1.size })
  }

  /// Removes what is too old, too much, or was left by a program that died.
  private func removeOld(besides path: String) {
    let now = time(nil)
    let day = 24 * 60 * 60
    var size = 0
    for item in items where item.file != path {
      size += item.size
      let isLeft = item.isPartial && now - item.lastUse > day
      let isOld = now - item.lastUse > CompiledCache.maximumAge * day
      if isLeft || isOld || size > CompiledCache.maximumSize { unlink(item.file) }
    }
  }

  /// The time of a kept file is that of its last use. To write it once a day is enough.
  private static func noteUse(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, time(nil) - status.st_mtim.tv_sec > 24 * 60 * 60 else {
      return
    }
    futimens(descriptor, nil)
  }
}

extension UInt64 {
  /// Sixteen digits.
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
