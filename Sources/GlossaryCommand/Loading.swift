import ArgumentParser
import CDefaultGlossary
import Glibc
import GlossaryFormats
import GlossaryModel
import Screen

/// A glossary that was read, and what to say of it.
struct LoadedGlossary {
  let glossary: Glossary
  /// Where it was found; never `.automatic`.
  let source: GlossarySource
  /// What the person should know: that another file was passed over, or terms left out.
  let notice: String?

  /// What the glossary calls itself, else its file's name.
  var title: String {
    let title = glossary.info.title
    return title.isEmpty ? String(source.name.split(separator: "/").last ?? "Glossary") : title
  }
}

/// Why no glossary could be read; its text is made for the person.
struct LoadingError: Error, CustomStringConvertible {
  let description: String
  let exitCode: ExitCode

  init(_ error: FileError) {
    description = error.description
    exitCode = error.exitCode
  }

  init(_ error: FormatError, in name: String) {
    description = error.message(file: name)
    exitCode = ExitStatus.badData
  }

  init(_ error: ImageError, in name: String) {
    description = "\(name): error: \(error)"
    exitCode = ExitStatus.badData
  }
}

/// Finds and reads glossaries.
enum Loading {
  /// Reads a glossary for a command; what is wrong ends the program with its message.
  static func load(_ source: GlossarySource) throws -> LoadedGlossary {
    do throws(LoadingError) {
      return try read(source)
    } catch {
      report(error.description)
      throw error.exitCode
    }
  }

  /// Reads a glossary.
  static func read(_ source: GlossarySource) throws(LoadingError) -> LoadedGlossary {
    switch source {
    case .automatic:
      return try readAutomatic()
    case .builtIn:
      return try readBuiltIn()
    case .standardInput, .file:
      let bytes = try bytes(of: source)
      return try build(bytes.span, source)
    }
  }

  /// The bytes of a file or of standard input.
  private static func bytes(of source: GlossarySource) throws(LoadingError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(FileError) {
      if case .file(let path) = source {
        bytes = try FileReading.bytes(ofFile: path)
      } else {
        bytes = try FileReading.bytes(of: STDIN_FILENO, name: source.name)
      }
    } catch {
      throw LoadingError(error)
    }
    return bytes
  }

  /// `./glossary.json` may be anybody's, so it is opened unasked only if it looks like a glossary and
  /// can be read as one.
  private static func readAutomatic() throws(LoadingError) -> LoadedGlossary {
    let file = GlossarySource.file(GlossarySource.automaticFile)
    let reason: String
    do throws(LoadingError) {
      let bytes = try bytes(of: file)
      if GlossaryFormat.looksLikeGlossary(bytes.span) {
        return try build(bytes.span, file)
      }
      reason = "./\(GlossarySource.automaticFile) is not a glossary; this is the built-in one."
    } catch {
      // Without the file there is nothing to explain.
      let isMissing = access(GlossarySource.automaticFile, F_OK) != 0
      reason = isMissing ? "" : "\(error). This is the built-in glossary."
    }
    let builtIn = try readBuiltIn()
    return LoadedGlossary(
      glossary: builtIn.glossary,
      source: .builtIn,
      notice: reason.isEmpty ? nil : reason
    )
  }

  private static func readBuiltIn() throws(LoadingError) -> LoadedGlossary {
    let bytes = UnsafeBufferPointer(start: default_glossary(), count: default_glossary_size)
    return try build(bytes.span, .builtIn)
  }

  private static func build(
    _ bytes: Span<UInt8>,
    _ source: GlossarySource
  ) throws(LoadingError) -> LoadedGlossary {
    let reading: GlossaryReading
    do throws(FormatError) {
      reading = try GlossaryReading(json: bytes)
    } catch {
      throw LoadingError(error, in: source.name)
    }
    let glossary: Glossary
    do throws(ImageError) {
      glossary = try reading.builder.build()
    } catch {
      throw LoadingError(error, in: source.name)
    }
    let errorCount = reading.problems.count { $0.severity == .error }
    let notice = "Errors in the file: \(errorCount). glossary check \(source.name) names them."
    return LoadedGlossary(
      glossary: glossary,
      source: source,
      notice: errorCount == 0 ? nil : notice
    )
  }

  /// Reads a glossary again that was read before.
  static func reread(_ source: GlossarySource) throws(LoadingError) -> LoadedGlossary {
    guard source != .standardInput else {
      throw LoadingError(
        FileError(source.name, "it can be read only once", ExitStatus.inputOutput)
      )
    }
    return try read(source)
  }

  /// Tells the person that nothing was found, and what is spelt most like it.
  ///
  /// - Returns: how the program is to end.
  static func reportMissing(_ text: String, _ name: String, in glossary: Glossary) -> ExitCode {
    let nearest = glossary.nearest(to: name).map { glossary.headword(of: $0) }
    report(nearest.isEmpty ? text : "\(text) Nearest: \(nearest.joined(separator: ", ")).")
    return ExitStatus.negative
  }

  /// Tells the person something on standard error.
  static func report(_ text: String) {
    StandardStreams.write("glossary: \(DisplayText.printable(text))\n", to: STDERR_FILENO)
  }
}
