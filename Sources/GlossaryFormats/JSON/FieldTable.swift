/// The known keys of one kind of object.
///
/// The cases should be in the order of their frequency, since they are tried in that order.
struct FieldTable<Key: CaseIterable & RawRepresentable<String>> {
  private let packedNames: [PackedName]
  private let keys: [Key]

  init() {
    keys = Array(Key.allCases)
    packedNames = keys.map { PackedName($0.rawValue) }
  }

  var names: [String] { keys.map(\.rawValue) }

  /// The key of a name and its number; nil if it is not known.
  func key(named name: PackedName) -> (key: Key, number: Int)? {
    packedNames.firstIndex(of: name).map { (keys[$0], $0) }
  }
}

extension JSONScanner {
  /// The name of a key; nil if it is longer than any known one.
  func packedName(_ token: StringToken) -> PackedName? {
    let start = token.contents.lowerBound
    let count = token.contents.count
    if token.hasEscapes || start + PackedName.maximumLength > bytes.count {
      return PackedName(decode(token).text)
    }
    guard count <= PackedName.maximumLength else { return nil }
    return PackedName(
      first: word(uncheckedAt: start),
      second: word(uncheckedAt: start + 8),
      count: count
    )
  }
}
