internal import GlossaryModel

extension GlossaryReading {
  /// Reads a dictionary of dictd(8).
  ///
  /// Bodies are read in the order in which they lie in their file. Lines of the index that have one
  /// body are one entry: the name that the body begins with is its headword, the others are aliases.
  ///
  /// - Returns: which lines of the index were left out, and why.
  /// - Throws: `FormatError` if a file does not inflate, or no line of the index can be used.
  /// - Complexity: O(length of the files, inflated), and O(*n* log *n*) for *n* lines.
  package mutating func read(dictd files: DictdFiles) throws(FormatError) -> [Problem] {
    let index = try Gzip.contents(of: files.index, part: .index)
    let bodies = try Gzip.contents(of: files.bodies, part: .bodies)
    progress.expect(bytes: bodies.count)
    var builder = takeBuilder()
    builder.reserve(textLength: bodies.count + index.count)
    var reader = DictdReader(
      index: index.span,
      bodies: bodies.span,
      builder: consume builder,
      progress: progress
    )
    try reader.read()
    self.builder = reader.builder
    return reader.problems
  }
}

/// Reads bodies into a glossary, under the names that an index has for them.
struct DictdReader: ~Copyable, ~Escapable {
  let index: Span<UInt8>
  let bodies: Span<UInt8>
  let lines: [DictdLine]
  let survey: DictdSurvey
  var builder: GlossaryBuilder
  private var omissions: Omissions
  private var meter: ProgressMeter
  private var description = DictdDescription()
  private let characters = GCIDECharacters()
  private var entryCount = 0
  /// The headword of the entry that was read last, for its memory.
  var headword: [UInt8] = []
  /// The last body with characters in place of codes, for its memory.
  private var replaced: [UInt8] = []

  /// Bodies that overlap are read more than once, up to so many times the bytes that there are.
  private static let maximumRepetition = 4

  @_lifetime(copy index, copy bodies)
  init(
    index: Span<UInt8>,
    bodies: Span<UInt8>,
    builder: consuming GlossaryBuilder,
    progress: ReadingProgress
  ) {
    self.index = index
    self.bodies = bodies
    self.builder = builder
    meter = ProgressMeter(progress)
    let parsed = DictdIndex(index, bodyLength: bodies.count)
    lines = parsed.lines
    omissions = parsed.omissions
    survey = DictdSurvey(of: lines, in: bodies, characters)
  }

  /// Reads everything.
  ///
  /// - Throws: `FormatError` if there is no entry, or somebody asked to stop.
  mutating func read() throws(FormatError) {
    var length = 0
    for (number, group) in DictdGroups(lines).enumerated() {
      if number & 1023 == 0 {
        try meter.report(entries: entryCount, bytes: group.body.lowerBound)
      }
      length += group.body.count
      guard length <= DictdReader.maximumRepetition * bodies.count else {
        throw FormatError(.bodiesOverlap, in: .index)
      }
      read(group)
    }
    try meter.report(entries: entryCount, bytes: bodies.count)
    guard entryCount > 0 else { throw FormatError(.noUsableLine, in: .index) }
    builder.endDictionary(description.info)
  }

  private mutating func read(_ group: DictdGroup) {
    let header = header(of: group)
    TextEncoding.withUTF8(bodies.extracting(group.body)) { body in
      if let header {
        description.add(header, body: body)
        return
      }
      guard survey.hasGCIDECharacters, characters.replaceCodes(in: body, into: &replaced) > 0 else {
        readEntry(group, body)
        return
      }
      var text: [UInt8] = []
      RowFilling.append(replaced.span, insteadOf: body, to: &text)
      readEntry(group, text.span)
    }
  }

  /// What the lines are if one of them is no entry: then none is.
  private func header(of group: DictdGroup) -> DictdHeader? {
    for number in group.lines {
      if let header = DictdHeader(index.extracting(lines[number].name)) { return header }
    }
    return nil
  }

  /// Ends the entry that is being written.
  mutating func endEntry() {
    builder.endEntry()
    entryCount += 1
  }

  /// Notes that lines make no entry.
  mutating func leaveOut(_ group: DictdGroup, _ text: String) {
    for number in group.lines { omissions.report(atLine: lines[number].name.lowerBound, text) }
  }

  /// Which lines of the index were left out, and why.
  var problems: [Problem] { omissions.problems(in: index) }
}
