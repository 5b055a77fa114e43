internal import Glibc

/// Gives the terminal back when the process dies of a trap.
///
/// All that has to be done is kept from the start, since a handler may not allocate, nor trust the
/// state in which the trap found the program: it writes one string, sets the terminal's modes and
/// dies of the same signal.
struct CrashHandler {
  /// What Swift's traps, faults and `abort` raise, and SIGQUIT, which ends a program the same way.
  private static let signals = [
    SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT,
  ]
  private static let stackSize = 64 * 1024

  private var actions = SignalActions()
  /// A stack of its own: the trap may be that the usual one is full.
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
      { signal in
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
      flags: Int32(bitPattern: SA_RESETHAND) | SA_NODEFER | SA_ONSTACK
    )
  }

  mutating func remove() {
    actions.putBack()
    var none = stack_t(ss_sp: nil, ss_flags: Int32(SS_DISABLE), ss_size: 0)
    sigaltstack(&none, nil)
    stack.deallocate()
    SignalState.shared.pointee.restoration.deallocate()
    SignalState.shared.pointee.restoration = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  }
}
