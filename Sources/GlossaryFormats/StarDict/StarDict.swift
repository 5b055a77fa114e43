internal import GlossaryModel

extension Format {
  /// The dictionaries of StarDict (its `StarDictFileFormat`, versions 2.4.2 and 3.0.0). Each file but
  /// the first may be compressed by gzip or dictzip.
  ///
  /// Records of the index that have one definition are one entry: the first one's name is its headword,
  /// the others are aliases, as those of the `.syn` are. Marked-up text becomes Markdown.
  static let starDict = Format(
    name: "StarDict",
    parts: [
      FilePart(.info, [".ifo"]),
      FilePart(.index, [".idx", ".idx.gz"]),
      FilePart(.definitionData, [".dict.dz", ".dict"]),
      FilePart(.synonyms, [".syn", ".syn.dz", ".syn.gz"], isRequired: false),
    ],
    hasHomographs: true,
    match: { _, head in StarDictInfo.kind(of: head) == nil ? .none : .certain },
    read: { contents, builder, progress throws(FormatError) in
      let infoFile = try contents.bytes(of: .info)
      let info = try StarDictInfo(infoFile.span)
      let index = try contents.requireDecompressed(.index)
      let definitionData = try contents.requireDecompressed(.definitionData)
      let synonyms = try contents.decompressed(.synonyms) ?? []
      progress.expect(bytes: definitionData.count)
      builder.reserve(textLength: definitionData.count + index.count + synonyms.count)
      var reader = StarDictReader(
        info: info,
        index: index.span,
        definitionData: definitionData.span,
        synonyms: synonyms.span,
        builder: builder.take(),
        progress: progress
      )
      defer { builder = reader.builder }
      try reader.read()
      return reader.diagnostics
    }
  )
}

/// Why a dictionary of StarDict cannot be read.
package enum StarDictFault: Fault {
  case notStarDict
  /// A kind of StarDict's files that is not a dictionary.
  case otherKind(String)
  case unknownVersion(String)
  case unknownOffsetLength(String)
  case noUsableRecord

  package var description: String {
    switch self {
    case .notStarDict:
      "expected the line “StarDict's dict ifo file”"
    case .otherKind(let kind):
      "this is StarDict's \(quoted(kind)), which this program does not read; it reads “dict”"
    case .unknownVersion(let version):
      "the version is \(quoted(version)); this program reads 2.4.2 and 3.0.0"
    case .unknownOffsetLength(let bits):
      "offsets have 32 or 64 bits, not \(quoted(bits))"
    case .noUsableRecord:
      "no record of the index can be used; take the index that belongs to the bodies"
    }
  }
}
