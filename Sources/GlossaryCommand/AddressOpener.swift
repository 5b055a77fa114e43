import Browser
import CursesTerminal
import Platform

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
    let process: ChildProcess
    let program: String
  }

  private var running: [Running] = []
  private let browserVariable: String?

  /// A browser that cannot open anything says so within this many milliseconds.
  private static let patience = 200

  init(browserVariable: String? = Environment.value(of: "BROWSER")) {
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
        let ending = terminal.withScreenReleased {
          (try? ChildProcess(invocation.arguments, isDetached: false)).map(terminal.wait)
        }
        guard let ending else { continue }
        return AddressOpener.report(ending, of: invocation.program) ?? "Back from \(address.text)"
      }
      guard let process = try? ChildProcess(invocation.arguments, isDetached: true) else {
        continue
      }
      running.append(Running(process: process, program: invocation.program))
      for _ in 0..<AddressOpener.patience / 10 {
        if let failure = failure() { return failure }
        if running.isEmpty { break }
        Clock.sleep(milliseconds: 10)
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
      guard let ending = browser.process.ending() else { return false }
      failure = AddressOpener.report(ending, of: browser.program) ?? failure
      return true
    }
    return failure
  }

  /// - Returns: nil if the program ended well.
  private static func report(_ ending: ChildProcess.Ending, of program: String) -> String? {
    switch ending {
    case .exited(status: 0): nil
    case .exited(let status): "\(program) could not open it (exit status \(status))."
    case .signalled(let signal): "\(program) was ended by signal \(signal)."
    }
  }
}
