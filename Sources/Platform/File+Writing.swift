internal import Glibc

extension File {
  /// Makes writing beyond the limit of `ulimit -f` fail with EFBIG, as on a full disk, rather than end
  /// the program by SIGXFSZ.
  private static let ignoresSizeSignal: Void = {
    signal(SIGXFSZ, SIG_IGN)
  }()

  /// Writes all of the bytes at an offset.
  package func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(SystemError) {
    File.ignoresSizeSignal
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + written))
      if count >= 0 { written += count } else if errno != EINTR { throw .last }
    }
  }

  /// Writes all of the bytes at the current position.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    File.ignoresSizeSignal
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw .last }
    }
  }
}
