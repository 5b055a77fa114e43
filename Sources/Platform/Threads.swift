internal import Glibc
internal import Synchronization

/// The number of threads that can run at the same time.
package var coreCount: Int {
  max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

/// Calls functions on several threads and returns their results in the functions' order.
///
/// - Parameters:
///   - calls: the functions, preferably the slowest first.
///   - threadCount: the number of threads.
/// - Returns: one result per function.
package func concurrently<Result: Sendable>(
  _ calls: [@Sendable () -> Result],
  onThreads threadCount: Int
) -> [Result] {
  let next = Atomic(0)
  let results = Mutex([Result?](repeating: nil, count: calls.count))
  onThreads(min(threadCount, calls.count)) {
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < calls.count else { return }
      let result = calls[number]()
      results.withLock { $0[number] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}

/// Calls a function on several threads, one of them the caller's, and waits until all calls return.
///
/// The system may refuse threads, so the function must divide the work itself. POSIX threads are used
/// because Dispatch takes a millisecond to start.
package func onThreads(_ count: Int, _ body: @Sendable () -> Void) {
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

/// Calls a function on a new thread, or on the caller's if the system refuses one.
package func onNewThread(_ body: @escaping @Sendable () -> Void) {
  var thread = pthread_t()
  let context = Unmanaged.passRetained(ThreadBody(call: body))
  let failure = pthread_create(
    &thread,
    nil,
    { context in
      if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().call() }
      return nil
    },
    context.toOpaque()
  )
  if failure == 0 {
    pthread_detach(thread)
  } else {
    context.takeRetainedValue().call()
  }
}

/// A function as an object, so that it can be passed to a thread as a pointer.
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
