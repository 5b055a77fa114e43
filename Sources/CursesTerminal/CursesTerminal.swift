internal import CNcurses
internal import Glibc
package import Screen

/// A terminal in full-screen mode: keys in, cells out.
///
/// It owns the state of ncurses, the terminal's modes and the process's signal handlers, so there may
/// be only one at a time. However the program ends, `restore` or the handlers restore the terminal.
package final class CursesTerminal {
  /// The size for frames. It is updated by `events(within:)`.
  package internal(set) var size = Size(columns: 0, rows: 0)

  let input: Int32
  let output: Int32
  let clipboard: Clipboard
  /// Milliseconds within which all bytes of a key arrive.
  let escapeDelay: Int32
  /// Whether the terminal follows ECMA-48, and so ignores control sequences it does not know.
  let isECMA48: Bool
  /// A message for the person if another terminal type or only ASCII is used.
  package let notice: String?

  /// Whether keys came faster than they were read.
  var hasUnreadInput = false
  var signals: SignalPipe

  private let screen: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  /// A pad to read keys from; reading from a window would refresh it first.
  let keyboard: UnsafeMutablePointer<WINDOW>
  private let templates: CellTemplates
  /// Whether ncurses can show ASCII only, because no UTF-8 locale is installed.
  private let isASCIIOnly: Bool
  private var cells: [cchar_t] = []
  private var isCursorShown: Bool?
  private var crashHandler: CrashHandler
  private var isRestored = false

  /// Starts full-screen mode. If that fails, nothing has been written to the terminal.
  ///
  /// - Parameters:
  ///   - input: the terminal to read keys from.
  ///   - output: the same terminal, to draw on.
  ///   - environment: the value of an environment variable: TERM, ESCDELAY, NO_COLOR, TMUX, STY.
  ///   - locales: the locales to choose from; if none has UTF-8, only ASCII is shown.
  /// - Throws: `TerminalError`.
  package init(
    input: Int32 = 0,
    output: Int32 = 1,
    environment: (String) -> String? = processEnvironment,
    locales: [String] = unicodeLocales
  ) throws(TerminalError) {
    let type = try CursesTerminal.entry(input: input, output: output, environment)
    isASCIIOnly = !CursesTerminal.setUnicodeLocale(outOf: locales)
    notice = CursesTerminal.notice(isASCIIOnly, type, named: environment("TERM") ?? type)
    var modes = termios()
    tcgetattr(output, &modes)

    guard let signals = SignalPipe() else { throw .notStarted(type) }
    self.signals = signals
    guard let outputFile = fdopen(output, "w"), let inputFile = fdopen(input, "r"),
      let screen = newterm(type, outputFile, inputFile), let window = curses_screen_window(),
      let keyboard = newpad(1, 1)
    else {
      self.signals.close()
      throw .notStarted(type)
    }
    self.screen = screen
    self.window = window
    self.keyboard = keyboard
    self.input = input
    self.output = output
    clipboard = Clipboard(environment: environment)

    // ncurses reads ESCDELAY itself; its own default, a second, is for lines of 300 baud.
    escapeDelay = environment("ESCDELAY").flatMap { Int32($0) } ?? 25
    set_escdelay(escapeDelay)
    raw()
    noecho()
    nonl()
    keypad(keyboard, true)

    let wantsColor = environment("NO_COLOR")?.isEmpty ?? true
    let hasColor = wantsColor && has_colors() && start_color() == OK && use_default_colors() == OK
    templates = CellTemplates(Palette(colors: hasColor ? Int(tigetnum("colors")) : 0))

    isECMA48 = CursesTerminal.capability("cup")?.hasPrefix("\u{1B}[") ?? false
    crashHandler = CrashHandler(
      output: output,
      modes: modes,
      restoration: CursesTerminal.restoration(isECMA48: isECMA48)
    )
    // Before curses mode has been left once, ncurses 6.4 writes at every move of the cursor: some
    // sixty times a frame instead of once or twice. The first frame enters curses mode again; until
    // then, keys are read already.
    endwin()
    reset_prog_mode()
    setBracketedPaste(true)
    fitToTerminal()
  }

  deinit {
    restore()
  }

  /// Draws a frame and places the cursor. A frame larger than the terminal is cut; beyond a smaller
  /// one the terminal is blank.
  ///
  /// ncurses sends only the differences.
  ///
  /// - Complexity: O(cells of the frame).
  package func show(_ frame: Frame) {
    if frame.size != size {
      werase(window)
    }
    for row in 0..<min(frame.size.rows, size.rows) {
      cells.removeAll(keepingCapacity: true)
      for cell in frame.row(row) {
        guard let glyph = cell.glyph else { continue }
        if isASCIIOnly, !glyph.base.isASCII {
          appendSubstitute(for: glyph, templates[cell.style])
          continue
        }
        var template = templates[cell.style]
        template.chars.0 = wchar_t(glyph.base.value)
        if glyph.marks[0] != 0 {
          template.chars.1 = wchar_t(glyph.marks[0])
          template.chars.2 = wchar_t(glyph.marks[1])
          template.chars.3 = wchar_t(glyph.marks[2])
          template.chars.4 = wchar_t(glyph.marks[3])
        }
        cells.append(template)
      }
      mvwadd_wchnstr(window, Int32(row), 0, cells, Int32(cells.count))
    }
    if frame.showsCursor != isCursorShown {
      curs_set(frame.showsCursor ? 1 : 0)
      isCursorShown = frame.showsCursor
    }
    wmove(
      window,
      Int32(min(max(frame.cursor.row, 0), size.rows - 1)),
      Int32(min(max(frame.cursor.column, 0), size.columns - 1))
    )
    wrefresh(window)
  }

  /// Appends ASCII cells as wide as a glyph.
  private func appendSubstitute(for glyph: Glyph, _ template: cchar_t) {
    var cell = template
    cell.chars.0 = wchar_t(ASCIISubstitute.of(glyph.base).value)
    cells.append(cell)
    if glyph.width == 2 {
      cell.chars.0 = wchar_t(0x20)
      cells.append(cell)
    }
  }

  /// Makes the next frame draw every cell, whatever the terminal shows.
  package func redraw() {
    clearok(window, true)
  }

  /// Restores the terminal. Calling it again has no effect.
  package func restore() {
    guard !isRestored else { return }
    isRestored = true
    leaveScreen()
    delwin(keyboard)
    delscreen(screen)
    crashHandler.remove()
    signals.close()
  }

  /// Restores the terminal and ends the process by a signal, so that the parent sees the cause.
  package func restoreAndRaise(_ signal: Int32) -> Never {
    restore()
    Glibc.signal(signal, SIG_DFL)
    raise(signal)
    _exit(128 + signal)
  }

  func setBracketedPaste(_ isOn: Bool) {
    guard isECMA48 else { return }
    _ = send(Array((isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l").utf8))
  }

  /// Leaves curses mode until the next frame.
  func leaveScreen() {
    setBracketedPaste(false)
    endwin()
  }

  /// Returns to curses mode after `leaveScreen`, or after another program may have changed the
  /// terminal's modes.
  func enterScreen() {
    reset_prog_mode()
    setBracketedPaste(true)
    isCursorShown = nil
    redraw()
    fitToTerminal()
  }

  /// Writes to the terminal directly. Between two calls of `show`, ncurses has nothing buffered.
  ///
  /// - Returns: false if the terminal cannot be written to.
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var waited = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&waited, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Adopts the terminal's current size.
  func fitToTerminal() {
    var extent = winsize()
    if ioctl(output, UInt(TIOCGWINSZ), &extent) == 0, extent.ws_row > 0, extent.ws_col > 0 {
      resizeterm(Int32(extent.ws_row), Int32(extent.ws_col))
    }
    size = Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }
}
