internal import Glibc

/// Paths and folders.
package enum FileSystem {
  package static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// The path with symbolic links and dots resolved; unchanged if there is no such file.
  package static func canonicalPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a folder, sorted, without those that begin with a dot.
  package static func names(inFolder path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var names: [String] = []
    while let item = readdir(folder) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Creates a folder and its missing parents, readable by their owner only (mode 0700).
  package static func makeFolder(_ path: String) throws(SystemError) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw .last
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last }
  }

  /// Renames a file, replacing the target if it exists.
  package static func rename(_ path: String, to target: String) throws(SystemError) {
    guard Glibc.rename(path, target) == 0 else { throw .last }
  }

  /// Removes a file.
  ///
  /// - Returns: false if it does not exist or cannot be removed.
  @discardableResult
  package static func remove(_ path: String) -> Bool {
    unlink(path) == 0
  }
}
