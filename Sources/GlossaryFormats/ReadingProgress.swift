internal import Synchronization

/// How far the reading of a glossary has come. It is written by the thread that reads, looked at by
/// the one that shows it, and carries the wish to stop the other way.
package final class ReadingProgress: Sendable {
  private let entries = Atomic(0)
  private let bytes = Atomic(0)
  private let allBytes = Atomic(0)
  private let stopping = Atomic(false)

  /// Progress of nothing yet.
  package init() {}

  /// Entries that have been read.
  package var entryCount: Int { entries.load(ordering: .relaxed) }
  /// Bytes of text that have been read.
  package var byteCount: Int { bytes.load(ordering: .relaxed) }
  /// Bytes of text that there are to read, as far as is known.
  package var totalByteCount: Int { allBytes.load(ordering: .relaxed) }

  /// Asks the reader to stop.
  package func stop() {
    stopping.store(true, ordering: .relaxed)
  }

  /// Says that there are more bytes of text to read.
  func expect(bytes count: Int) {
    allBytes.add(count, ordering: .relaxed)
  }

  /// Whether the reader is asked to stop. It then throws `FormatError` with `stopped`.
  var isStopped: Bool { stopping.load(ordering: .relaxed) }

  /// Says that some more has been read. To be called every thousand entries or so.
  func advance(entries entryCount: Int, bytes byteCount: Int) {
    entries.add(entryCount, ordering: .relaxed)
    bytes.add(byteCount, ordering: .relaxed)
  }
}
