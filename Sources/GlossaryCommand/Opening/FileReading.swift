import ArgumentParser
import Glibc
import GlossaryModel

/// Why a file could not be read.
struct FileError: Error, CustomStringConvertible {
  let name: String
  let reason: String
  let exitCode: ExitCode

  var description: String { "\(name): error: \(reason)" }

  /// What a failed system call says of a file.
  init(_ name: String, error: Int32) {
    self.name = name
    reason = String(cString: strerror(error))
    exitCode = error == EIO ? ExitStatus.inputOutput : ExitStatus.noInput
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
  private static let chunk = 1 << 20

  /// The bytes of a file.
  static func bytes(ofFile path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path, error: errno) }
    defer { close(descriptor) }
    return try bytes(of: descriptor, name: path)
  }

  /// The first few thousand bytes of a file.
  static func head(ofFile path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path, error: errno) }
    defer { close(descriptor) }
    return try [UInt8](unsafeUninitializedCapacity: chunk / 128) {
      buffer,
      count throws(FileError) in
      count = try read(descriptor, into: UnsafeMutableRawBufferPointer(buffer), name: path)
    }
  }

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// In bytes; zero if there is no such file.
  static func length(ofFile path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The path without links and dots; as it is if there is no such file.
  static func canonicalPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a folder, sorted, less those that begin with a dot.
  static func names(inFolder path: String) throws(FileError) -> [String] {
    guard let folder = opendir(path) else { throw FileError(path, error: errno) }
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

  /// What is left to read from a descriptor.
  static func bytes(of descriptor: Int32, name: String) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(name, error: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileError(name, "this is a folder; name a file in it", ExitStatus.noInput)
    }
    var bytes: [UInt8] = []
    // A byte more than there is, so that the end shows without another round.
    var room = max(Int(status.st_size) + 1, chunk / 16)
    while true {
      let part = try [UInt8](largeCapacity: room) { buffer, count throws(FileError) in
        count = try read(descriptor, into: UnsafeMutableRawBufferPointer(buffer), name: name)
      }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if part.count < room { return bytes }
      guard bytes.count < maximumSize else {
        throw FileError(name, "larger than 4 GiB", ExitStatus.badData)
      }
      room = chunk
    }
  }

  /// Fills a buffer as far as there is something to read.
  private static func read(
    _ descriptor: Int32,
    into buffer: UnsafeMutableRawBufferPointer,
    name: String
  ) throws(FileError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = Glibc.read(
        descriptor,
        buffer.baseAddress.map { $0 + filled },
        buffer.count - filled
      )
      if count < 0 {
        guard errno == EINTR else {
          throw FileError(name, String(cString: strerror(errno)), ExitStatus.inputOutput)
        }
      } else if count == 0 {
        break
      } else {
        filled += count
      }
    }
    return filled
  }
}

/// Standard error and output, text made safe for a terminal.
enum StandardStreams {
  /// Writes text whole.
  ///
  /// - Returns: false if that failed.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(count, 0))
    }
    return true
  }
}
