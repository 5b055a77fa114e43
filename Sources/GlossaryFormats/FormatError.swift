/// Why bytes cannot be read as a glossary.
package struct FormatError: Error, Hashable, Sendable {
  /// What is wrong. `description` says it in words, with the cure.
  package enum Reason: Hashable, Sendable {
    // The bytes are not UTF-8.
    case utf16(byte: UInt8)
    case invalidUTF8(byte: UInt8)

    // They are not JSON (RFC 8259). What was found is nil at the end of the file.
    case unexpected(UInt8?, expected: Token)
    case controlCharacter(UInt8)
    case unterminatedString
    case unknownEscape(UInt8)
    case malformedUnicodeEscape
    case leadingZero
    case trailingComma
    case trailingText
    case tooDeep

    // They are JSON, and not a glossary.
    case notAnObject(JSONKind)
    case unknownFormat(String)
    case noTerms
    case noUsableTerm

    /// They hold more than 4 GiB of text.
    case tooLarge

    // They are compressed (RFC 1951, RFC 1952).
    /// The data does not inflate.
    case damagedCompression
    /// The data inflates to more than `Gzip.maximumLength`.
    case inflatesTooFar

    // They are an index of dictd.
    case noUsableLine

    /// An index claims the same bodies over and over.
    case bodiesOverlap

    // They are a dictionary of StarDict.
    case notStarDict
    /// A kind of file of StarDict's that is no dictionary.
    case otherStarDict(String)
    case missingVersion
    case unknownVersion(String)
    case unknownOffsetLength(String)
    case noUsableRecord

    /// Somebody asked for it.
    case stopped
  }

  /// What the grammar of JSON asks for at some place.
  package enum Token: String, Hashable, Sendable {
    case value = "a value"
    case key = "a key in double quotes or `}`"
    case nextKey = "a key in double quotes"
    case colon = "`:` after the key"
    case commaInObject = "`,` or `}`"
    case commaInArray = "`,` or `]`"
    case digit = "a digit"
    case literal = "`true`, `false` or `null`"
  }

  package let reason: Reason
  /// In which file, if the dictionary consists of several.
  package let part: DictionaryPart?
  /// Where in the file; what is wrong with all of it stands where its value begins. Nil if the file
  /// has no lines.
  package let place: Place?

  /// An error of a reason at a place.
  package init(_ reason: Reason, in part: DictionaryPart? = nil, at place: Place? = nil) {
    self.reason = reason
    self.part = part
    self.place = place
  }
}

/// The kinds of JSON values.
package enum JSONKind: String, Hashable, Sendable {
  case object = "an object"
  case array = "an array"
  case string = "a string"
  case number = "a number"
  case boolean = "a boolean"
  case null = "null"
}
