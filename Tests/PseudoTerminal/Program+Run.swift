internal import Glibc
internal import Synchronization

/// What a program left behind.
package struct ProgramResult: Sendable {
  package let status: ExitStatus
  package let outputBytes: [UInt8]
  package let errorBytes: [UInt8]

  /// Standard output as text.
  package var output: String { String(decoding: outputBytes, as: UTF8.self) }
  /// Standard error as text.
  package var errors: String { String(decoding: errorBytes, as: UTF8.self) }
}

extension Program {
  /// Runs the program to its end with pipes for its standard streams and no terminal to open.
  ///
  /// - Parameters:
  ///   - input: What it reads from its standard input, which then ends.
  ///   - timeout: How long it may take before it is killed.
  /// - Returns: How it ended, and what it wrote.
  /// - Throws: `PseudoTerminalError.system` if it cannot be executed, `.timedOut` with what it
  ///   wrote if it did not end in time.
  package func run(
    input: [UInt8] = [],
    timeout: Duration = .seconds(20)
  ) throws(PseudoTerminalError) -> ProgramResult {
    // A program may end before it has read its input.
    signal(SIGPIPE, SIG_IGN)
    let (process, streams) = try spawnWithPipes()
    var exchange = PipeExchange(streams: streams, input: input)
    let finished = exchange.run(until: .now + timeout)
    exchange.close()
    if !finished { kill(process, SIGKILL) }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    guard finished else {
      throw .timedOut(
        waitingFor: "the end of \(command)",
        screen: String(decoding: exchange.output + exchange.errors, as: UTF8.self)
      )
    }
    return ProgramResult(
      status: ExitStatus(waitStatus: status),
      outputBytes: exchange.output,
      errorBytes: exchange.errors
    )
  }

  /// - Returns: The process, and our ends of its standard input, output and error.
  private func spawnWithPipes() throws(PseudoTerminalError) -> (pid_t, [Int32]) {
    try Program.spawning.withLock { _ throws(PseudoTerminalError) in
      var ours: [Int32] = []
      var theirs: [Int32] = []
      for stream in 0..<3 {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .system(call: "pipe", error: errno) }
        ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
        theirs.append(ends[stream == 0 ? 0 : 1])
        ours.append(ends[stream == 0 ? 1 : 0])
      }
      defer { theirs.forEach { close($0) } }
      do throws(PseudoTerminalError) {
        let process = try spawn { actions in
          for (stream, end) in theirs.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, end, Int32(stream))
          }
        }
        return (process, ours)
      } catch {
        ours.forEach { close($0) }
        throw error
      }
    }
  }
}

/// Our side of a program's three pipes: writes and reads whatever is ready, since a program that
/// waits for its output to be read takes no input.
private struct PipeExchange {
  private var streams: [Int32]
  private var input: ArraySlice<UInt8>
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []

  init(streams: [Int32], input: [UInt8]) {
    self.streams = streams
    self.input = input[...]
    _ = fcntl(streams[0], F_SETFL, O_NONBLOCK)
  }

  /// - Returns: Whether the program closed its output and its errors before the deadline.
  mutating func run(until deadline: ContinuousClock.Instant) -> Bool {
    while streams[1] >= 0 || streams[2] >= 0 {
      guard ContinuousClock.now < deadline else { return false }
      if input.isEmpty { closeStream(0) }
      var ready = streams.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      ready[0].events = Int16(POLLOUT)
      poll(&ready, nfds_t(ready.count), 10)
      if ready[0].revents != 0 { writeInput() }
      if ready[1].revents != 0 { output += read(1) }
      if ready[2].revents != 0 { errors += read(2) }
    }
    return true
  }

  mutating func close() {
    streams.indices.forEach { closeStream($0) }
  }

  private mutating func writeInput() {
    let count = input.withUnsafeBytes { write(streams[0], $0.baseAddress, $0.count) }
    if count > 0 {
      input.removeFirst(count)
    } else if errno != EAGAIN {
      input = []
    }
  }

  private mutating func read(_ stream: Int) -> ArraySlice<UInt8> {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(streams[stream], &buffer, buffer.count)
    if count <= 0 { closeStream(stream) }
    return buffer[..<max(count, 0)]
  }

  private mutating func closeStream(_ stream: Int) {
    if streams[stream] >= 0 { Glibc.close(streams[stream]) }
    // poll passes over a negative descriptor.
    streams[stream] = -1
  }
}
