/// The characters that GCIDE writes in codes, since its text is ASCII: `[a^]` is ă.
///
/// The codes are described in webfont.asc of GCIDE (https://ftp.gnu.org/gnu/gcide/). Those whose
/// character is uncertain or not in Unicode stay as they are.
struct GCIDECharacters {
  /// No code is longer.
  private static let maximumLength = 8

  private let characters: [UInt64: [UInt8]]

  init() {
    var characters: [UInt64: [UInt8]] = [:]
    // By bytes: to find whole characters would take longer than to read a small dictionary.
    for pair in GCIDECharacters.table.utf8.split(whereSeparator: { $0.isSpace }) {
      let code = Array(pair.prefix { $0 < 0x80 })
      let key = GCIDECharacters.key(code.span, in: code.indices)
      characters[key] = Array(pair.dropFirst(code.count + "→".utf8.count))
    }
    self.characters = characters
  }

  /// Writes a text with the characters in place of their codes.
  ///
  /// - Returns: how many codes there were. If there were none, nothing is written.
  /// - Complexity: O(length).
  func replaceCodes(in source: Span<UInt8>, into text: inout [UInt8]) -> Int {
    text.removeAll(keepingCapacity: true)
    var count = 0
    var copied = 0
    var index = 0
    while index < source.count {
      guard source[index] == UInt8(ascii: "["), let end = endOfCode(in: source, from: index + 1),
        let character = characters[GCIDECharacters.key(source, in: index + 1..<end)]
      else {
        index += 1
        continue
      }
      text.append(source.extracting(copied..<index))
      text += character
      count += 1
      index = end + 1
      copied = index
    }
    if count > 0 { text.append(source.extracting(copied..<source.count)) }
    return count
  }

  /// The offset of the bracket that closes what may be a code.
  private func endOfCode(in source: Span<UInt8>, from start: Int) -> Int? {
    let limit = min(start + GCIDECharacters.maximumLength + 1, source.count)
    return source.firstIndex(of: UInt8(ascii: "]"), in: min(start, limit)..<limit)
  }

  /// The code as a number, for codes of at most eight bytes.
  private static func key(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for index in range { key = key << 8 | UInt64(bytes[index]) }
    return key
  }

  /// Codes, which are ASCII, and their characters.
  private static let table = """
    'a→á 'e→é 'i→í 'o→ó 'u→ú 'y→ý 'A→Á 'E→É 'I→Í 'O→Ó 'U→Ú 'Y→Ý 'ae→ǽ
    `a→à `e→è `i→ì `o→ò `u→ù `A→À `E→È `I→Ì `O→Ò `U→Ù
    "a→ä "e→ë "i→ï "o→ö "u→ü "y→ÿ "A→Ä "E→Ë "I→Ï "O→Ö "U→Ü aum→ä
    ^a→â ^e→ê ^i→î ^o→ô ^u→û ^y→ŷ ^A→Â ^E→Ê ^I→Î ^O→Ô ^U→Û
    ~a→ã ~e→ẽ ~i→ĩ ~n→ñ ~o→õ ~u→ũ ~y→ỹ ~A→Ã ~N→Ñ ~O→Õ
    =a→ā =e→ē =i→ī imac→ī =o→ō =u→ū =y→ȳ =A→Ā =E→Ē =I→Ī =O→Ō =U→Ū =ae→ǣ =AE→Ǣ =oo→o͞o
    a^→ă e^→ĕ i^→ĭ o^→ŏ u^→ŭ y^→y̆ A^→Ă E^→Ĕ I^→Ĭ O^→Ŏ U^→Ŭ oo^→o͝o
    -e→ē̍ -i→ī̍ -o→ō̍ -u→ū̍ asl→ā̍
    ,c→ç ,C→Ç .a→ȧ *a→å *A→Å *u→ů .r→ṛ .t→ṭ dsdot→ḍ add→a̤ udd→ṳ
    ae→æ AE→Æ oe→œ OE→Œ eth→ð thorn→þ yogh→ȝ ng→ŋ
    deg→° sect→§ div→÷ root→√ pounds→£ sharp→♯ flat→♭
    alpha→α beta→β gamma→γ delta→δ epsilon→ε zeta→ζ eta→η theta→θ iota→ι kappa→κ lambda→λ mu→μ
    nu→ν xi→ξ omicron→ο pi→π rho→ρ sigma→σ tau→τ upsilon→υ phi→φ chi→χ psi→ψ omega→ω
    Gamma→Γ Delta→Δ Theta→Θ Lambda→Λ Sigma→Σ Phi→Φ Psi→Ψ Omega→Ω Upsilon→Υ
    """
}
