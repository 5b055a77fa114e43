/// Faults that files of every format can have.
package enum CommonFault: Fault {
  case utf16(byte: UInt8)
  case invalidUTF8(byte: UInt8)
  /// More than 4 GiB of text.
  case tooLarge
  /// A file of the source does not exist.
  case missingFile
  /// The system cannot read the file, and says why; it may be the device's fault.
  case unreadable(String, isInputOutput: Bool)
  /// No format knows the file.
  case unknownFormat
  /// An index names the same definitions over and over.
  case overlappingDefinitions
  /// Somebody asked for it.
  case stopped

  package var description: String {
    switch self {
    case .utf16(let byte):
      "byte 0x\(byte.hexadecimal): this looks like UTF-16; save the file as UTF-8"
    case .invalidUTF8(let byte):
      "byte 0x\(byte.hexadecimal) is not valid UTF-8 here; save the file as UTF-8"
    case .tooLarge: "larger than 4 GiB"
    case .missingFile: "this file is missing"
    case .unreadable(let reason, _): reason
    case .unknownFormat:
      "no glossary of a known format; this program reads "
        + Format.all.map(\.name).joined(separator: ", ")
    case .overlappingDefinitions:
      "the index claims more text than there is; take the one that belongs to the bodies"
    case .stopped: "stopped"
    }
  }
}
