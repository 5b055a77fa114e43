internal import Glibc

extension File {
  private static let chunkLength = 1 << 20
  /// The time between two calls of `isCancelled`, in milliseconds.
  private static let patience: Int32 = 50

  /// Reads the rest of the file.
  ///
  /// - Parameters:
  ///   - limit: the most bytes to accept. The size of a regular file is compared with it before any
  ///     memory is allocated.
  ///   - isCancelled: called repeatedly while a FIFO or a terminal has nothing to read.
  /// - Returns: the bytes.
  /// - Throws: `isFolder`, `fileTooLarge`, `outOfMemory`, `cancelled`, or what read(2) fails with.
  package func readAll(
    limit: Int,
    isCancelled: () -> Bool = { false }
  ) throws(SystemError) -> [UInt8] {
    let status = try status()
    guard status.kind != .folder else { throw .isFolder }
    guard status.size <= limit else { throw .fileTooLarge }
    var bytes: [UInt8] = []
    // One byte more than the size, so that the end is seen without another round.
    var capacity = max(status.size + 1, File.chunkLength / 16)
    while true {
      guard isAvailable(memory: capacity) else { throw .outOfMemory }
      let part = try [UInt8](largeCapacity: capacity) { buffer, count throws(SystemError) in
        let buffer = UnsafeMutableRawBufferPointer(buffer)
        count =
          status.kind == .special
          ? try readWaiting(into: buffer, isCancelled) : try read(into: buffer)
      }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= limit else { throw .fileTooLarge }
      if part.count < capacity { return bytes }
      capacity = File.chunkLength
    }
  }

  /// Reads until a buffer is full or the file ends.
  ///
  /// - Returns: how many bytes were read.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = Glibc.read(descriptor, rest.baseAddress, rest.count)
      if count == 0 { break }
      if count > 0 { filled += count } else if errno != EINTR { throw .last }
    }
    return filled
  }

  /// Reads until a buffer is full or the input ends, from a file that may have nothing to read yet.
  ///
  /// A FIFO that is opened without waiting reads as empty until a program opens it for writing; poll(2)
  /// distinguishes that from the end of the input.
  private func readWaiting(
    into buffer: UnsafeMutableRawBufferPointer,
    _ isCancelled: () -> Bool
  ) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let readyCount = poll(&waited, 1, File.patience)
      guard !isCancelled() else { throw .cancelled }
      guard readyCount > 0 else { continue }
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = Glibc.read(descriptor, rest.baseAddress, rest.count)
      if count == 0 { break }
      if count > 0 { filled += count } else if errno != EINTR, errno != EAGAIN { throw .last }
    }
    return filled
  }

  /// Reads bytes at an offset; fewer than `count` if the file ends before.
  package func read(_ count: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled throws(SystemError) in
      while filled < count {
        let rest = buffer[filled..<count]
        let result = pread(
          descriptor,
          UnsafeMutableBufferPointer(rebasing: rest).baseAddress,
          rest.count,
          off_t(offset + filled)
        )
        if result == 0 { break }
        if result > 0 { filled += result } else if errno != EINTR { throw .last }
      }
    }
  }
}

/// Whether an allocation can succeed. Swift ends the program if one fails.
private func isAvailable(memory length: Int) -> Bool {
  guard let memory = malloc(length) else { return false }
  free(memory)
  return true
}
