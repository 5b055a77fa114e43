import CDefaultGlossary
import GlossaryFormats
import GlossaryModel
import Platform

/// Reading dictionaries from their files.
extension GlossaryReading {
  /// Reads dictionaries into one glossary, each of which is told apart if there are several. Entries
  /// with the same headword become one, except in a glossary.json alone.
  mutating func read(_ dictionaries: [DictionaryFiles]) throws(LoadingError) {
    for files in dictionaries {
      if dictionaries.count > 1 { beginDictionary(title: files.title) }
      let problems = try read(files)
      builder.info.skippedCount += problems.count { $0.severity == .error }
    }
    if dictionaries.count > 1 || dictionaries.contains(where: \.hasHomographs) {
      builder.mergeHeadwords()
    }
  }

  /// Reads a dictionary.
  ///
  /// - Returns: what was left out of it.
  mutating func read(_ files: DictionaryFiles) throws(LoadingError) -> [Problem] {
    switch files {
    case .builtIn:
      let bytes = UnsafeBufferPointer(start: default_glossary(), count: default_glossary_size)
      return try read(json: bytes.span, named: files.name)
    case .json(let path):
      // One that was found in a folder has been looked at, and is a regular file.
      let bytes = try GlossaryReading.bytes(ofFile: path, .readingAnyKind)
      return try read(json: bytes.span, named: path)
    case .dictd(let index, let bodies):
      let contents = DictdFiles(
        index: try GlossaryReading.bytes(ofFile: index),
        bodies: try GlossaryReading.bytes(ofFile: bodies)
      )
      do throws(FormatError) {
        return try read(dictd: contents)
      } catch {
        throw LoadingError(error, in: files.path(of: error.part))
      }
    case .starDict(let info, let index, let bodies, let synonyms):
      var contents = StarDictFiles(
        info: try GlossaryReading.bytes(ofFile: info),
        index: try GlossaryReading.bytes(ofFile: index),
        bodies: try GlossaryReading.bytes(ofFile: bodies)
      )
      if let synonyms { contents.synonyms = try GlossaryReading.bytes(ofFile: synonyms) }
      do throws(FormatError) {
        return try read(starDict: contents)
      } catch {
        throw LoadingError(error, in: files.path(of: error.part))
      }
    }
  }

  /// Reads glossary.json.
  mutating func read(json bytes: Span<UInt8>, named name: String) throws(LoadingError) -> [Problem]
  {
    do throws(FormatError) {
      return try read(json: bytes)
    } catch {
      throw LoadingError(error, in: name)
    }
  }

  private static func bytes(
    ofFile path: String,
    _ mode: File.Mode = .reading
  ) throws(LoadingError) -> [UInt8] {
    do throws(FileError) {
      return try FileReading.bytes(ofFile: path, mode)
    } catch {
      throw LoadingError(error)
    }
  }
}

extension GlossaryBuilder {
  func contents(named name: String) throws(LoadingError) -> CompiledContents {
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
