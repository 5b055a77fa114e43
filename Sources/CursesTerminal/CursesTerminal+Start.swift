internal import CNcurses
internal import Glibc
internal import Platform

extension CursesTerminal {
  /// A descriptor of the terminal that the process was started on, whatever standard input is;
  /// negative if there is none. It is never closed.
  package static var controllingTerminal: Int32 {
    open("/dev/tty", O_RDWR | O_CLOEXEC)
  }

  /// A variable of the process's environment.
  package static func processEnvironment(_ name: String) -> String? {
    Environment.value(of: name)
  }

  /// The name of a terminfo entry for the terminal. Errors are thrown, not printed by ncurses.
  static func entry(
    input: Int32,
    output: Int32,
    _ environment: (String) -> String?
  ) throws(TerminalError) -> String {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard let type = environment("TERM"), !type.isEmpty else { throw .typeMissing }
    if try hasEntry(type, output) { return type }
    for name in TerminalType.substitutes(for: type) where try hasEntry(name, output) { return name }
    throw .typeUnknown(type)
  }

  /// Sets ncurses up for a terminal type; false if terminfo has no entry of it.
  private static func hasEntry(_ type: String, _ output: Int32) throws(TerminalError) -> Bool {
    var status: Int32 = 0
    let isFound = setupterm(type, output, &status) == OK
    // An entry of a generic or a hard-copy type is found too, and refused.
    guard isFound ? capability("cup") != nil : status == 0 || status == -1 else {
      throw .typeTooSimple(type)
    }
    return isFound
  }

  /// Locales whose encoding may be UTF-8. ncurses needs nothing else of a locale.
  ///
  /// C.UTF-8 comes with libc; the person's own locale may not be installed.
  package static let unicodeLocales = ["C.UTF-8", "", "en_US.UTF-8"]

  /// Sets the first locale whose encoding is UTF-8.
  ///
  /// - Returns: false if there is none.
  static func setUnicodeLocale(outOf names: [String]) -> Bool {
    names.contains { name in
      setlocale(LC_CTYPE, name) != nil && String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
    }
  }

  /// A string capability of the terminal; nil if it has none of that name.
  static func capability(_ name: String) -> String? {
    curses_capability(name).map { String(cString: $0) }
  }

  /// The bytes that restore the terminal after any frame: default attributes and colours, a visible
  /// cursor, the keys' usual codes and the main screen.
  static func restoration(isECMA48: Bool) -> [UInt8] {
    var bytes: [UInt8] = isECMA48 ? Array("\u{1B}[?2004l".utf8) : []
    for name in ["sgr0", "op", "cnorm", "rmkx", "rmcup"] {
      bytes += withoutPadding(capability(name) ?? "")
    }
    return bytes
  }

  /// A capability without its delays (`$<5>`), which only `tputs` implements.
  static func withoutPadding(_ capability: String) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = Array(capability.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        plain.append(byte)
      }
    }
    return plain
  }
}
