internal import GlossaryModel

/// Finds everything that is wrong with a glossary.json.
///
/// Errors are what cannot be read or followed; warnings, what its author probably did not mean.
package struct GlossaryCheck {
  let sourceMap: SourceMap
  let glossary: Glossary
  /// The identifier of each entry, by its number in the file.
  let ids: [Entry.ID]
  private var diagnostics: [RawDiagnostic] = []

  /// The diagnostics of glossary.json, version 1, in the order of the file.
  ///
  /// A syntax error ends the reading: it is reported with what was found before it.
  ///
  /// - Complexity: O(*n* log *n*) for *n* names, and O(length of the file).
  package static func diagnostics(json bytes: Span<UInt8>) -> [Diagnostic] {
    do throws(RawFault) {
      let scanner = try JSONScanner(bytes)
      var reader = GlossaryJSONReader(scanner, recordsLocations: true)
      return diagnostics(&reader).located(in: bytes)
    } catch {
      return [RawDiagnostic(error)].located(in: bytes)
    }
  }

  private static func diagnostics(_ reader: inout GlossaryJSONReader) -> [RawDiagnostic] {
    do throws(RawFault) {
      try reader.read()
      guard let sourceMap = reader.sourceMap else { return reader.diagnostics }
      var check = try GlossaryCheck(sourceMap, glossary: reader.builder)
      check.checkKeys()
      check.checkNames()
      check.checkLinks()
      check.checkArticles()
      check.checkRedirects()
      return reader.diagnostics + check.diagnostics
    } catch {
      return reader.diagnostics + [RawDiagnostic(error)]
    }
  }

  private init(_ sourceMap: SourceMap, glossary builder: GlossaryBuilder) throws(RawFault) {
    self.sourceMap = sourceMap
    do throws(CompiledGlossaryError) {
      glossary = try builder.build()
    } catch {
      throw RawFault(CommonFault.tooLarge, at: 0)
    }
    // Entries of one headword keep the order of the file.
    var numbers = Dictionary(
      grouping: sourceMap.entries.indices.reversed(),
      by: { sourceMap.entries[$0].headword }
    )
    var ids = Array(repeating: Entry.ID(0), count: sourceMap.entries.count)
    for index in 0..<glossary.entryCount {
      let id = Entry.ID(index)
      if let number = numbers[glossary.headword(of: id)]?.popLast() { ids[number] = id }
    }
    self.ids = ids
  }

  mutating func report(_ severity: Diagnostic.Severity, at offset: Int, _ text: String) {
    diagnostics.append(RawDiagnostic(severity: severity, offset: offset, text: text))
  }
}
