import ArgumentParser
import GlossaryModel
import Platform

/// Why a file could not be read.
struct FileError: Error, CustomStringConvertible {
  let name: String
  let reason: String
  let exitCode: ExitCode

  var description: String { "\(name): error: \(reason)" }

  /// What a failed system call says of a file.
  init(_ name: String, _ error: SystemError) {
    self.name = name
    switch error {
    case .isFolder: (reason, exitCode) = ("this is a folder; name a file in it", ExitStatus.noInput)
    case .fileTooLarge: (reason, exitCode) = ("larger than 4 GiB", ExitStatus.badData)
    case .inputOutput: (reason, exitCode) = (error.description, ExitStatus.inputOutput)
    default: (reason, exitCode) = (error.description, ExitStatus.noInput)
    }
  }

  init(_ name: String, _ reason: String, _ exitCode: ExitCode) {
    self.name = name
    self.reason = reason
    self.exitCode = exitCode
  }
}

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
  ///   - isCancelled: asked again and again while a FIFO or a terminal has nothing to read.
  /// - Returns: all of them.
  /// - Throws: `FileError` if they cannot be read.
  static func bytes(
    ofFile path: String,
    _ mode: File.Mode = .reading,
    isCancelled: () -> Bool = { false }
  ) throws(FileError) -> [UInt8] {
    try bytes(of: file(path, mode), name: path, isCancelled: isCancelled)
  }

  /// The first few thousand bytes of a file.
  static func head(ofFile path: String) throws(FileError) -> [UInt8] {
    let file = try file(path)
    return try [UInt8](unsafeUninitializedCapacity: headLength) {
      buffer,
      count throws(FileError) in
      count = try read(file, into: UnsafeMutableRawBufferPointer(buffer), name: path)
    }
  }

  private static func file(
    _ path: String,
    _ mode: File.Mode = .reading
  ) throws(FileError) -> File {
    do throws(SystemError) {
      return try File(path, mode)
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
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - name: what messages call it.
  ///   - isCancelled: asked again and again while a FIFO or a terminal has nothing to read.
  /// - Returns: the bytes up to its end.
  /// - Throws: `FileError` if they cannot be read.
  static func bytes(
    of file: borrowing File,
    name: String,
    isCancelled: () -> Bool = { false }
  ) throws(FileError) -> [UInt8] {
    do throws(SystemError) {
      return try file.readAll(limit: maximumSize, isCancelled: isCancelled)
    } catch {
      throw FileError(name, error)
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
      throw FileError(name, error.description, ExitStatus.inputOutput)
    }
  }
}
