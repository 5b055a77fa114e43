import GlossaryModel
import Platform

/// Reads files and folders.
enum FileReading {
  /// An image cannot hold more, so neither is more worth reading.
  private static let maximumSize = Int(UInt32.max)
  private static let chunk = 1 << 20

  /// The bytes of a file.
  static func bytes(ofFile path: String) throws(LoadingError) -> [UInt8] {
    try bytes(of: file(path), name: path)
  }

  /// The first few thousand bytes of a file.
  static func head(ofFile path: String) throws(LoadingError) -> [UInt8] {
    let file = try file(path)
    return try [UInt8](unsafeUninitializedCapacity: chunk / 128) {
      buffer,
      count throws(LoadingError) in
      count = try read(file, into: UnsafeMutableRawBufferPointer(buffer), name: path)
    }
  }

  private static func file(_ path: String) throws(LoadingError) -> File {
    do throws(SystemError) {
      return try File(path)
    } catch {
      throw LoadingError(path, error)
    }
  }

  /// In bytes; zero if there is no such file.
  static func length(ofFile path: String) -> Int {
    (try? FileStatus(ofFile: path).size) ?? 0
  }

  /// The names in a folder, sorted, less those that begin with a dot.
  static func names(inFolder path: String) throws(LoadingError) -> [String] {
    do throws(SystemError) {
      return try FileSystem.names(inFolder: path)
    } catch {
      throw LoadingError(path, error)
    }
  }

  static func status(ofFile path: String) throws(LoadingError) -> FileStatus {
    do throws(SystemError) {
      return try FileStatus(ofFile: path)
    } catch {
      throw LoadingError(path, error)
    }
  }

  /// What is left to read of a file.
  static func bytes(of file: borrowing File, name: String) throws(LoadingError) -> [UInt8] {
    let status: FileStatus
    do throws(SystemError) {
      status = try file.status()
    } catch {
      throw LoadingError(name, error)
    }
    guard status.kind != .folder else {
      throw LoadingError(name, "this is a folder; name a file in it", .noInput)
    }
    var bytes: [UInt8] = []
    // A byte more than there is, so that the end shows without another round.
    var room = max(status.size + 1, chunk / 16)
    while true {
      let part = try [UInt8](largeCapacity: room) { buffer, count throws(LoadingError) in
        count = try read(file, into: UnsafeMutableRawBufferPointer(buffer), name: name)
      }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if part.count < room { return bytes }
      guard bytes.count < maximumSize else {
        throw LoadingError(name, "larger than 4 GiB", .badData)
      }
      room = chunk
    }
  }

  /// Fills a buffer as far as there is something to read.
  private static func read(
    _ file: borrowing File,
    into buffer: UnsafeMutableRawBufferPointer,
    name: String
  ) throws(LoadingError) -> Int {
    do throws(SystemError) {
      return try file.read(into: buffer)
    } catch {
      throw LoadingError(name, error.description, .inputOutput)
    }
  }
}
