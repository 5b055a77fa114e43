/// The meaning of a field's data, by the letter of its type.
enum StarDictType {
  case plainText
  /// The pronunciation: English sounds if phonetic, else a spelling in another script.
  case pronunciation(isPhonetic: Bool)
  case markup(Markup)
  /// Data that cannot be shown.
  case hidden(name: String)

  enum Markup {
    case tags(MarkupLanguage)
    case wiki
  }

  init(_ letter: UInt8) {
    switch letter {
    case UInt8(ascii: "m"), UInt8(ascii: "l"): self = .plainText
    case UInt8(ascii: "t"): self = .pronunciation(isPhonetic: true)
    case UInt8(ascii: "y"): self = .pronunciation(isPhonetic: false)
    case UInt8(ascii: "g"): self = .markup(.tags(.pango))
    case UInt8(ascii: "h"): self = .markup(.tags(.html))
    case UInt8(ascii: "x"): self = .markup(.tags(.xdxf))
    case UInt8(ascii: "n"): self = .markup(.tags(.wordNet))
    case UInt8(ascii: "w"): self = .markup(.wiki)
    case UInt8(ascii: "k"): self = .hidden(name: "text of KingSoft PowerWord")
    case UInt8(ascii: "r"): self = .hidden(name: "list of files")
    case UInt8(ascii: "W"): self = .hidden(name: "sound")
    case UInt8(ascii: "P"): self = .hidden(name: "picture")
    default: self = .hidden(name: "data of an unknown type, \(StarDictType.name(of: letter))")
    }
  }

  /// The letter itself, or the number of another byte.
  static func name(of letter: UInt8) -> String {
    letter.isLetter ? "“\(UnicodeScalar(letter))”" : "0x" + letter.hexadecimal
  }
}
