/// The first sort criterion of the list: what kind of character a headword begins with.
///
/// A collation key is the byte of this group followed by the headword's search key, so that byte
/// order is list order. The group bytes never occur in UTF-8: a substring search over adjacent
/// collation keys cannot match across the boundary between two of them.
enum CollationGroup: UInt8, CaseIterable {
  case symbols = 0xF8
  case digits
  case latin
  case otherScripts
  case ideographs

  /// The group of a search key that begins with a scalar; nil means an empty key.
  init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .symbols
      return
    }
    switch scalar {
    case "a"..."z": self = .latin
    case "0"..."9": self = .digits
    case _ where scalar.isASCII: self = .symbols
    case _ where scalar.properties.isIdeographic: self = .ideographs
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
        self = CollationGroup.isLatin(scalar) ? .latin : .otherScripts
      default:
        self = .symbols
      }
    }
  }

  /// The collation key of a headword, given its search key.
  static func key(_ searchKey: [UInt8]) -> [UInt8] {
    [CollationGroup(firstScalar(in: searchKey[...])).rawValue] + searchKey
  }

  /// The first scalar of some UTF-8; nil if there are no bytes.
  static func firstScalar(in bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = bytes.first else { return nil }
    return first < 0x80
      ? Unicode.Scalar(first)
      : String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first
  }

  /// Whether a letter belongs to the Latin script (Unicode Scripts.txt, without what folds to
  /// ASCII).
  private static func isLatin(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x80...0x2AF, 0x1D00...0x1D25, 0x1D6B...0x1D77, 0x1D79...0x1DBF, 0x1E00...0x1EFF,
      0x2C60...0x2C7F, 0xA722...0xA7FF, 0xAB30...0xAB64, 0x1DF00...0x1DFFF:
      true
    default:
      false
    }
  }
}

extension Section {
  /// The label of the letter tab that lists a headword.
  ///
  /// - Complexity: O(length of the headword).
  package static func label(ofName headword: String) -> String {
    label(of: CollationGroup.firstScalar(in: SearchKey.bytes(of: headword)[...]))
  }

  /// The label of the letter tab for search keys that begin with a scalar.
  ///
  /// Within a group, keys are sorted by their first scalar, so each label covers one contiguous
  /// range: Hangul is grouped by initial consonant, kana by row, all ideographs under one label,
  /// and every other letter has its own.
  static func label(of scalar: Unicode.Scalar?) -> String {
    switch CollationGroup(scalar) {
    case .symbols: symbols
    case .digits: digits
    case .ideographs: "漢"
    case .latin, .otherScripts: scalar.map(label(ofLetter:)) ?? symbols
    }
  }

  private static func label(ofLetter letter: Unicode.Scalar) -> String {
    switch letter.value {
    case 0x1100...0x1112:
      String(initialConsonants[initialConsonants.startIndex + Int(letter.value - 0x1100)])
    case 0x3041...0x304A: "あ"
    case 0x304B...0x3054: "か"
    case 0x3055...0x305E: "さ"
    case 0x305F...0x3069: "た"
    case 0x306A...0x306E: "な"
    case 0x306F...0x307D: "は"
    case 0x307E...0x3082: "ま"
    case 0x3083...0x3088: "や"
    case 0x3089...0x308D: "ら"
    case 0x308E...0x3096: "わ"
    default: letter.properties.titlecaseMapping
    }
  }

  /// The initial consonants U+1100…U+1112 as compatibility jamo: the originals are drawn as half a
  /// syllable when they are alone.
  private static let initialConsonants = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
}
