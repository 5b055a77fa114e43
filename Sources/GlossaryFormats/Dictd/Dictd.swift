internal import GlossaryModel

extension Format {
  /// The dictionaries of dictd(8), as dictfmt(1) writes them.
  ///
  /// Lines of the index that have one definition are one entry: the name that the definition begins
  /// with is its headword, the others are aliases.
  static let dictd = Format(
    name: "dictd",
    parts: [
      FilePart(.index, [".index"]),
      FilePart(.definitionData, [".dict.dz", ".dict"]),
    ],
    hasHomographs: true,
    match: { _, head in DictdIndex.looksLikeIndex(head) ? .likely : .none },
    read: { contents, builder, progress throws(FormatError) in
      let index = try contents.requireDecompressed(.index)
      let definitionData = try contents.requireDecompressed(.definitionData)
      progress.expect(bytes: definitionData.count)
      builder.reserve(textLength: definitionData.count + index.count)
      var reader = DictdReader(
        index: index.span,
        definitionData: definitionData.span,
        builder: builder.take(),
        progress: progress
      )
      defer { builder = reader.builder }
      try reader.read()
      return reader.diagnostics
    }
  )
}

/// Why a dictionary of dictd cannot be read.
package enum DictdFault: Fault {
  case noUsableLine

  package var description: String {
    switch self {
    case .noUsableLine:
      "no line of the index can be used; each needs a headword, a tab, an offset, a tab and a length"
    }
  }
}
