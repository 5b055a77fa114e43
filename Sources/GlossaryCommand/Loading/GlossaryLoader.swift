import GlossaryFormats
import GlossaryModel
import Platform

/// What part compiled glossaries play in loading.
enum CachePolicy: Sendable {
  case use
  /// Compile again, and store nothing.
  case bypass
  /// What is stored is damaged: compile again, and store that.
  case rebuild
}

/// Finds a glossary's files and has them read or compiled. It knows no terminal and prints nothing.
///
/// ```swift
/// let task = try GlossaryLoader(.files(["kitchen.json"])).start()
/// while true {
///   if let loaded = try task.finished() { … }
/// }
/// ```
struct GlossaryLoader: Sendable {
  let source: GlossarySource
  private let policy: CachePolicy
  /// Whether the glossary was loaded before. A FIFO is then no longer waited for.
  private var isRepeated = false

  init(_ source: GlossarySource, _ policy: CachePolicy = .use) {
    self.source = source
    self.policy = policy
  }

  /// The loader that loads a glossary again, from where it was found.
  func repeating(_ loaded: LoadedGlossary) -> GlossaryLoader {
    var loader = GlossaryLoader(loaded.source, policy)
    loader.isRepeated = true
    return loader
  }

  /// Starts to load: from the cache, else at once if that takes little time, else in the background.
  ///
  /// - Parameter rebuilding: whether what is stored is known to be damaged.
  /// - Returns: the task, which is finished if the glossary was loaded at once.
  /// - Throws: `LoadingError` if the files cannot be found or, where they were read at once, read.
  func start(rebuilding: Bool = false) throws(LoadingError) -> LoadTask {
    try start(source, rebuilding ? .rebuild : policy)
  }

  private func start(
    _ source: GlossarySource,
    _ policy: CachePolicy
  ) throws(LoadingError) -> LoadTask {
    switch source {
    case .automatic:
      try startAutomatic(policy)
    case .builtIn:
      try start(FoundSources([.builtIn]), source, policy)
    case .standardInput:
      try start(FoundSources(standardInput: source.name), source, .bypass)
    case .files(let paths):
      try start(FoundSources(at: paths, waits: !isRepeated), source, policy)
    }
  }

  private func start(
    _ found: FoundSources,
    _ source: GlossarySource,
    _ policy: CachePolicy
  ) throws(LoadingError) -> LoadTask {
    let sources = try found.requireSources()
    let cost = LoadCost(of: sources)
    let cache = policy == .bypass || cost == .trivial ? nil : CompiledCache()
    if policy == .rebuild { cache?.remove(sources) }
    if let glossary = cache?.glossary(of: sources) {
      return LoadTask(LoadedGlossary(glossary, source, failures: found.failures))
    }
    let task = LoadTask(source.name, isBackground: cost == .heavy) { progress in
      do throws(LoadingError) {
        return .success(try GlossaryLoader.read(found, source, cache, progress))
      } catch {
        return .failure(error)
      }
    }
    // What was read at once may have failed at once.
    _ = try task.finished()
    return task
  }

  /// Reads sources, and stores what was read if there is a cache.
  private static func read(
    _ found: FoundSources,
    _ source: GlossarySource,
    _ cache: CompiledCache?,
    _ progress: ReadingProgress
  ) throws(LoadingError) -> LoadedGlossary {
    let sources = found.sources
    // Taken before the files are read: one that changes meanwhile must not pass for what was read.
    let fingerprint = cache == nil ? nil : CompiledCache.fingerprint(of: sources)
    var importer = GlossaryImporter(progress: progress)
    try importer.read(sources)
    let contents = try importer.contents(named: source)
    var warnings: [String] = []
    if let cache, let fingerprint {
      do throws(CompiledGlossaryError) {
        let glossary = try cache.store(contents, of: sources, fingerprint: fingerprint) {
          progress.isStopped
        }
        return LoadedGlossary(glossary, source, failures: found.failures)
      } catch {
        guard !progress.isStopped else {
          throw LoadingError(FormatError(CommonFault.stopped), in: source.name)
        }
        if let notice = CompiledCache.notice(of: error) { warnings.append(notice) }
      }
    }
    let glossary = try Glossary(contents, named: source.name)
    return LoadedGlossary(glossary, source, failures: found.failures, warnings: warnings)
  }

  /// `./glossary.json` may be anybody's, so it is opened unasked only if it looks like a glossary and
  /// can be read as one.
  private func startAutomatic(_ policy: CachePolicy) throws(LoadingError) -> LoadTask {
    let path = GlossarySource.automaticFile
    guard FileSystem.exists(path) else { return try start(.builtIn, policy) }
    let reason: String
    do {
      if try SourceFiles.isGlossary(path) { return try start(.files([path]), policy) }
      reason = "./\(path) is not a glossary; this is the built-in one."
    } catch {
      reason = "\(error). This is the built-in glossary."
    }
    let builtIn = try start(.builtIn, policy)
    guard let loaded = try builtIn.finished() else { return builtIn }
    return LoadTask(LoadedGlossary(loaded.glossary, .builtIn, warnings: [reason]))
  }
}
