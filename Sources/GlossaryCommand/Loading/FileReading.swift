import GlossaryModel
import Platform

/// Why a file could not be read.
struct FileError: Error, CustomStringConvertible {
  let name: String
  let reason: String
  let status: ExitStatus

  var description: String { "\(name): error: \(reason)" }

  /// What a failed system call says of a file.
  init(_ name: String, _ error: SystemError) {
    self.name = name
    reason = error.description
    status = error == .inputOutput ? .inputOutput : .noInput
  }

  init(_ name: String, _ reason: String, _ status: ExitStatus) {
    self.name = name
    self.reason = reason
    self.status = status
  }
}

/// Reads files and folders.
enum FileReading {
  /// An image cannot hold more, so neither is more worth reading.
  private static let maximumSize = Int(UInt32.max)
  private static let chunk = 1 << 20

  /// The bytes of a file.
  static func bytes(ofFile path: String) throws(FileError) -> [UInt8] {
    try bytes(of: file(path), name: path)
  }

  /// The first few thousand bytes of a file.
  static func head(ofFile path: String) throws(FileError) -> [UInt8] {
    let file = try file(path)
    return try [UInt8](unsafeUninitializedCapacity: chunk / 128) {
      buffer,
      count throws(FileError) in
      count = try read(file, into: UnsafeMutableRawBufferPointer(buffer), name: path)
    }
  }

  private static func file(_ path: String) throws(FileError) -> File {
    do throws(SystemError) {
      return try File(path)
    } catch {
      throw FileError(path, error)
    }
  }

  /// In bytes; zero if there is no such file.
  static func length(ofFile path: String) -> Int {
    (try? FileStatus(ofFile: path).size) ?? 0
  }

  /// The names in a folder, sorted, less those that begin with a dot.
  static func names(inFolder path: String) throws(FileError) -> [String] {
    do throws(SystemError) {
      return try FileSystem.names(inFolder: path)
    } catch {
      throw FileError(path, error)
    }
  }

  static func status(ofFile path: String) throws(FileError) -> FileStatus {
    do throws(SystemError) {
      return try FileStatus(ofFile: path)
    } catch {
      throw FileError(path, error)
    }
  }

  /// What is left to read of a file.
  static func bytes(of file: borrowing File, name: String) throws(FileError) -> [UInt8] {
    let status: FileStatus
    do throws(SystemError) {
      status = try file.status()
    } catch {
      throw FileError(name, error)
    }
    guard status.kind != .folder else {
      throw FileError(name, "this is a folder; name a file in it", .noInput)
    }
    var bytes: [UInt8] = []
    // A byte more than there is, so that the end shows without another round.
    var room = max(status.size + 1, chunk / 16)
    while true {
      let part = try [UInt8](largeCapacity: room) { buffer, count throws(FileError) in
        count = try read(file, into: UnsafeMutableRawBufferPointer(buffer), name: name)
      }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if part.count < room { return bytes }
      guard bytes.count < maximumSize else {
        throw FileError(name, "larger than 4 GiB", .badData)
      }
      room = chunk
    }
  }

  /// Fills a buffer as far as there is something to read.
  private static func read(
    _ file: borrowing File,
    into buffer: UnsafeMutableRawBufferPointer,
    name: String
  ) throws(FileError) -> Int {
    do throws(SystemError) {
      return try file.read(into: buffer)
    } catch {
      throw FileError(name, error.description, .inputOutput)
    }
  }
}
