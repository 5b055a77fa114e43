internal import Glibc
internal import Synchronization

/// A program running on a terminal of its own, which we hold the other end of: type to it, see what
/// it draws, count its bytes.
///
/// The terminal is the program's controlling one, so it delivers `SIGWINCH`, `SIGINT` and `SIGHUP`
/// as a real one does. The program is killed when this is released; after `hangUp` it has the time
/// until then to end by itself.
package final class PseudoTerminal {
  /// When the program was about to be executed.
  package let startedAt: ContinuousClock.Instant
  /// Every byte the program has written.
  package private(set) var bytes: [UInt8] = []
  /// When the newest of `bytes` arrived.
  package private(set) var lastByteAt: ContinuousClock.Instant
  /// When text was last sent, or the size changed.
  package private(set) var lastInputAt: ContinuousClock.Instant
  /// Whether no more bytes come: nobody holds the program's side of the terminal any more, or we
  /// have closed ours.
  package private(set) var isClosed = false
  /// Waits by asking again and again rather than asleep: it takes a processor, and dates bytes to
  /// the microsecond.
  package var spins = false

  let process: pid_t
  /// Our side of the terminal; negative once it is closed.
  private(set) var master: Int32
  private let initialModes: [tcflag_t]
  private var status: ExitStatus?
  private var emulator: ScreenEmulator
  private var emulatedCount = 0
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// Opens a terminal and starts a program on it.
  ///
  /// - Parameters:
  ///   - program: What to run.
  ///   - columns: The width of the terminal.
  ///   - rows: The height of the terminal.
  ///   - input: A file that stands for standard input instead of the terminal, which `/dev/tty`
  ///     still opens.
  ///   - width: The columns a scalar takes on this terminal; see `ScreenEmulator`.
  /// - Throws: `PseudoTerminalError.system` if there is no terminal to be had or no such program.
  package init(
    _ program: Program,
    columns: Int = 80,
    rows: Int = 24,
    input: String? = nil,
    width: @escaping @Sendable (Unicode.Scalar) -> Int = ScreenEmulator.eastAsianWidth
  ) throws(PseudoTerminalError) {
    emulator = ScreenEmulator(columns: columns, rows: rows, width: width)
    (master, process, startedAt, initialModes) = try Program.spawning.withLock {
      _ throws(PseudoTerminalError) in
      let (master, slave) = try PseudoTerminal.open(size: winsize(columns: columns, rows: rows))
      defer { close(slave) }
      var name = [CChar](repeating: 0, count: 64)
      ttyname_r(slave, &name, name.count)
      let modes = PseudoTerminal.modes(of: master)
      let startedAt = ContinuousClock.now
      do throws(PseudoTerminalError) {
        let process = try program.spawn { actions in
          // The first terminal that the leader of a session opens becomes its controlling one.
          posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
          posix_spawn_file_actions_adddup2(&actions, 0, 1)
          posix_spawn_file_actions_adddup2(&actions, 0, 2)
          if let input { posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0) }
        }
        return (master, process, startedAt, modes)
      } catch {
        close(master)
        throw error
      }
    }
    lastByteAt = startedAt
    lastInputAt = startedAt
  }

  deinit {
    if status == nil {
      kill(-process, SIGKILL)
      waitpid(process, nil, 0)
    }
    hangUp()
  }

  private static func open(size: winsize) throws(PseudoTerminalError) -> (Int32, Int32) {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = size
    guard openpty(&master, &slave, nil, nil, &size) == 0 else {
      throw .system(call: "openpty", error: errno)
    }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    return (master, slave)
  }

  /// The modes of a terminal: input, output, control, local.
  private static func modes(of terminal: Int32) -> [tcflag_t] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  /// Whether the terminal is in the modes that the program found: echoing, editing lines.
  package var hasInitialModes: Bool { PseudoTerminal.modes(of: master) == initialModes }

  /// What the bytes so far have drawn.
  ///
  /// - Complexity: O(bytes that came since it was last looked at).
  package var screen: ScreenEmulator {
    emulator.receive(bytes[emulatedCount...])
    emulatedCount = bytes.count
    return emulator
  }

  /// Types text.
  package func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Types bytes, reading what the program writes meanwhile, so that neither waits for the other.
  package func send(_ input: [UInt8]) {
    var rest = input[...]
    while !rest.isEmpty, !isClosed {
      lastInputAt = .now
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest.removeFirst(count)
      } else {
        receive()
      }
    }
  }

  /// Changes the size of the terminal, which tells the program by `SIGWINCH`.
  package func resize(columns: Int, rows: Int) {
    emulator = screen
    emulator.resize(columns: columns, rows: rows)
    var size = winsize(columns: columns, rows: rows)
    lastInputAt = .now
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Closes our side of the terminal, as a terminal window does: the program is sent `SIGHUP`, its
  /// reads find the end and its writes fail. What it had written and we not read is lost.
  package func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
    isClosed = true
  }

  /// Sends a signal to the program.
  package func send(signal: Int32) {
    if status == nil { kill(process, signal) }
  }

  /// How the program ended; nil while it runs.
  package func exitStatus() -> ExitStatus? {
    var waitStatus: Int32 = 0
    if status == nil, waitpid(process, &waitStatus, WNOHANG) == process {
      status = ExitStatus(waitStatus: waitStatus)
    }
    return status
  }

  /// Takes in what the program has written, waiting a few milliseconds for it unless `spins`.
  func receive() {
    var ready = pollfd(fd: isClosed ? -1 : master, events: Int16(POLLIN), revents: 0)
    poll(&ready, 1, spins ? 0 : 5)
    guard ready.revents != 0 else { return }
    let count = read(master, &buffer, buffer.count)
    if count > 0 {
      lastByteAt = .now
      bytes += buffer[..<count]
    } else if count == 0 || errno == EIO {
      isClosed = true
    }
  }
}

extension winsize {
  fileprivate init(columns: Int, rows: Int) {
    self.init(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }
}
