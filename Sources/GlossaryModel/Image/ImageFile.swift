internal import CXXHash
internal import Platform

/// An image in a file of its own, as a compiled glossary is kept.
///
/// The file is a head of `headLength` bytes: `magic`, then little-endian the layout's version and the
/// length of the stamp in 32 bits, the length of the image and a checksum in 64; then the stamp, the
/// image at a multiple of a block's length, and a checksum of 32 bits for each of its blocks. The
/// checksum of the head is over all of the file that is not image.
///
/// The stamp is a text that says what the image was made from.
struct ImageFile {
  private static let magic = Array("glossary image\n\u{0}".utf8)
  static let headLength = 40
  private static let maximumStampLength = 1 << 20

  let stampLength: Int
  let imageLength: Int

  var imageStart: Int {
    let end = ImageFile.headLength + stampLength
    return (end + ImageBlocks.length - 1) / ImageBlocks.length * ImageBlocks.length
  }
  private var blockCount: Int { (imageLength + ImageBlocks.length - 1) / ImageBlocks.length }
  var checksumStart: Int { ImageLayout.aligned(imageStart + imageLength) }
  private var fileLength: Int { checksumStart + 4 * blockCount }

  /// Maps a file into memory.
  ///
  /// - Throws: `ImageError`, `outdated` if the stamp is another.
  /// - Complexity: O(length of the stamp + number of blocks).
  static func open(
    _ file: borrowing File,
    stamp expected: String
  ) throws(ImageError) -> ImageStorage {
    let mapping = try map(file)
    let bytes = mapping.bytes
    let layout = try ImageFile(head: bytes)
    guard layout.fileLength == bytes.count else { throw .damaged }
    let stamp = bytes[headLength..<headLength + layout.stampLength]
    let checksums = UnsafeRawBufferPointer(rebasing: bytes[layout.checksumStart...])
      .bindMemory(to: UInt32.self).map(UInt32.init(littleEndian:))
    let checksum = bytes.loadUnaligned(fromByteOffset: headLength - 8, as: UInt64.self)
    guard layout.checksum(stamp: Array(stamp), checksums) == UInt64(littleEndian: checksum) else {
      throw .damaged
    }
    guard stamp.elementsEqual(expected.utf8) else { throw .outdated }
    let image = layout.imageStart..<layout.imageStart + layout.imageLength
    return ImageStorage(mapping: mapping, range: image, checksums: checksums)
  }

  private static func map(_ file: borrowing File) throws(ImageError) -> MappedFile {
    let length: Int
    do throws(SystemError) {
      length = try file.status().size
      if length >= headLength { return try MappedFile(file, length: length) }
    } catch {
      throw .inputOutput(error)
    }
    throw .notAnImage
  }

  /// What an image was made from; nil if the file is none.
  static func stamp(of file: borrowing File) -> String? {
    guard let head = try? file.read(headLength, at: 0), head.count == headLength,
      let layout = try? head.withUnsafeBytes({ try ImageFile(head: $0) }),
      let stamp = try? file.read(layout.stampLength, at: headLength),
      stamp.count == layout.stampLength
    else { return nil }
    return String(decoding: stamp, as: UTF8.self)
  }

  init(stampLength: Int, imageLength: Int) {
    self.stampLength = stampLength
    self.imageLength = imageLength
  }

  private init(head bytes: UnsafeRawBufferPointer) throws(ImageError) {
    let magic = ImageFile.magic
    guard bytes.prefix(magic.count).elementsEqual(magic) else { throw .notAnImage }
    func number<Number: FixedWidthInteger>(at offset: Int) -> Number {
      Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
    let version: UInt32 = number(at: magic.count)
    guard version == ImageLayout.version else { throw .unsupportedVersion(version) }
    let stampLength: UInt32 = number(at: magic.count + 4)
    let imageLength: UInt64 = number(at: magic.count + 8)
    guard stampLength <= ImageFile.maximumStampLength, imageLength <= UInt32.max else {
      throw .damaged
    }
    self.init(stampLength: Int(stampLength), imageLength: Int(imageLength))
  }

  func head(checksum: UInt64) -> [UInt8] {
    var bytes = ImageFile.magic
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(ImageLayout.version)
    append(UInt32(stampLength))
    append(UInt64(imageLength))
    append(checksum)
    return bytes
  }

  /// The checksum of what is not image.
  func checksum(stamp: [UInt8], _ checksums: [UInt32]) -> UInt64 {
    let bytes = head(checksum: 0) + stamp
    let seed = bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    return checksums.withUnsafeBytes { XXH3_64bits_withSeed($0.baseAddress, $0.count, seed) }
  }
}
