import Foundation

/// What one run of a program took.
struct Measurement {
  /// From the start of the program to the last byte of its first frame.
  let firstFrame: Duration
  /// From a keystroke to the last byte of the frame that answers it.
  let keystrokes: [Duration]
  /// In bytes.
  let peakMemory: Int
}

/// What all runs of a program took.
struct Figures {
  let name: String
  /// Whether a run did not show the right frame.
  var hasFailed = false
  private var firstFrames: [Double] = []
  private var keystrokes: [Double] = []
  private var peakMemory = 0

  init(name: String) { self.name = name }

  mutating func add(_ measurement: Measurement) {
    firstFrames.append(measurement.firstFrame / .milliseconds(1))
    keystrokes += measurement.keystrokes.map { $0 / .milliseconds(1) }
    peakMemory = max(peakMemory, measurement.peakMemory)
  }

  /// The figures as a row of the table.
  ///
  /// - Parameter floor: The figures that the others are multiples of.
  /// - Returns: The row, in Markdown.
  func row(floor: Figures?) -> String {
    guard !hasFailed else { return "| \(name) | wrong frame | | | | |" }
    let cells = [
      name,
      Self.summary(firstFrames), Self.ratio(firstFrames, floor?.firstFrames ?? []),
      Self.summary(keystrokes), Self.ratio(keystrokes, floor?.keystrokes ?? []),
      String(format: "%.1f", Double(peakMemory) / 1_000_000),
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  private static func summary(_ times: [Double]) -> String {
    guard !times.isEmpty else { return "" }
    return String(format: "%.2f / %.2f", quantile(0.5, of: times), quantile(0.95, of: times))
  }

  private static func ratio(_ times: [Double], _ floor: [Double]) -> String {
    guard !times.isEmpty, !floor.isEmpty else { return "" }
    return String(format: "%.1f", quantile(0.5, of: times) / quantile(0.5, of: floor))
  }

  /// The nearest-rank quantile of some times, of which there is at least one.
  private static func quantile(_ fraction: Double, of times: [Double]) -> Double {
    let rank = Int((fraction * Double(times.count)).rounded(.up))
    return times.sorted()[max(rank, 1) - 1]
  }
}
