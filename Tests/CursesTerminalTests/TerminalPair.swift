import Foundation
import PseudoTerminal
import Screen

@testable import CursesTerminal

/// A pseudo-terminal held at both ends by the test: the one is the terminal of a `CursesTerminal`,
/// the other shows what arrives there and types.
final class TerminalPair {
  /// The end that a program takes for its terminal.
  let slave: Int32
  /// The end that the test looks at and types on.
  private(set) var master: Int32
  /// What has been drawn so far.
  private(set) var screen: ScreenEmulator

  init(size: Size = Size(columns: 80, rows: 24)) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    guard openpty(&ends.master, &ends.slave, nil, nil, nil) == 0 else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
    (master, slave) = ends
    screen = ScreenEmulator(columns: size.columns, rows: size.rows) { DisplayWidth.of($0) ?? 0 }
    resize(to: size)
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// Takes the terminal over, as on a terminal of that type.
  func terminal(
    _ type: String = "xterm-256color",
    _ variables: [String: String] = [:],
    locales: [String] = CursesTerminal.unicodeLocales
  ) throws(TerminalError) -> CursesTerminal {
    let environment: (String) -> String? = { $0 == "TERM" ? type : variables[$0] }
    return try CursesTerminal(
      input: slave,
      output: slave,
      environment: environment,
      locales: locales
    )
  }

  /// What the terminal's modes are: input, output, control, local.
  var modes: [tcflag_t] {
    var modes = termios()
    tcgetattr(slave, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  func type(_ text: String) {
    type(Array(text.utf8))
  }

  func type(_ bytes: [UInt8]) {
    TerminalPair.type(bytes, at: master)
  }

  /// Types at an end that another thread holds; waits for room as long as nobody reads.
  static func type(_ bytes: [UInt8], at master: Int32) {
    let count = write(master, bytes, bytes.count)
    precondition(count == bytes.count)
  }

  /// The bytes that have been sent since the last call; the screen shows them from now on.
  func receive() -> [UInt8] {
    // All that was sent before the mark has arrived when the mark has.
    let mark: [UInt8] = [0x1E, 0x1E]
    _ = write(slave, mark, mark.count)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.suffix(mark.count) != mark[...] {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    bytes.removeLast(mark.count)
    screen.receive(bytes)
    return bytes
  }

  func resize(to size: Size) {
    var extent = winsize(
      ws_row: UInt16(size.rows),
      ws_col: UInt16(size.columns),
      ws_xpixel: 0,
      ws_ypixel: 0
    )
    _ = ioctl(master, UInt(TIOCSWINSZ), &extent)
    screen.resize(columns: size.columns, rows: size.rows)
  }

  /// Closes the terminal's side, as a terminal window does.
  func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }
}

extension CursesTerminal {
  /// The events up to a key that is typed after them.
  func events(upTo last: Key) throws -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while events.last != .key(last) {
      events += try self.events()
    }
    return events.dropLast()
  }
}
