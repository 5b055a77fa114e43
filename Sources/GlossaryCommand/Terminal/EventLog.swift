import Browser
import Platform
import Screen

/// Writes what happens in the event loop to the file that `GLOSSARY_LOG` names, for debugging: the
/// terminal itself is taken.
///
/// A line has the milliseconds since the start, a tab, and an event (`>`) or an effect (`<`).
final class EventLog {
  private let file: File
  private let start = Clock.milliseconds

  /// Nil if the variable is not set, or the file cannot be written.
  init?() {
    guard let path = Environment.value(of: "GLOSSARY_LOG"), !path.isEmpty,
      let file = try? File(path, .appending)
    else { return nil }
    self.file = file
  }

  func write(event: AppEvent) {
    write("> \(event)")
  }

  func write(effect: Effect) {
    write("< \(effect)")
  }

  private func write(_ text: String) {
    let line = "\(Clock.milliseconds - start)\t\(DisplayText.sanitized(text))\n"
    try? file.write(Array(line.utf8))
  }
}
