/// Search keys: names without the differences in spelling that are ignored when searching.
///
/// `backend`, `back end`, `Back-End` and `BACK–END` have the same key, and so have `Æther` and
/// `aether`: case, accents, hyphens, dashes, apostrophes and spaces are removed, compatibility
/// forms (`ﬁ`, `²`, full-width letters) are replaced by their equivalents, digits of any script by
/// `0`–`9`, and katakana by hiragana. Voicing marks of kana, nukta and virama are kept, since some
/// words differ only by them.
package enum SearchKey {
  /// The key of a name.
  ///
  /// A name that consists only of characters that are dropped, such as `-`, can still be found: its
  /// key is the name itself, trimmed.
  ///
  /// - Complexity: O(length of the name).
  package static func fold(_ name: String) -> String {
    String(decoding: bytes(of: name), as: UTF8.self)
  }

  /// The key of a name, in UTF-8.
  static func bytes(of name: String) -> [UInt8] {
    var folding = KeyFolding()
    folding.append(name.utf8.span)
    return folding.bytes
  }
}
