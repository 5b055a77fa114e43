import GlossaryModel
import Testing

/// Character references of HTML: `amp`, `#65`, `#x41`.
struct CharacterReferenceTests {
  @Test(
    arguments: [
      ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{A0}"),
      ("yuml", "ÿ"), ("AElig", "Æ"), ("Alpha", "Α"), ("Rho", "Ρ"), ("Sigma", "Σ"), ("omega", "ω"),
      ("rlm", "\u{200F}"), ("harr", "↔"), ("hArr", "⇔"), ("int", "∫"), ("rfloor", "⌋"),
      ("thinsp", "\u{2009}"),
      ("mdash", "—"), ("euro", "€"), ("diams", "♦"), ("rang", "⟩"), ("thetasym", "ϑ"),
      ("#65", "A"), ("#x41", "A"), ("#X1F600", "😀"), ("#0", "\u{FFFD}"),
    ] as [(String, Unicode.Scalar)]
  )
  func `a name or a number denotes a character`(name: String, scalar: Unicode.Scalar) {
    #expect(CharacterReference.scalar(name) == scalar)
  }

  @Test(arguments: [
    "", "#", "#x", "AMP", "nope", "#-1", "#+1", "#xD800", "#x110000", "#99999999999", " amp",
  ])
  func `anything else denotes no character`(name: String) {
    #expect(CharacterReference.scalar(name) == nil)
  }
}
