internal import Glibc

/// The process's handler of SIGBUS: the program continues if the fault is in a mapped file that was cut
/// short (`MappingTable`); otherwise the previous action is taken.
package enum BusErrorHandler {
  /// The previous action. Unsafe because a handler reads it: it is written once, before the handler is
  /// installed.
  nonisolated(unsafe) private static let previous: UnsafeMutablePointer<sigaction> = {
    let action = UnsafeMutablePointer<sigaction>.allocate(capacity: 1)
    action.initialize(to: sigaction())
    sigaction(SIGBUS, nil, action)
    return action
  }()

  /// Installs the handler, once and for good.
  static func install() { installed }

  private static let installed: Void = {
    _ = previous
    var action = sigaction()
    action.__sigaction_handler.sa_sigaction = { signal, info, context in
      guard let info, !BusErrorHandler.isRepaired(info) else { return }
      BusErrorHandler.passOn(signal, info, context)
    }
    // The alternate stack, if there is one: the fault may be that the usual one is full.
    action.sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK
    sigaction(SIGBUS, &action, nil)
  }()

  /// Whether a fault was in a mapped file and was repaired, so that a handler of SIGBUS that was
  /// installed later may return.
  ///
  /// Safe in a signal handler.
  ///
  /// - Parameter info: the `siginfo_t` that the handler was given.
  /// - Returns: false if the handler has to act on the signal.
  package static func isRepaired(_ info: UnsafeRawPointer) -> Bool {
    let info = info.assumingMemoryBound(to: siginfo_t.self)
    // A positive code says that the kernel found a fault, not that somebody sent the signal.
    guard info.pointee.si_signo == SIGBUS, info.pointee.si_code > 0 else { return false }
    return MappingTable.repair(at: UInt(bitPattern: info.pointee._sifields._sigfault.si_addr))
  }

  private static func passOn(
    _ signal: Int32,
    _ info: UnsafeMutablePointer<siginfo_t>,
    _ context: UnsafeMutableRawPointer?
  ) {
    if previous.pointee.sa_flags & SA_SIGINFO != 0 {
      previous.pointee.__sigaction_handler.sa_sigaction?(signal, info, context)
      return
    }
    let handler = previous.pointee.__sigaction_handler.sa_handler
    switch unsafeBitCast(handler, to: Int.self) {
    case unsafeBitCast(SIG_IGN, to: Int.self) where info.pointee.si_code <= 0:
      return
    case unsafeBitCast(SIG_IGN, to: Int.self), unsafeBitCast(SIG_DFL, to: Int.self):
      // A fault cannot be ignored: the signal ends the program as if there were no handler.
      Glibc.signal(signal, SIG_DFL)
      raise(signal)
    default:
      handler?(signal)
    }
  }
}
