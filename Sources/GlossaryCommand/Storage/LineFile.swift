import Platform

/// A text file of state or settings: a line with the format's name and version, then one item per line.
///
/// It is written to a temporary name and renamed, readable by its owner only, so it is complete however
/// the program ends. A lock makes programs change it one after the other, each from what the others
/// wrote.
struct LineFile {
  /// It is created when the file is first written.
  let folder: String
  let name: String
  /// The first line without the version.
  let format: String
  let version: Int

  /// In bytes. A longer file is treated as one of another format.
  static let maximumSize = 1 << 20
  /// How long to wait for another program's lock, in hundredths of a second.
  private static let patience = 100

  private var path: String { "\(folder)/\(name)" }
  private var header: String { "\(format) \(version)" }

  /// The lines after the first; none if the file does not exist or has another format. Lines that are
  /// not UTF-8 are skipped.
  ///
  /// - Throws: `SystemError`: `unsupportedVersion` if another version of the program wrote the file.
  func lines() throws(SystemError) -> [String] {
    let bytes: [UInt8]
    do throws(SystemError) {
      let file = try File(path)
      bytes = try file.readAll(limit: LineFile.maximumSize)
    } catch {
      guard error == .notFound || error == .fileTooLarge else { throw error }
      return []
    }
    var lines = bytes.split(separator: UInt8(ascii: "\n")).map { line in
      String(validating: line, as: UTF8.self)
    }
    guard !lines.isEmpty, let first = lines.removeFirst() else { return [] }
    guard first != header else { return lines.compactMap { $0 } }
    let words = first.split(separator: " ", maxSplits: 1)
    if words.count == 2, words[0] == format, Int(words[1]) != nil { throw .unsupportedVersion }
    return []
  }

  /// Changes the lines.
  ///
  /// - Parameter change: receives the current lines and returns the new ones, which must not contain
  ///   line feeds.
  /// - Returns: the new lines.
  /// - Throws: `SystemError` if the file is unchanged because it cannot be written, belongs to another
  ///   user or another version of the program, or stays locked for a second.
  @discardableResult
  func update(_ change: ([String]) -> [String]) throws -> [String] {
    try FileSystem.makeFolder(folder)
    // The folder is locked, because the file itself is replaced.
    let lock = try File(folder, .readingAnyKind)
    guard try lock.status().isOwn else { throw SystemError.notPermitted }
    try LineFile.wait(for: lock)
    let old = try lines()
    let new = change(old)
    guard new != old else { return new }
    FileReplacement.removeAbandoned(inFolder: folder)
    let text = ([header] + new).map { $0 + "\n" }.joined()
    _ = try FileReplacement.replace(path) { file in try file.write(Array(text.utf8)) }
    return new
  }

  private static func wait(for lock: borrowing File) throws(SystemError) {
    for _ in 0..<patience {
      if lock.tryLock(.exclusive) { return }
      Clock.sleep(milliseconds: 10)
    }
    throw .wouldBlock
  }
}
