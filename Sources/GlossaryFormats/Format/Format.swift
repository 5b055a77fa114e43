package import GlossaryModel

/// A file format that glossaries come in.
///
/// To add one: make a folder in this target with an extension of `Format` that has a static value, and
/// name that in `all`. Nothing else knows which formats there are. The value says by what file names
/// and bytes its files are recognized, which files belong together, and how they are read.
///
/// ```swift
/// extension Format {
///   static let tabbed = Format(
///     name: "tab-separated text",
///     parts: [FilePart(.glossary, [".tsv"])],
///     match: { _, head in looksTabbed(head) ? .likely : .none },
///     read: { contents, builder, progress throws(FormatError) in … }
///   )
/// }
/// ```
package struct Format: Sendable {
  /// Reads a source and appends what it holds to a builder.
  ///
  /// What it cannot use it skips, and returns a diagnostic for it. When it throws, the builder may hold
  /// a part of the source: whoever goes on with it rolls it back. It reports its progress every thousand
  /// entries or so, and throws `CommonFault.stopped` if it is asked to stop.
  package typealias Reader =
    @Sendable (SourceContents, inout GlossaryBuilder, ReadingProgress) throws(FormatError) ->
    [Diagnostic]

  /// The name for people.
  package let name: String
  /// The files of a source. The first is the main one: it is always there, and alone is looked for in
  /// a folder.
  package let parts: [FilePart]
  /// Whether several entries with one headword are homographs, shown as one entry.
  package let hasHomographs: Bool
  private let matchContents: @Sendable (_ name: String, _ head: Span<UInt8>) -> Confidence
  package let read: Reader
  private let findDiagnostics: (@Sendable (SourceContents) throws(FormatError) -> [Diagnostic])?

  /// - Parameters:
  ///   - name: the name for people.
  ///   - parts: the files of a source, the main one first.
  ///   - hasHomographs: whether several entries with one headword are shown as one entry.
  ///   - match: how sure it is of a file, by the file's first bytes and, if they are not enough, its
  ///     name. The endings of `parts` need not be looked at.
  ///   - read: reads a source.
  ///   - check: finds more than reading does; nil if it does not.
  init(
    name: String,
    parts: [FilePart],
    hasHomographs: Bool = false,
    match: @escaping @Sendable (_ name: String, _ head: Span<UInt8>) -> Confidence,
    read: @escaping Reader,
    check: (@Sendable (SourceContents) throws(FormatError) -> [Diagnostic])? = nil
  ) {
    self.name = name
    self.parts = parts
    self.hasHomographs = hasHomographs
    matchContents = match
    self.read = read
    findDiagnostics = check
  }

  /// How sure it is that a file is one of its own, by the file's name, which may be empty, and its first
  /// bytes, a few thousand or all.
  package func match(name: String, head: Span<UInt8>) -> Confidence {
    max(part(ofFileNamed: name) == nil ? .none : .possible, matchContents(name, head))
  }

  /// The part that a file is by the ending of its name.
  package func part(ofFileNamed name: String) -> FilePart? {
    parts.first { part in part.endings.contains(where: name.hasSuffix) }
  }

  /// Finds everything that is wrong with a source.
  ///
  /// - Throws: `FormatError` if it cannot be read at all, unless the format can go on.
  package func check(_ contents: SourceContents) throws(FormatError) -> [Diagnostic] {
    if let findDiagnostics { return try findDiagnostics(contents) }
    var builder = GlossaryBuilder()
    return try read(contents, &builder, ReadingProgress())
  }

  /// The format that is surest of a file; of several, the first in `all`. Nil if none knows it.
  package static func best(
    forFileNamed name: String,
    head: Span<UInt8>
  ) -> (format: Format, confidence: Confidence)? {
    var best: (format: Format, confidence: Confidence)?
    for format in all {
      let confidence = format.match(name: name, head: head)
      if confidence > best?.confidence ?? .none { best = (format, confidence) }
    }
    return best
  }
}

/// How sure a format is that a file is one of its own.
package enum Confidence: Int, Comparable, Sendable {
  case none
  /// The file's name or its first byte allows it.
  case possible
  /// Much of the content looks like it.
  case likely
  /// The content says so.
  case certain

  package static func < (left: Confidence, right: Confidence) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A file that belongs to a source, by the ending of its name: all files of a source have one name but
/// for that.
package struct FilePart: Sendable {
  package let role: FileRole
  /// With the dot. If files with several of them exist, the first counts.
  package let endings: [String]
  package let isRequired: Bool

  init(_ role: FileRole, _ endings: [String], isRequired: Bool = true) {
    self.role = role
    self.endings = endings
    self.isRequired = isRequired
  }
}
