/// What a name is found by: its letters and digits, without what people write differently.
///
/// `backend`, `back end`, `Back-End` and `BACK–END` have one key, and so have `Æther` and `aether`:
/// case, accents, hyphens, dashes, apostrophes and spaces are gone, compatibility forms are what
/// they stand for (`ﬁ`, `²`, full-width letters), digits of any script are `0`–`9`, katakana is
/// hiragana. Voicing marks of kana, nukta and virama stay, since words differ by them alone.
package enum SearchKey {
  /// The key of a name.
  ///
  /// A name of nothing but characters that fold away, as `-`, is its own key, less white space at
  /// its ends, so that it can be found.
  ///
  /// - Complexity: O(length of the name).
  package static func fold(_ name: String) -> String {
    String(decoding: bytes(of: name), as: UTF8.self)
  }

  /// The key's UTF-8.
  static func bytes(of name: String) -> [UInt8] {
    var folding = KeyFolding()
    folding.append(name.utf8.span)
    return folding.bytes
  }
}
