@testable import GlossaryFormats

/// The files of a dictionary of dictd.
struct DictdFiles {
  var index: [UInt8]
  var definitionData: [UInt8]
}

/// The files of a dictionary of StarDict.
struct StarDictFiles {
  var info: [UInt8]
  var index: [UInt8]
  var definitionData: [UInt8]
  var synonyms: [UInt8]?
}

extension GlossaryImporter {
  /// Reads a glossary.json alone.
  init(json bytes: [UInt8]) throws(FormatError) {
    self.init()
    _ = try read(json: bytes)
  }

  mutating func read(json bytes: [UInt8]) throws(FormatError) -> [Diagnostic] {
    try read(SourceContents([.glossary: bytes]), as: .glossaryJSON)
  }

  mutating func read(
    dictd files: DictdFiles,
    dictionary title: String? = nil
  ) throws(FormatError) -> [Diagnostic] {
    let contents = SourceContents([.index: files.index, .definitionData: files.definitionData])
    return try read(contents, as: .dictd, dictionary: title)
  }

  mutating func read(
    starDict files: StarDictFiles,
    dictionary title: String? = nil
  ) throws(FormatError) -> [Diagnostic] {
    var contents: [FileRole: [UInt8]] = [
      .info: files.info, .index: files.index, .definitionData: files.definitionData,
    ]
    contents[.synonyms] = files.synonyms
    return try read(SourceContents(contents), as: .starDict, dictionary: title)
  }
}
