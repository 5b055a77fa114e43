import GlossaryModel
import Platform

/// Reads files and folders.
enum FileReading {
  /// An image cannot hold more, so neither is more worth reading.
  private static let maximumSize = Int(UInt32.max)
  private static let headLength = 1 << 13

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - mode: `.readingAnyKind` for a path that the person named, which may be a FIFO.
  /// - Returns: all of them.
  /// - Throws: `LoadingError` if they cannot be read.
  static func bytes(
    ofFile path: String,
    _ mode: File.Mode = .reading
  ) throws(LoadingError) -> [UInt8] {
    try bytes(of: file(path, mode), name: path)
  }

  /// The first few thousand bytes of a file.
  static func head(ofFile path: String) throws(LoadingError) -> [UInt8] {
    let file = try file(path)
    return try [UInt8](unsafeUninitializedCapacity: headLength) {
      buffer,
      count throws(LoadingError) in
      count = try read(file, into: UnsafeMutableRawBufferPointer(buffer), name: path)
    }
  }

  private static func file(
    _ path: String,
    _ mode: File.Mode = .reading
  ) throws(LoadingError) -> File {
    do throws(SystemError) {
      return try File(path, mode)
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
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - name: what messages call it.
  /// - Returns: the bytes up to its end.
  /// - Throws: `LoadingError` if they cannot be read.
  static func bytes(of file: borrowing File, name: String) throws(LoadingError) -> [UInt8] {
    do throws(SystemError) {
      return try file.readAll(limit: maximumSize)
    } catch {
      throw LoadingError(name, error)
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
      throw LoadingError(name, error.description, ExitStatus.inputOutput)
    }
  }
}
