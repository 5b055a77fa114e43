/// The keys of one kind of object.
///
/// The cases stand in the order of their frequency, since they are tried in that order.
struct KeyTable<Key: CaseIterable & RawRepresentable<String>> {
  private let names: [KeyName]
  private let keys: [Key]

  init() {
    keys = Array(Key.allCases)
    names = keys.map { KeyName($0.rawValue) }
  }

  /// The key of a name and its number; nil if it is none that is known.
  func key(named name: KeyName) -> (key: Key, number: Int)? {
    names.firstIndex(of: name).map { (keys[$0], $0) }
  }
}

extension JSONScanner {
  /// The spelling of a key, nil if it is longer than any that is known.
  func keyName(_ token: StringToken) -> KeyName? {
    let start = token.contents.lowerBound
    let count = token.contents.count
    if token.hasEscapes || start + KeyName.maximumLength > bytes.count {
      return KeyName(decode(token).text)
    }
    guard count <= KeyName.maximumLength else { return nil }
    return KeyName(
      first: word(uncheckedAt: start),
      second: word(uncheckedAt: start + 8),
      count: count
    )
  }
}
