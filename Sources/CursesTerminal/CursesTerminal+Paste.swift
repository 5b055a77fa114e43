internal import Glibc

extension CursesTerminal {
  /// The most bytes of a paste to keep. The others are read and discarded, since they are not keys.
  static let maximumPaste = 64 * 1024
  /// Milliseconds without a byte after which a paste is considered complete.
  private static let pasteDelay: Int32 = 1000
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Reads the text of a paste after its announcement.
  ///
  /// It is read from the terminal directly, because ncurses would interpret its bytes as keys. ncurses
  /// has not read ahead: the announcement ends with a character that it has read by itself.
  func readPaste() -> String {
    var kept: [UInt8] = []
    // The last bytes, at most as many as `pasteEnd` has.
    var tail: [UInt8] = []
    while let byte = readByte(within: CursesTerminal.pasteDelay) {
      tail.append(byte)
      if tail == CursesTerminal.pasteEnd {
        tail = []
        break
      }
      if tail.count == CursesTerminal.pasteEnd.count {
        let first = tail.removeFirst()
        if kept.count < CursesTerminal.maximumPaste {
          kept.append(first)
        }
      }
    }
    return String(decoding: kept + tail, as: UTF8.self)
  }

  private func readByte(within milliseconds: Int32) -> UInt8? {
    var waited = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    var byte: UInt8 = 0
    while poll(&waited, 1, milliseconds) < 0 {
      guard errno == EINTR else { return nil }
    }
    guard waited.revents != 0, read(input, &byte, 1) == 1 else { return nil }
    return byte
  }
}
