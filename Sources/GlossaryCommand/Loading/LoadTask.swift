import GlossaryFormats
import Platform
import Synchronization

/// A glossary that is being read, or has been.
///
/// What takes little is read before the task is returned; the rest on a thread of its own, while
/// whoever started the task looks at it from time to time.
final class LoadTask: Sendable {
  typealias Outcome = Result<LoadedGlossary, LoadingError>

  /// What is read, for the person.
  let name: String
  let progress = ReadingProgress()
  private let outcome = Mutex<Outcome?>(nil)

  /// A task that is finished.
  init(_ loaded: LoadedGlossary) {
    name = loaded.source.name
    outcome.withLock { $0 = .success(loaded) }
  }

  /// - Parameters:
  ///   - name: what is read.
  ///   - isBackground: whether to read on a thread of its own.
  ///   - read: reads it, and stops when the progress says so.
  init(
    _ name: String,
    isBackground: Bool,
    _ read: @escaping @Sendable (ReadingProgress) -> Outcome
  ) {
    self.name = name
    let body: @Sendable () -> Void = { [self] in
      let result = read(progress)
      outcome.withLock { $0 = result }
    }
    if isBackground { onNewThread(body) } else { body() }
  }

  /// Asks the reader to stop. The task then ends with an error, some time.
  func cancel() {
    progress.stop()
  }

  /// What came of it; nil while it goes on.
  ///
  /// - Throws: why the glossary cannot be read, or that the task was cancelled.
  func finished() throws(LoadingError) -> LoadedGlossary? {
    try outcome.withLock { $0 }?.get()
  }
}
