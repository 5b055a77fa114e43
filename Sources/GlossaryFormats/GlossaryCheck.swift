internal import GlossaryModel

/// Finds every problem of a file at once.
///
/// Errors are what cannot be read or followed; warnings, what its author probably did not mean.
package struct GlossaryCheck {
  let places: GlossaryPlaces
  let glossary: Glossary
  /// What each entry has become, by its number in the file.
  let ids: [Entry.ID]
  private var findings: [Finding] = []

  /// The problems of glossary.json, version 1, in the order of their places.
  ///
  /// A syntax error ends the reading, so what is reported with it is what was found before.
  ///
  /// - Complexity: O(*n* log *n*) for *n* names, and O(length of the file).
  package static func problems(json bytes: Span<UInt8>) -> [Problem] {
    Problem.problems(of: findings(json: bytes), in: bytes)
  }

  private static func findings(json bytes: Span<UInt8>) -> [Finding] {
    do throws(JSONError) {
      var reader = try JSONGlossaryReader(bytes, recordsPlaces: true)
      do throws(JSONError) {
        try reader.read()
        guard let places = reader.places else { return reader.findings }
        var check = try GlossaryCheck(places, glossary: reader.builder)
        check.checkNames()
        check.checkLinks()
        check.checkArticles()
        check.checkRedirects()
        return reader.findings + check.findings
      } catch {
        return reader.findings + [Finding(error)]
      }
    } catch {
      return [Finding(error)]
    }
  }

  private init(_ places: GlossaryPlaces, glossary builder: GlossaryBuilder) throws(JSONError) {
    self.places = places
    do throws(CompiledGlossaryError) {
      glossary = try builder.build()
    } catch {
      throw JSONError(.tooLarge, at: 0)
    }
    // Entries of one headword keep the order of the file.
    var numbers = Dictionary(
      grouping: places.entries.indices.reversed(),
      by: { places.entries[$0].headword }
    )
    var ids = Array(repeating: Entry.ID(0), count: places.entries.count)
    for index in 0..<glossary.entryCount {
      let id = Entry.ID(index)
      if let number = numbers[glossary.headword(of: id)]?.popLast() { ids[number] = id }
    }
    self.ids = ids
  }

  mutating func report(_ severity: Problem.Severity, at offset: Int, _ text: String) {
    findings.append(Finding(severity: severity, offset: offset, text: text))
  }
}

extension Finding {
  fileprivate init(_ error: JSONError) {
    self.init(severity: .error, offset: error.offset, text: error.reason.description)
  }
}
