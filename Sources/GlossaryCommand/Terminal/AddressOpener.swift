import Browser
import CursesTerminal
import Platform

/// Opens addresses in the person's web browser, without a shell and without waiting for it.
///
/// `$BROWSER` names it, as in xdg-open(1): a colon-separated list of commands; in each, words are
/// separated by spaces and `%s` is replaced by the address, which otherwise comes last. A command that
/// cannot be started, or fails soon, gives way to the next one. Without the variable, `xdg-open`
/// decides.
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
    let process: ChildProcess
    let program: String
    /// What to try if it fails.
    let alternatives: ArraySlice<Invocation>
    let address: WebAddress
    let start = Clock.now

    /// Whether an ending now means that it could not open the address.
    var isRecent: Bool { Clock.now - start <= AddressOpener.watchTime }
  }

  private var running: [Running] = []
  private let browserVariable: String?

  /// A browser that cannot open anything ends within this many seconds.
  private static let watchTime = 3
  /// Milliseconds between two looks at browsers that were just started.
  static let lookInterval: Int32 = 50

  init(browserVariable: String? = Environment.value(of: "BROWSER")) {
    self.browserVariable = browserVariable
  }

  /// What to try for an address, in this order.
  func invocations(for address: WebAddress) -> [Invocation] {
    let named = (browserVariable ?? "").split(separator: ":").compactMap { command in
      let words = command.split(separator: " ").map(String.init)
      guard !words.isEmpty else { return nil as Invocation? }
      let hasPlaceholder = words.contains { $0.contains("%s") }
      return Invocation(
        arguments: hasPlaceholder
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
  /// - Returns: what became of it so far, for the status line.
  mutating func open(_ address: WebAddress, on terminal: CursesTerminal) -> String {
    open(address, with: invocations(for: address)[...], on: terminal)
      ?? (browserVariable?.isEmpty ?? true
        ? "No browser found: set BROWSER, or install xdg-utils."
        : "None of the browsers that BROWSER names can be started.")
  }

  /// Tries commands in turn until one starts.
  ///
  /// - Returns: nil if none does.
  private mutating func open(
    _ address: WebAddress,
    with invocations: ArraySlice<Invocation>,
    on terminal: CursesTerminal
  ) -> String? {
    guard let invocation = invocations.first else { return nil }
    let alternatives = invocations.dropFirst()
    if invocation.needsTerminal {
      let ending = terminal.withScreenReleased {
        (try? ChildProcess(invocation.arguments, isDetached: false)).map(terminal.wait)
      }
      guard let ending else { return open(address, with: alternatives, on: terminal) }
      guard let failure = AddressOpener.failure(ending, of: invocation.program) else {
        return "Back from \(address.text)"
      }
      // A signal may have been meant for this program too.
      guard case .exited = ending else { return failure }
      return open(address, with: alternatives, on: terminal) ?? failure
    }
    guard let process = try? ChildProcess(invocation.arguments, isDetached: true) else {
      return open(address, with: alternatives, on: terminal)
    }
    running.append(
      Running(
        process: process,
        program: invocation.program,
        alternatives: alternatives,
        address: address
      )
    )
    return "Opening \(address.text)"
  }

  /// Whether a browser was just started, so that it is worth looking at it every `lookInterval`.
  var isWatching: Bool { running.contains(where: \.isRecent) }

  /// Looks at the browsers that were started.
  ///
  /// - Returns: what to say if one has failed.
  mutating func look(on terminal: CursesTerminal) -> String? {
    var report: String?
    for index in running.indices.reversed() {
      guard let ending = running[index].process.ending() else { continue }
      let browser = running.remove(at: index)
      guard let failure = AddressOpener.failure(ending, of: browser.program) else { continue }
      let next =
        browser.isRecent ? open(browser.address, with: browser.alternatives, on: terminal) : nil
      report = next ?? failure
    }
    return report
  }

  /// - Returns: nil if the program ended well.
  private static func failure(_ ending: ChildProcess.Ending, of program: String) -> String? {
    switch ending {
    case .exited(status: 0): nil
    case .exited(let status): "\(program) could not open it (exit status \(status))."
    case .signalled(let signal): "\(program) was ended by signal \(signal)."
    }
  }
}
