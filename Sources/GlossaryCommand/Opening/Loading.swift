import GlossaryFormats
import GlossaryModel
import Platform

/// A glossary that was read, and what to say of it.
struct LoadedGlossary: Sendable {
  let glossary: Glossary
  /// Where it was found; never `.automatic`.
  let source: GlossarySource
  /// What the person should know: that another file was passed over, or terms left out.
  let notice: String?

  /// The notice, if there is none yet, says what could not be opened or was skipped.
  init(
    _ glossary: Glossary,
    _ source: GlossarySource,
    failures: [LoadingError] = [],
    notice: String? = nil
  ) {
    self.glossary = glossary
    self.source = source
    let skippedCount = glossary.info.skippedCount
    if notice != nil {
      self.notice = notice
    } else if let failure = failures.first {
      let others = failures.count == 1 ? "" : " (and \(failures.count - 1) more)"
      self.notice = "Left out\(others): \(failure)"
    } else if skippedCount > 0 {
      self.notice = "Errors in the file: \(skippedCount). glossary check \(source.name) names them."
    } else {
      self.notice = nil
    }
  }

  /// What the glossary calls itself, else its file's name.
  var title: String {
    let title = glossary.info.title
    return title.isEmpty ? String(source.name.split(separator: "/").last ?? "Glossary") : title
  }
}

/// What the reading of a glossary comes to.
enum Loading {
  case loaded(LoadedGlossary)
  /// It is large, and there is time to show something.
  case compiling(Compilation)

  /// What part compiled glossaries take in it.
  enum Caching: Sendable {
    case used, unused
    /// What is kept is damaged.
    case renewed
  }

  /// Begins to read a glossary.
  init(_ source: GlossarySource, _ caching: Caching = .used) throws(LoadingError) {
    switch source {
    case .automatic:
      self = try Loading.automatic(caching)
    case .builtIn:
      self = try Loading(of: [.builtIn], source, caching)
    case .standardInput:
      let sources = try FoundSources(standardInput: source.name).requireSources()
      self = .loaded(try Loading.read(sources, source, cache: nil, ReadingProgress()).get())
    case .files(let paths):
      let found = FoundSources(at: paths)
      let sources = try found.requireSources()
      self = try Loading(of: sources, source, caching, failures: found.failures)
    }
  }

  /// Compiled before, else at once if that takes little, else on a thread of its own.
  private init(
    of sources: [SourceFiles],
    _ source: GlossarySource,
    _ caching: Caching,
    failures: [LoadingError] = []
  ) throws(LoadingError) {
    let effort = Effort(of: sources)
    let cache = caching == .unused || effort == .none ? nil : CompiledCache()
    if caching == .renewed { cache?.remove(sources) }
    if let glossary = cache?.glossary(of: sources) {
      self = .loaded(LoadedGlossary(glossary, source, failures: failures))
      return
    }
    let read: @Sendable (ReadingProgress) -> Result<LoadedGlossary, LoadingError> = { progress in
      Loading.read(sources, source, failures: failures, cache: cache, progress)
    }
    if effort == .much {
      self = .compiling(Compilation(of: source.name, read))
    } else {
      self = .loaded(try read(ReadingProgress()).get())
    }
  }

  private static func read(
    _ sources: [SourceFiles],
    _ source: GlossarySource,
    failures: [LoadingError] = [],
    cache: CompiledCache?,
    _ progress: ReadingProgress
  ) -> Result<LoadedGlossary, LoadingError> {
    do throws(LoadingError) {
      // Taken before the reading: what is changed during it must not pass for what was read.
      let fingerprint = cache == nil ? nil : CompiledCache.fingerprint(of: sources)
      var importer = GlossaryImporter(progress: progress)
      let failures = try failures + importer.read(sources)
      let contents = try importer.contents(named: source.name)
      if let cache, let fingerprint {
        guard progress.beginKeeping() else {
          return .failure(LoadingError(FormatError(CommonFault.stopped), in: source.name))
        }
        if let glossary = cache.keep(contents, of: sources, fingerprint: fingerprint) {
          return .success(LoadedGlossary(glossary, source, failures: failures))
        }
      }
      let glossary = try Glossary(contents, named: source.name)
      return .success(LoadedGlossary(glossary, source, failures: failures))
    } catch {
      return .failure(error)
    }
  }

  /// `./glossary.json` may be anybody's, so it is opened unasked only if it looks like a glossary and
  /// can be read as one.
  private static func automatic(_ caching: Caching) throws(LoadingError) -> Loading {
    let path = GlossarySource.automaticFile
    // Without the file there is nothing to explain.
    guard FileSystem.exists(path) else { return try Loading(.builtIn, caching) }
    let reason: String
    do {
      if try SourceFiles.isGlossary(path) { return try Loading(.files([path]), caching) }
      reason = "./\(path) is not a glossary; this is the built-in one."
    } catch {
      reason = "\(error). This is the built-in glossary."
    }
    let builtIn = try Loading(.builtIn, caching)
    guard case .loaded(let loaded) = builtIn else { return builtIn }
    return .loaded(LoadedGlossary(loaded.glossary, .builtIn, notice: reason))
  }
}
