internal import CXXHash
internal import Platform

/// The layout of a file that holds one compiled glossary.
///
/// The file begins with a header of `headLength` bytes: `magic`; then, little-endian, the version
/// of the layout and the length of the fingerprint in 32 bits each, the length of the contents and
/// a checksum in 64 bits each. The fingerprint follows; then the contents, at a multiple of the
/// block length; then a checksum of 32 bits for each of their blocks. The checksum in the header
/// covers all of the file except the contents.
///
/// The fingerprint is a string that identifies the source files that the glossary was compiled
/// from, and their state.
struct CompiledFile {
  private static let magic = Array("glossary image\n\u{0}".utf8)
  static let headLength = 40
  private static let maximumFingerprintLength = 1 << 20

  let fingerprintLength: Int
  let contentLength: Int

  var contentStart: Int {
    let end = CompiledFile.headLength + fingerprintLength
    return (end + CompiledBlocks.length - 1) / CompiledBlocks.length * CompiledBlocks.length
  }
  private var blockCount: Int {
    (contentLength + CompiledBlocks.length - 1) / CompiledBlocks.length
  }
  var checksumStart: Int { CompiledLayout.aligned(contentStart + contentLength) }
  private var fileLength: Int { checksumStart + 4 * blockCount }

  /// Maps a compiled glossary file into memory.
  ///
  /// - Throws: `CompiledGlossaryError`; `outdated` if the fingerprint differs.
  /// - Complexity: O(length of the fingerprint + number of blocks).
  static func open(
    _ file: borrowing File,
    fingerprint expected: String
  ) throws(CompiledGlossaryError) -> CompiledStorage {
    let mapping = try map(file)
    let bytes = mapping.bytes
    let layout = try CompiledFile(head: bytes)
    guard layout.fileLength == bytes.count else { throw .damaged }
    let fingerprint = bytes[headLength..<headLength + layout.fingerprintLength]
    let checksums = UnsafeRawBufferPointer(rebasing: bytes[layout.checksumStart...])
      .bindMemory(to: UInt32.self).map(UInt32.init(littleEndian:))
    let checksum = bytes.loadUnaligned(fromByteOffset: headLength - 8, as: UInt64.self)
    guard
      layout.checksum(fingerprint: Array(fingerprint), checksums) == UInt64(littleEndian: checksum)
    else {
      throw .damaged
    }
    guard fingerprint.elementsEqual(expected.utf8) else { throw .outdated }
    let contents = layout.contentStart..<layout.contentStart + layout.contentLength
    return CompiledStorage(mapping: mapping, range: contents, checksums: checksums)
  }

  private static func map(_ file: borrowing File) throws(CompiledGlossaryError) -> MappedFile {
    let length: Int
    do throws(SystemError) {
      length = try file.status().size
      if length >= headLength { return try MappedFile(file, length: length) }
    } catch {
      throw .inputOutput(error)
    }
    throw .notCompiled
  }

  /// The fingerprint that a file was written with; nil if it is not a compiled glossary.
  static func fingerprint(of file: borrowing File) -> String? {
    guard let head = try? file.read(headLength, at: 0), head.count == headLength,
      let layout = try? head.withUnsafeBytes({ try CompiledFile(head: $0) }),
      let fingerprint = try? file.read(layout.fingerprintLength, at: headLength),
      fingerprint.count == layout.fingerprintLength
    else { return nil }
    return String(decoding: fingerprint, as: UTF8.self)
  }

  init(fingerprintLength: Int, contentLength: Int) {
    self.fingerprintLength = fingerprintLength
    self.contentLength = contentLength
  }

  private init(head bytes: UnsafeRawBufferPointer) throws(CompiledGlossaryError) {
    let magic = CompiledFile.magic
    guard bytes.prefix(magic.count).elementsEqual(magic) else { throw .notCompiled }
    func number<Number: FixedWidthInteger>(at offset: Int) -> Number {
      Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
    let version: UInt32 = number(at: magic.count)
    guard version == CompiledLayout.version else { throw .unsupportedVersion(version) }
    let fingerprintLength: UInt32 = number(at: magic.count + 4)
    let contentLength: UInt64 = number(at: magic.count + 8)
    guard fingerprintLength <= CompiledFile.maximumFingerprintLength, contentLength <= UInt32.max
    else {
      throw .damaged
    }
    self.init(fingerprintLength: Int(fingerprintLength), contentLength: Int(contentLength))
  }

  func head(checksum: UInt64) -> [UInt8] {
    var bytes = CompiledFile.magic
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(CompiledLayout.version)
    append(UInt32(fingerprintLength))
    append(UInt64(contentLength))
    append(checksum)
    return bytes
  }

  /// The checksum of everything but the contents.
  func checksum(fingerprint: [UInt8], _ checksums: [UInt32]) -> UInt64 {
    let bytes = head(checksum: 0) + fingerprint
    let seed = bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    return checksums.withUnsafeBytes { XXH3_64bits_withSeed($0.baseAddress, $0.count, seed) }
  }
}
