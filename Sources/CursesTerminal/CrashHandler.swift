internal import Glibc
internal import Platform

/// Restores the terminal when a signal ends the process.
///
/// Everything the handler needs is prepared beforehand, since it may not allocate or trust the state
/// of the program: it writes one string, sets the terminal's modes and dies of the same signal.
struct CrashHandler {
  /// The signals that end a process by default, except those of `SignalPipe` and SIGKILL: what Swift's
  /// traps, faults and `abort` raise, what limits and timers send, and what another program may send.
  static let signals: [Int32] =
    [
      SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS, SIGQUIT, SIGUSR1, SIGUSR2, SIGPIPE,
      SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ, SIGIO, SIGPWR, SIGSTKFLT,
    ] + (__libc_current_sigrtmin()...__libc_current_sigrtmax())
  private static let stackSize = 64 * 1024

  private var actions = SignalActions()
  /// A stack for the handler alone: the fault may be that the usual one is full.
  private let stack: UnsafeMutableRawPointer

  init(output: Int32, modes: termios, restoration: [UInt8]) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: restoration.count, alignment: 1)
    bytes.copyBytes(from: restoration)
    SignalState.shared.pointee.output = output
    SignalState.shared.pointee.modes = modes
    SignalState.shared.pointee.restoration = bytes
    stack = .allocate(byteCount: CrashHandler.stackSize, alignment: 16)
    var alternate = stack_t(ss_sp: stack, ss_flags: 0, ss_size: CrashHandler.stackSize)
    sigaltstack(&alternate, nil)
    actions.install(
      { signal, info, _ in
        // A mapped file was cut short. That is no crash, whichever handler was installed first.
        if let info, BusErrorHandler.isRepaired(info) { return }
        // At first, so that a fault in this handler ends the process.
        Glibc.signal(signal, SIG_DFL)
        let state = SignalState.shared
        _ = write(
          state.pointee.output,
          state.pointee.restoration.baseAddress,
          state.pointee.restoration.count
        )
        tcsetattr(state.pointee.output, TCSANOW, &state.pointee.modes)
        raise(signal)
      },
      for: CrashHandler.signals,
      flags: SA_NODEFER | SA_ONSTACK
    )
  }

  mutating func remove() {
    actions.putBack()
    var none = stack_t(ss_sp: nil, ss_flags: Int32(SS_DISABLE), ss_size: 0)
    sigaltstack(&none, nil)
    stack.deallocate()
    SignalState.shared.pointee.output = -1
    SignalState.shared.pointee.restoration.deallocate()
    SignalState.shared.pointee.restoration = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  }
}
