/// The fields of a definition.
///
/// A field is a letter for its type and its data: a text up to a NUL if the letter is small, a length
/// in 32 bits and so many bytes if it is a capital. If all bodies have fields of the same types, the
/// letters are in the `.ifo`, and the last field ends with its body.
struct StarDictFields: ~Escapable {
  private let body: Span<UInt8>
  private let types: [UInt8]?
  private var number = 0
  private var position = 0

  struct Field {
    let type: UInt8
    /// The range of its data in the body.
    let data: Range<Int>
  }

  /// - Parameters:
  ///   - body: a body.
  ///   - types: the types of its fields; nil if each begins with its letter.
  @_lifetime(copy body)
  init(of body: Span<UInt8>, types: [UInt8]?) {
    self.body = body
    self.types = types
  }

  /// The next field; nil after the last. One that is cut short ends with the body.
  mutating func next() -> Field? {
    guard let types else { return nextTyped() }
    guard number < types.count else { return nil }
    let type = types[number]
    number += 1
    if number == types.count {
      var end = body.count
      // Some bodies have a NUL too many.
      while !type.isCapital, end > position, body[end - 1] == 0 { end -= 1 }
      return Field(type: type, data: take(position..<end))
    }
    return Field(type: type, data: nextData(type))
  }

  private mutating func nextTyped() -> Field? {
    // Some bodies have a NUL too many.
    while position < body.count, body[position] == 0 { position += 1 }
    guard position < body.count else { return nil }
    let type = body[position]
    position += 1
    return Field(type: type, data: nextData(type))
  }

  private mutating func nextData(_ type: UInt8) -> Range<Int> {
    guard type.isCapital else {
      let data = position..<body.endOfString(from: position)
      position = min(data.upperBound + 1, body.count)
      return data
    }
    guard position + 4 <= body.count else { return take(body.count..<body.count) }
    let start = position + 4
    let length = min(Int(body.bigEndian(4, at: position)), body.count - start)
    return take(start..<start + length)
  }

  private mutating func take(_ data: Range<Int>) -> Range<Int> {
    position = data.upperBound
    return data
  }
}
