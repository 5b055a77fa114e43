/// The named and numbered characters of HTML 4, https://www.w3.org/TR/html401/sgml/entities.html; angle
/// brackets are those of HTML 5.
package enum CharacterReference {
  /// In bytes; no name or number in use is longer.
  package static let maximumLength = 10

  /// The character that `&name;` stands for: a name, or `#` and a number.
  ///
  /// - Parameter name: what stands between `&` and `;`.
  /// - Returns: nil if there is none of that name.
  package static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return names[name] }
    let isHexadecimal = name.dropFirst().first?.lowercased() == "x"
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    // A number may have a sign, a reference may not.
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    let value = UInt32(digits, radix: isHexadecimal ? 16 : 10)
    return value.flatMap { $0 == 0 ? "\u{FFFD}" : Unicode.Scalar($0) }
  }

  private static let names: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [:]
    for run in runs {
      for (offset, name) in run.names.split(separator: " ").enumerated() {
        names[String(name)] = Unicode.Scalar(run.first + UInt32(offset))
      }
    }
    let words = pairs.split(separator: " ")
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      names[String(words[index])] = words[index + 1].unicodeScalars.first
    }
    return names
  }()

  /// Names of characters that follow one another.
  private static let runs: [(first: UInt32, names: String)] = [
    (
      0xA0,
      """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
      deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 \
      frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc \
      Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times \
      Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml \
      aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde \
      ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn \
      yuml
      """
    ),
    (
      0x391,
      """
      Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi \
      Rho
      """
    ),
    (
      0x3A3,
      """
      Sigma Tau Upsilon Phi Chi Psi Omega
      """
    ),
    (
      0x3B1,
      """
      alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi \
      rho sigmaf sigma tau upsilon phi chi psi omega
      """
    ),
    (
      0x200C,
      """
      zwnj zwj lrm rlm
      """
    ),
    (
      0x2190,
      """
      larr uarr rarr darr harr
      """
    ),
    (
      0x21D0,
      """
      lArr uArr rArr dArr hArr
      """
    ),
    (
      0x2227,
      """
      and or cap cup int
      """
    ),
    (
      0x2308,
      """
      lceil rceil lfloor rfloor
      """
    ),
  ]

  /// A name, a space and its character, each followed by a space.
  private static let pairs = """
    apos ' \
    quot " amp & lt < gt > OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ \
    thetasym ϑ upsih ϒ piv ϖ ensp \u{2002} emsp \u{2003} thinsp \u{2009} ndash – mdash — \
    lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil \
    ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade \
    ™ alefsym ℵ crarr ↵ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ \
    sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ \
    equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lang ⟨ \
    rang ⟩ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦
    """
}
