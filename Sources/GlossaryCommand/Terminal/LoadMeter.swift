import Browser
import Platform
import Screen

/// Waits for a glossary without a screen, with a line on standard error that counts if that is a
/// terminal.
struct LoadMeter {
  private let isShown = StandardStreams.Stream.error.isTerminal
  private var isLineWritten = false

  private static let clearLine = "\r\u{1B}[K"
  /// Between two looks at the task, in milliseconds.
  private static let interval: UInt32 = 5
  /// Looks before the line is first written, so that short waits show nothing, and between updates.
  private static let looksPerUpdate = 20

  /// Waits until a task ends.
  static func wait(for task: LoadTask) throws(LoadingError) -> LoadedGlossary {
    var meter = LoadMeter()
    defer { meter.clear() }
    var looks = 0
    while true {
      if let loaded = try task.finished() { return loaded }
      looks += 1
      if looks.isMultiple(of: looksPerUpdate) { meter.update(task) }
      Clock.sleep(milliseconds: interval)
    }
  }

  private mutating func update(_ task: LoadTask) {
    guard isShown else { return }
    let progress = LoadingScreen.Progress(task.progress)
    let line = "Reading \(task.name): \(progress.percent) %, \(progress.description)"
    try? StandardStreams.write(LoadMeter.clearLine + DisplayText.sanitized(line), to: .error)
    isLineWritten = true
  }

  private func clear() {
    if isLineWritten { try? StandardStreams.write(LoadMeter.clearLine, to: .error) }
  }
}
