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

  init(_ glossary: Glossary, _ source: GlossarySource, notice: String? = nil) {
    let errorCount = glossary.info.skippedCount
    let omissions = "Errors in the file: \(errorCount). glossary check \(source.name) names them."
    self.glossary = glossary
    self.source = source
    self.notice = notice ?? (errorCount == 0 ? nil : omissions)
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
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try FileReading.bytes(of: File(borrowing: File.standardInput), name: source.name)
      } catch {
        throw LoadingError(error)
      }
      self = .loaded(try Loading.glossary(json: bytes.span, source))
    case .files(let paths):
      var dictionaries: [DictionaryFiles] = []
      do throws(FileError) {
        for path in paths { dictionaries += try DictionaryFiles.find(at: path) }
      } catch {
        throw LoadingError(error)
      }
      self = try Loading(of: dictionaries, source, caching)
    }
  }

  /// Compiled before, else at once if that takes little, else on a thread of its own.
  private init(
    of dictionaries: [DictionaryFiles],
    _ source: GlossarySource,
    _ caching: Caching
  ) throws(LoadingError) {
    let effort = DictionaryFiles.effort(of: dictionaries)
    let cache = caching == .unused || effort == .none ? nil : CompiledCache()
    if caching == .renewed { cache?.remove(dictionaries) }
    if let glossary = cache?.glossary(of: dictionaries) {
      self = .loaded(LoadedGlossary(glossary, source))
      return
    }
    let read: @Sendable (ReadingProgress) -> Result<LoadedGlossary, LoadingError> = { progress in
      Loading.read(dictionaries, source, cache: cache, progress)
    }
    if effort == .much {
      self = .compiling(Compilation(of: source.name, read))
    } else {
      self = .loaded(try read(ReadingProgress()).get())
    }
  }

  private static func read(
    _ dictionaries: [DictionaryFiles],
    _ source: GlossarySource,
    cache: CompiledCache?,
    _ progress: ReadingProgress
  ) -> Result<LoadedGlossary, LoadingError> {
    do throws(LoadingError) {
      // Taken before the reading: what is changed during it must not pass for what was read.
      let fingerprint = cache == nil ? nil : CompiledCache.fingerprint(of: dictionaries)
      var reading = GlossaryReading(progress: progress)
      try reading.read(dictionaries)
      let contents = try reading.builder.contents(named: source.name)
      if let cache, let fingerprint {
        guard progress.beginKeeping() else {
          return .failure(LoadingError(FormatError(.stopped), in: source.name))
        }
        do throws(CompiledGlossaryError) {
          let glossary = try cache.store(contents, of: dictionaries, fingerprint: fingerprint)
          return .success(LoadedGlossary(glossary, source))
        } catch {
          let glossary = try Glossary(contents, named: source.name)
          let notice = CompiledCache.notice(of: error)
          return .success(LoadedGlossary(glossary, source, notice: notice))
        }
      }
      return .success(LoadedGlossary(try Glossary(contents, named: source.name), source))
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
      if try DictionaryFiles.isGlossary(path) { return try Loading(.files([path]), caching) }
      reason = "./\(path) is not a glossary; this is the built-in one."
    } catch {
      reason = "\(error). This is the built-in glossary."
    }
    let builtIn = try Loading(.builtIn, caching)
    guard case .loaded(let loaded) = builtIn else { return builtIn }
    return .loaded(LoadedGlossary(loaded.glossary, .builtIn, notice: reason))
  }

  private static func glossary(
    json bytes: Span<UInt8>,
    _ source: GlossarySource
  ) throws(LoadingError) -> LoadedGlossary {
    var reading = GlossaryReading()
    let problems = try reading.read(json: bytes, named: source.name)
    reading.builder.info.skippedCount = problems.count { $0.severity == .error }
    let contents = try reading.builder.contents(named: source.name)
    return LoadedGlossary(try Glossary(contents, named: source.name), source)
  }
}
