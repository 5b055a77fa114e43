import Browser
import CursesTerminal
import Glibc

/// Opens addresses in the person's web browser, without a shell.
///
/// `$BROWSER` names it, as in xdg-open(1): commands apart by colons, tried in turn, words apart by
/// spaces; `%s` stands for the address, which otherwise comes last. Without it, `xdg-open` decides.
struct AddressOpener {
  /// A program and its arguments, the address among them.
  struct Invocation: Equatable {
    let arguments: [String]

    /// Browsers that draw on the terminal, and so need the screen while they run.
    private static let textBrowsers: Set = [
      "browsh", "carbonyl", "cha", "chawan", "edbrowse", "elinks", "links", "links2", "lynx",
      "netrik", "retawq", "w3m", "www-browser",
    ]

    var program: String { arguments[0] }

    var needsTerminal: Bool {
      Invocation.textBrowsers.contains(String(program.split(separator: "/").last ?? ""))
    }
  }

  /// A browser that was started and has not been seen to end.
  private struct Running {
    let process: pid_t
    let program: String
  }

  private var running: [Running] = []
  private let browserVariable: String?

  /// A browser that cannot open anything says so within this many milliseconds.
  private static let patience = 200

  init(browserVariable: String? = getenv("BROWSER").map { String(cString: $0) }) {
    self.browserVariable = browserVariable
  }

  /// What to try for an address, in this order.
  func invocations(for address: WebAddress) -> [Invocation] {
    let named = (browserVariable ?? "").split(separator: ":").compactMap { command in
      let words = command.split(separator: " ").map(String.init)
      guard !words.isEmpty else { return nil as Invocation? }
      let hasPlace = words.contains { $0.contains("%s") }
      return Invocation(
        arguments: hasPlace
          ? words.map { AddressOpener.replacing($0, with: address) } : words + [address.text]
      )
    }
    return named.isEmpty ? [Invocation(arguments: ["xdg-open", address.text])] : named
  }

  private static func replacing(_ word: String, with address: WebAddress) -> String {
    var pieces = word.split(separator: "%s", omittingEmptySubsequences: false).map(String.init)
    let first = pieces.removeFirst()
    return pieces.reduce(first) { $0 + address.text + $1 }
  }

  /// Opens an address.
  ///
  /// - Returns: what became of it, for the status line.
  mutating func open(_ address: WebAddress, on terminal: CursesTerminal) -> String {
    for invocation in invocations(for: address) {
      if invocation.needsTerminal {
        let status = terminal.withScreenReleased {
          AddressOpener.start(invocation, detached: false).map(terminal.wait)
        }
        guard let status else { continue }
        return AddressOpener.report(status, of: invocation.program) ?? "Back from \(address.text)"
      }
      guard let process = AddressOpener.start(invocation, detached: true) else { continue }
      running.append(Running(process: process, program: invocation.program))
      for _ in 0..<AddressOpener.patience / 10 {
        if let failure = failure() { return failure }
        if running.isEmpty { break }
        usleep(10_000)
      }
      return "Opening \(address.text)"
    }
    return browserVariable?.isEmpty ?? true
      ? "No browser found: set BROWSER, or install xdg-utils."
      : "None of the browsers that BROWSER names can be started."
  }

  /// How a browser that was started has failed; nil if none has since the last call.
  mutating func failure() -> String? {
    var failure: String?
    running.removeAll { browser in
      var status: Int32 = 0
      guard waitpid(browser.process, &status, WNOHANG) == browser.process else { return false }
      failure = AddressOpener.report(status, of: browser.program) ?? failure
      return true
    }
    return failure
  }

  /// - Returns: nil if the program ended well.
  private static func report(_ waitStatus: Int32, of program: String) -> String? {
    guard waitStatus != 0 else { return nil }
    let signal = waitStatus & 0x7F
    return signal == 0
      ? "\(program) could not open it (exit status \(waitStatus >> 8 & 0xFF))."
      : "\(program) was ended by signal \(signal)."
  }

  /// Starts a program; a detached one gets neither the terminal nor its signals.
  ///
  /// - Returns: nil if there is no such program.
  private static func start(_ invocation: Invocation, detached: Bool) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if detached {
      posix_spawnattr_setpgroup(&attributes, 0)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
      for descriptor in Int32(0)...2 {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    let words = invocation.arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawnp(
      &process,
      invocation.program,
      &actions,
      &attributes,
      words,
      environ
    )
    return error == 0 ? process : nil
  }
}
