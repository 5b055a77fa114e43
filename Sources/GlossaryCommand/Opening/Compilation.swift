import Glibc
import GlossaryFormats
import GlossaryModel
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
    let work = Work { [self] in
      let loaded = read(progress)
      result.withLock { $0 = loaded }
    }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(work)
    let error = pthread_create(&thread, nil, Work.start, context.toOpaque())
    if error == 0 {
      pthread_detach(thread)
    } else {
      context.takeRetainedValue().body()
    }
  }

  /// What came of it; nil while it goes on.
  func finished() throws(LoadingError) -> LoadedGlossary? {
    try result.withLock { $0 }?.get()
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }

    static let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
      if let context = $0 { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
      return nil
    }
  }
}
