internal import GlossaryModel

extension Format {
  /// The program's own format: glossary.json, version 1, as README documents it.
  package static let glossaryJSON = Format(
    name: "glossary.json",
    parts: [FilePart(.glossary, [".json"])],
    match: { _, head in
      if GlossaryJSONReader.looksLikeGlossary(head) { return .certain }
      return GlossaryJSONReader.looksLikeJSON(head) ? .possible : .none
    },
    read: readGlossaryJSON,
    check: { contents throws(FormatError) in
      let bytes = try contents.bytes(of: .glossary)
      return GlossaryCheck.diagnostics(json: bytes.span)
    }
  )

  private static func readGlossaryJSON(
    _ contents: SourceContents,
    into builder: inout GlossaryBuilder,
    _ progress: ReadingProgress
  ) throws(FormatError) -> [Diagnostic] {
    let bytes = try contents.bytes(of: .glossary)
    progress.expect(bytes: bytes.count)
    do throws(RawFault) {
      let scanner = try JSONScanner(bytes.span)
      var reader = GlossaryJSONReader(scanner, builder: builder.take(), progress: progress)
      defer { builder = reader.builder }
      try reader.read()
      return reader.diagnostics.located(in: bytes.span)
    } catch {
      throw error.error(in: bytes.span)
    }
  }
}

/// Why JSON is not a glossary.json.
package enum GlossaryJSONFault: Fault {
  case notAnObject(JSONKind)
  case unknownVersion(String)
  case noTerms
  case noUsableTerm

  package var description: String {
    switch self {
    case .notAnObject(let kind):
      "expected an object with `terms`, found \(kind.rawValue)"
    case .unknownVersion(let format):
      "the format is \(quoted(format)); this program reads \"glossary/1\""
    case .noTerms:
      "the glossary has no `terms`; write an array of objects, each with a `term`"
    case .noUsableTerm:
      "no term of the file can be used; each needs a `term` with a name"
    }
  }
}

extension GlossaryJSONReader {
  /// Whether a bracket comes first, after white space and a byte order mark.
  static func looksLikeJSON(_ head: Span<UInt8>) -> Bool {
    for index in head.indices {
      switch head[index] {
      case 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF: continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): return true
      default: return false
      }
    }
    return false
  }

  /// Whether the bytes seem meant as a glossary: an object with an array `terms`, or with a `format`
  /// that begins `glossary/`.
  ///
  /// It reads no further than it must, so a mistake later in the file does not matter.
  ///
  /// - Complexity: O(length of what is before that key).
  static func looksLikeGlossary(_ bytes: Span<UInt8>) -> Bool {
    do throws(RawFault) {
      var scanner = try JSONScanner(bytes)
      guard try scanner.kind() == .object else { return false }
      try scanner.enter()
      while let token = try scanner.nextKey() {
        let key = scanner.decode(token).text
        let kind = try scanner.kind()
        if key == "terms", kind == .array { return true }
        if key == "format", kind == .string {
          let format = scanner.decode(try scanner.scanString()).text
          if format.hasPrefix("glossary/") { return true }
        } else {
          try scanner.skipValue()
        }
      }
      return false
    } catch {
      return false
    }
  }
}
