internal import GlossaryModel

/// An entry of the index that describes the dictionary (dictfmt(1)).
enum DictdMetadataEntry {
  /// The title, in one line.
  case short
  /// The title in full.
  case long
  /// Authors and license.
  case info
  /// The address of its source.
  case url
  /// How the index is written, which the index itself shows.
  case other

  /// The entry with a headword such as `00-database-short`, in some indexes without hyphens; nil for an
  /// ordinary headword.
  init?(_ headword: Span<UInt8>) {
    let zero = UInt8(ascii: "0")
    guard headword.count > 2, headword[0] == zero, headword[1] == zero else { return nil }
    let name = String(latin1: headword).lowercased().filter { $0 != "-" && $0 != " " }
    let prefix = "00database"
    guard name.hasPrefix(prefix) else { return nil }
    switch name.dropFirst(prefix.count) {
    case "short": self = .short
    case "long": self = .long
    case "info": self = .info
    case "url": self = .url
    default: self = .other
    }
  }
}

/// What the metadata entries of a dictionary say.
struct DictdMetadata {
  private var title = ""
  private var longTitle = ""
  private var description = ""
  private var source = ""

  /// Adds the text, in UTF-8, of a metadata entry.
  mutating func add(_ entry: DictdMetadataEntry, body: Span<UInt8>) {
    var start = body.skippingBlankLines(from: 0)
    let end = body.endOfLine(from: start)
    if DictdMetadataEntry(body.extracting(body.trimming(start..<end))) != nil {
      start = body.skippingBlankLines(from: min(end + 1, body.count))
    }
    let text = String(body.extracting(body.trimming(start..<body.count)))
    switch entry {
    case .short: title = text.onOneLine
    case .long: longTitle = text.onOneLine
    case .info: description = text
    case .url: source = text.onOneLine
    case .other: break
    }
  }

  var info: GlossaryInfo {
    var info = GlossaryInfo()
    info.title = title.isEmpty ? longTitle : title
    info.description = description.isEmpty ? longTitle : description
    info.source = source
    return info
  }
}

extension String {
  /// The text of UTF-8.
  fileprivate init(_ utf8: Span<UInt8>) {
    self.init(copying: UTF8Span(unchecked: utf8))
  }

  /// The text of bytes that are each a character.
  fileprivate init(latin1 bytes: Span<UInt8>) {
    self.init()
    for index in bytes.indices { unicodeScalars.append(Unicode.Scalar(bytes[index])) }
  }

  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
