internal import Glibc

/// The properties of a file that the system keeps besides its contents.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case regular, folder
    /// A FIFO, a socket or a device: reading it can block, and may be possible only once.
    case special
  }

  package let kind: Kind
  /// In bytes.
  package let size: Int
  /// When the contents were last changed, in nanoseconds since 1970.
  package let modificationTime: Int
  /// When the contents or the properties were last changed, in nanoseconds since 1970. Programs
  /// cannot set it.
  package let changeTime: Int
  package let inode: UInt64
  private let owner: uid_t

  /// Whether the file belongs to the user the program runs as.
  package var isOwn: Bool { owner == geteuid() }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      default: .special
      }
    size = Int(status.st_size)
    modificationTime = FileStatus.nanoseconds(status.st_mtim)
    changeTime = FileStatus.nanoseconds(status.st_ctim)
    inode = UInt64(status.st_ino)
    owner = status.st_uid
  }

  /// The status of the file at a path, symbolic links followed.
  package init(ofFile path: String) throws(SystemError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last }
    self.init(status)
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
