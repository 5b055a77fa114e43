internal import Synchronization

/// How far the reading of a glossary has come. It is written by the thread that reads, looked at by
/// the one that shows it, and carries the wish to stop the other way.
package final class ReadingProgress: Sendable {
  private let entries = Atomic(0)
  private let bytes = Atomic(0)
  private let allBytes = Atomic(0)
  private let phase = Atomic(Phase.reading)

  private enum Phase: UInt8, AtomicRepresentable {
    case reading, keeping, stopped
  }

  /// Progress of nothing yet.
  package init() {}

  /// Entries that have been read.
  package var entryCount: Int { entries.load(ordering: .relaxed) }
  /// Bytes of text that have been read.
  package var byteCount: Int { bytes.load(ordering: .relaxed) }
  /// Bytes of text that there are to read, as far as is known.
  package var totalByteCount: Int { allBytes.load(ordering: .relaxed) }

  /// Asks the reader to stop.
  ///
  /// - Returns: false if it is too late: files are being written, and will soon be.
  @discardableResult package func stop() -> Bool {
    let (_, original) = phase.compareExchange(
      expected: .reading,
      desired: .stopped,
      ordering: .relaxed
    )
    return original != .keeping
  }

  /// Says that what was read is going to be written to a file.
  ///
  /// - Returns: false if it is to be dropped instead.
  package func beginKeeping() -> Bool {
    phase.compareExchange(expected: .reading, desired: .keeping, ordering: .relaxed).exchanged
  }

  /// Says that there are more bytes of text to read.
  func expect(bytes count: Int) {
    allBytes.add(count, ordering: .relaxed)
  }

  /// Whether the reader is asked to stop. It then throws `CommonFault.stopped`.
  var isStopped: Bool { phase.load(ordering: .relaxed) == .stopped }

  /// Says that some more has been read. To be called every thousand entries or so.
  func advance(entries entryCount: Int, bytes byteCount: Int) {
    entries.add(entryCount, ordering: .relaxed)
    bytes.add(byteCount, ordering: .relaxed)
  }
}

/// Tells a progress of what one reader has read in all, and lets it stop.
struct ProgressMeter {
  private let progress: ReadingProgress
  private var entryCount = 0
  private var byteCount = 0

  init(_ progress: ReadingProgress) {
    self.progress = progress
  }

  /// Says how much has been read. To be called every thousand entries or so, and at the end.
  ///
  /// - Throws: `CommonFault.stopped` if somebody asked for that.
  mutating func report(entries entryCount: Int, bytes byteCount: Int) throws(FormatError) {
    guard advance(entries: entryCount, bytes: byteCount) else {
      throw FormatError(CommonFault.stopped)
    }
  }

  /// Says the same.
  ///
  /// - Returns: false if somebody asked to stop.
  mutating func advance(entries entryCount: Int, bytes byteCount: Int) -> Bool {
    progress.advance(entries: entryCount - self.entryCount, bytes: byteCount - self.byteCount)
    self.entryCount = entryCount
    self.byteCount = byteCount
    return !progress.isStopped
  }
}
