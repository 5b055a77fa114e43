internal import Glibc

/// Calls a function on several threads at once, the caller's being one, and waits for all to end.
///
/// A thread that the system refuses is done without, so the function must share the work out by
/// itself. It is POSIX's threads, since Dispatch takes a millisecond to begin.
func onThreads(_ count: Int, _ body: @Sendable () -> Void) {
  withoutActuallyEscaping(body) { body in
    let shared = ThreadBody(call: body)
    let context = Unmanaged.passUnretained(shared).toOpaque()
    var threads: [pthread_t] = []
    for _ in 1..<max(count, 1) {
      var thread = pthread_t()
      let failure = pthread_create(&thread, nil, runThreadBody, context)
      if failure == 0 { threads.append(thread) }
    }
    body()
    for thread in threads { pthread_join(thread, nil) }
    // The threads do not own it.
    withExtendedLifetime(shared) {}
  }
}

/// A function in the shape in which a thread can be told of it.
private final class ThreadBody: Sendable {
  let call: @Sendable () -> Void

  init(call: @escaping @Sendable () -> Void) {
    self.call = call
  }
}

private func runThreadBody(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeUnretainedValue().call() }
  return nil
}
