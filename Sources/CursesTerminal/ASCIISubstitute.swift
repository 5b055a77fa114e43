internal import CNcurses
internal import Screen

/// What is shown instead of a character where only ASCII can be shown.
enum ASCIISubstitute {
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(String, Unicode.Scalar)] = [
      ("─━═╌┄┈╴╶‐‑‒–—―−", "-"), ("│┃║╎┆┊▏▌▐╵╷", "|"), ("┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯", "+"),
      ("←‹◀◂", "<"), ("→›▶▸▹⇥", ">"), ("↑▲▴", "^"), ("↓▼▾", "v"), ("‘’‚‛′´", "'"),
      ("“”„‟″«»", "\""),
      ("•‣·∙●○◦▪■□★☆", "*"), ("…", "."), ("█▓▒░", "#"), ("×", "x"), ("÷", "/"), ("\u{A0}", " "),
      ("✓✔", "v"), ("✗✘", "x"), ("≈", "~"), ("≠", "!"), ("≤", "<"), ("≥", ">"), ("⏎", "<"),
      ("⌫", "<"),
      ("ÀÁÂÃÄÅÆĀĂĄ", "A"), ("àáâãäåæāăą", "a"), ("ÇĆĈĊČ", "C"), ("çćĉċč", "c"), ("ÐĎĐ", "D"),
      ("ðďđ", "d"), ("ÈÉÊËĒĔĖĘĚ", "E"), ("èéêëēĕėęě", "e"), ("ĜĞĠĢ", "G"), ("ĝğġģ", "g"),
      ("ĤĦ", "H"),
      ("ĥħ", "h"), ("ÌÍÎÏĨĪĬĮİ", "I"), ("ìíîïĩīĭįı", "i"), ("Ĵ", "J"), ("ĵ", "j"), ("Ķ", "K"),
      ("ķĸ", "k"),
      ("ĹĻĽĿŁ", "L"), ("ĺļľŀł", "l"), ("ÑŃŅŇŊ", "N"), ("ñńņňŋ", "n"), ("ÒÓÔÕÖØŌŎŐŒ", "O"),
      ("òóôõöøōŏőœ", "o"), ("ŔŖŘ", "R"), ("ŕŗř", "r"), ("ŚŜŞŠ", "S"), ("śŝşšßſ", "s"), ("ŢŤŦ", "T"),
      ("ţťŧ", "t"), ("ÙÚÛÜŨŪŬŮŰŲ", "U"), ("ùúûüũūŭůűų", "u"), ("Ŵ", "W"), ("ŵ", "w"), ("ÝŶŸ", "Y"),
      ("ýÿŷ", "y"), ("ŹŻŽ", "Z"), ("źżž", "z"), ("Þ", "T"), ("þ", "t"),
    ]
    var signs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (originals, substitute) in groups {
      for original in originals.unicodeScalars { signs[original] = substitute }
    }
    return signs
  }()

  /// A character that looks alike or means the same; a question mark if there is none.
  static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII ? scalar : signs[scalar] ?? "?"
  }
}

extension CursesTerminal {
  /// What the person should know about how the terminal is used; nil if nothing.
  static func notice(_ isASCIIOnly: Bool, _ type: String, named name: String) -> String? {
    if isASCIIOnly {
      return "No UTF-8 locale is installed (C.UTF-8 would do): other signs than ASCII are replaced."
    }
    return type == name ? nil : "The terminal type \(name) is not known here; \(type) is used."
  }
}
