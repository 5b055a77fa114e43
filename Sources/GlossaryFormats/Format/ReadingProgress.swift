internal import Synchronization

/// How far the reading of a glossary is. The thread that reads writes it, and another shows it, which can
/// also ask the reader to stop.
package final class ReadingProgress: Sendable {
  private let entries = Atomic(0)
  private let bytes = Atomic(0)
  private let allBytes = Atomic(0)
  private let stopped = Atomic(false)

  /// Progress before the start.
  package init() {}

  /// Entries that have been read.
  package var entryCount: Int { entries.load(ordering: .relaxed) }
  /// Bytes of text that have been read.
  package var byteCount: Int { bytes.load(ordering: .relaxed) }
  /// Bytes of text to read, as far as is known.
  package var totalByteCount: Int { allBytes.load(ordering: .relaxed) }

  /// Asks the reader to stop.
  package func stop() {
    stopped.store(true, ordering: .relaxed)
  }

  /// Adds to the bytes of text to read.
  func expect(bytes count: Int) {
    allBytes.add(count, ordering: .relaxed)
  }

  /// Whether the reader is asked to stop. It then throws `CommonFault.stopped`.
  package var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Reports that more was read. Call it every thousand entries or so.
  func advance(entries entryCount: Int, bytes byteCount: Int) {
    entries.add(entryCount, ordering: .relaxed)
    bytes.add(byteCount, ordering: .relaxed)
  }
}

/// Reports the totals of one reader to a progress, and lets it stop.
struct ProgressMeter {
  private let progress: ReadingProgress
  private var entryCount = 0
  private var byteCount = 0

  init(_ progress: ReadingProgress) {
    self.progress = progress
  }

  /// Reports how much was read in total. Call it every thousand entries or so, and at the end.
  ///
  /// - Throws: `CommonFault.stopped` if somebody asked for that.
  mutating func report(entries entryCount: Int, bytes byteCount: Int) throws(FormatError) {
    guard advance(entries: entryCount, bytes: byteCount) else {
      throw FormatError(CommonFault.stopped)
    }
  }

  /// As `report`.
  ///
  /// - Returns: false if somebody asked to stop.
  mutating func advance(entries entryCount: Int, bytes byteCount: Int) -> Bool {
    progress.advance(entries: entryCount - self.entryCount, bytes: byteCount - self.byteCount)
    self.entryCount = entryCount
    self.byteCount = byteCount
    return !progress.isStopped
  }
}
