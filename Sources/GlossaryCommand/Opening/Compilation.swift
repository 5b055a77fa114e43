import GlossaryFormats
import GlossaryModel
import Platform
import Synchronization

/// The reading of a large glossary, on a thread of its own.
final class Compilation: Sendable {
  /// What is read, for the person.
  let name: String
  let progress = ReadingProgress()
  private let result = Mutex<Result<LoadedGlossary, LoadingError>?>(nil)

  /// Begins.
  init(
    of name: String,
    _ read: @escaping @Sendable (ReadingProgress) -> Result<LoadedGlossary, LoadingError>
  ) {
    self.name = name
    onNewThread { [self] in
      let loaded = read(progress)
      result.withLock { $0 = loaded }
    }
  }

  /// What came of it; nil while it goes on.
  func finished() throws(LoadingError) -> LoadedGlossary? {
    try result.withLock { $0 }?.get()
  }
}
