import ArgumentParser
import GlossaryModel

extension GlossaryOption {
  /// Loads the glossary for a command and prints what the command makes of it.
  ///
  /// If a compiled glossary turns out to be damaged, it is compiled again and the text made again.
  ///
  /// - Parameters:
  ///   - name: what is looked for.
  ///   - missing: what to say if it is not found.
  ///   - text: makes the text; nil if nothing is found.
  /// - Throws: how the program is to end, after what is wrong, or that nothing was found, was said.
  func print(
    lookingFor name: String,
    missing: String,
    _ text: (LoadedGlossary) -> String?
  ) throws {
    do {
      var loaded = try LoadMeter.wait(for: loader.start())
      var found = text(loaded)
      if loaded.glossary.hasDamage {
        loaded = try LoadMeter.wait(for: loader.start(rebuilding: true))
        found = text(loaded)
      }
      loaded.warnings.forEach(Console.report)
      guard let found else {
        let nearest = loaded.glossary.nearest(to: name).map { loaded.glossary.headword(of: $0) }
        let hint = nearest.isEmpty ? "" : " Nearest: \(nearest.joined(separator: ", "))."
        Console.report(missing + hint)
        throw ExitStatus.negative
      }
      try Console.print(found)
    } catch let error as LoadingError {
      Console.report(error.description)
      throw error.status
    }
  }
}
