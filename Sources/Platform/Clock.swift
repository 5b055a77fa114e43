internal import Glibc

/// Dates and delays.
package enum Clock {
  /// Seconds since 1970.
  package static var now: Int { time(nil) }

  /// Milliseconds since some moment, for measuring; setting the clock does not change it.
  package static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
  }

  /// A time in seconds since 1970 as a day in the local time zone, `2026-11-23`.
  package static func day(of seconds: Int) -> String {
    var seconds = time_t(seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    func padded(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }

  /// Blocks the calling thread.
  package static func sleep(milliseconds: UInt32) {
    usleep(milliseconds * 1_000)
  }
}
