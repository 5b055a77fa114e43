internal import Glibc

extension CursesTerminal {
  /// Bytes of a paste that are kept; the others are read, since they are not keys, and left out.
  static let maximumPaste = 64 * 1024
  /// Milliseconds after which a paste that has stopped is taken to be over.
  private static let pasteDelay: Int32 = 1000
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The text of the paste that has begun.
  ///
  /// It is read past ncurses, which would take its bytes for keys. Nothing of it has gone there: the
  /// announcement ends with a character that ncurses has read by itself.
  func readPaste() -> String {
    var kept: [UInt8] = []
    // The last bytes, as many as the end has.
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
