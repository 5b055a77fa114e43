import GlossaryFormats
import GlossaryModel

extension GlossaryImporter {
  /// Reads sources into one glossary. If there are several, each entry says which one it is from, and
  /// those that cannot be read are left out; the glossary says which.
  ///
  /// - Throws: `LoadingError` if none can be read, or the reader was asked to stop.
  mutating func read(_ sources: [SourceFiles]) throws(LoadingError) {
    var failures: [LoadingError] = []
    for source in sources {
      do throws(FormatError) {
        let title = sources.count > 1 ? source.title : nil
        _ = try read(source.opened, as: source.format, dictionary: title)
      } catch {
        let failure = LoadingError(error, in: source)
        failures.append(failure)
        guard !error.isStopped, failures.count < sources.count else { throw failures[0] }
        note(failure: failure.description)
      }
    }
  }

  /// What was read. See `contents()`.
  consuming func contents(
    named source: GlossarySource
  ) throws(LoadingError) -> CompiledContents {
    nameIfUntitled(source.fallbackTitle)
    do throws(CompiledGlossaryError) {
      return try contents()
    } catch {
      throw LoadingError(error, in: source.name)
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
