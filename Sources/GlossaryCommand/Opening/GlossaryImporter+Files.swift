import GlossaryFormats
import GlossaryModel

extension GlossaryImporter {
  /// Reads sources into one glossary, in which each is told apart if there are several. Those that
  /// cannot be read are left out.
  ///
  /// - Returns: why some were left out.
  /// - Throws: `LoadingError` if none can be read, or somebody asked to stop.
  mutating func read(_ sources: [SourceFiles]) throws(LoadingError) -> [LoadingError] {
    var failures: [LoadingError] = []
    for source in sources {
      do throws(FormatError) {
        let title = sources.count > 1 ? source.title : nil
        _ = try read(source.opened, as: source.format, dictionary: title)
      } catch {
        let failure = LoadingError(error, in: source)
        guard !error.isStopped, sources.count > 1 else { throw failure }
        failures.append(failure)
        countFailure()
      }
    }
    if failures.count == sources.count, let failure = failures.first { throw failure }
    return failures
  }

  /// What was read. See `contents()`.
  consuming func contents(named name: String) throws(LoadingError) -> CompiledContents {
    do throws(CompiledGlossaryError) {
      return try contents()
    } catch {
      throw LoadingError(error, in: name)
    }
  }
}

extension Glossary {
  init(_ contents: CompiledContents, named name: String) throws(LoadingError) {
    do throws(CompiledGlossaryError) {
      try self.init(contents)
    } catch {
      throw LoadingError(error, in: name)
    }
  }
}
