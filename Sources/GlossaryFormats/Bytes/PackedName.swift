/// The name of a key or of a tag in sixteen bytes, which a few instructions compare.
///
/// An object of a large glossary has some eight keys: to make strings of them and compare those would
/// take longer than all the rest of reading it.
struct PackedName: Equatable {
  /// No known key is longer.
  static let maximumLength = 16

  private let first: UInt64
  private let second: UInt64
  private let count: Int

  /// - Parameters:
  ///   - first: the first eight bytes of the key, the first in the lowest place.
  ///   - second: the next eight.
  ///   - count: the key's length. Bytes beyond it are not looked at.
  init(first: UInt64, second: UInt64, count: Int) {
    self.first = first & PackedName.mask(bytes: count)
    self.second = second & PackedName.mask(bytes: count - 8)
    self.count = count
  }

  init(_ name: String) {
    var words: (UInt64, UInt64) = (0, 0)
    for (index, byte) in name.utf8.enumerated() {
      if index < 8 {
        words.0 |= UInt64(byte) << (8 * index)
      } else {
        words.1 |= UInt64(byte) << (8 * (index - 8))
      }
    }
    self.init(first: words.0, second: words.1, count: name.utf8.count)
  }

  private static func mask(bytes: Int) -> UInt64 {
    bytes <= 0 ? 0 : ~(~0 << (8 * bytes))
  }
}
