internal import Glibc

/// Replacing files atomically: a reader sees either the old contents or the new.
package enum FileReplacement {
  /// The suffix of a file that is not complete yet.
  package static let partialSuffix = ".partial"

  /// Writes a file under a temporary name and renames it.
  ///
  /// Where the file system allows it, the file has no name at all until it is complete, so that
  /// nothing is left of it however the program ends. Elsewhere a program that is killed leaves a file
  /// whose name ends in `partialSuffix`.
  ///
  /// - Parameters:
  ///   - path: the file; its folder must exist.
  ///   - isUnnamed: false to use a temporary name in any case.
  ///   - write: writes the contents to the empty file. If it throws, the old file stays.
  /// - Returns: the new file, still open.
  /// - Throws: `SystemError`, and what `write` throws.
  package static func replace(
    _ path: String,
    isUnnamed: Bool = true,
    _ write: (borrowing File) throws -> Void
  ) throws -> File {
    // Random, because process ids repeat in containers, and an abandoned file would be in the way.
    let unique = String(UInt64.random(in: .min ... .max), radix: 16)
    let partial = "\(path).\(unique)\(partialSuffix)"
    if isUnnamed, let file = unnamedFile(besides: path) {
      try write(file)
      try name(file, partial)
      try rename(partial, to: path)
      return file
    }
    let file = try File(partial, .creating)
    do {
      try write(file)
    } catch {
      FileSystem.remove(partial)
      throw error
    }
    try rename(partial, to: path)
    return file
  }

  /// Nil if the file system has no files without names, or /proc is missing, which naming one requires.
  private static func unnamedFile(besides path: String) -> File? {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    guard let file = try? File(folder, .creatingUnnamed),
      FileSystem.exists(descriptorPath(of: file))
    else { return nil }
    return file
  }

  private static func name(_ file: borrowing File, _ path: String) throws(SystemError) {
    let result = linkat(AT_FDCWD, descriptorPath(of: file), AT_FDCWD, path, AT_SYMLINK_FOLLOW)
    guard result == 0 else { throw .last }
  }

  private static func descriptorPath(of file: borrowing File) -> String {
    "/proc/self/fd/\(file.descriptor)"
  }

  private static func rename(_ partial: String, to path: String) throws(SystemError) {
    do throws(SystemError) {
      try FileSystem.rename(partial, to: path)
    } catch {
      FileSystem.remove(partial)
      throw error
    }
  }

  /// Removes old partial files from a folder, which a program that was killed has left.
  ///
  /// - Parameters:
  ///   - folder: with or without a slash at the end.
  ///   - age: in seconds.
  package static func removeAbandoned(inFolder folder: String, olderThan age: Int = 60 * 60) {
    let names = (try? FileSystem.names(inFolder: folder)) ?? []
    for name in names where name.hasSuffix(partialSuffix) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      guard let file = try? File(path, .readingWithoutLinks), let status = try? file.status(),
        status.isOwn, Clock.now - status.modificationTime / 1_000_000_000 > age
      else { continue }
      FileSystem.remove(path)
    }
  }
}
