/// Writes a made-up glossary as glossary.json to standard output: the same one for the same number,
/// with entries about as long as WordNet's, in no order.
///
///     glossary-generator 147306 >wordnet-sized.json
@main
struct GlossaryGenerator {
  static func main() {
    guard CommandLine.arguments.count == 2, let count = Int(CommandLine.arguments[1]), count > 0
    else {
      print("usage: glossary-generator TERMS >FILE")
      return
    }
    var words = Words(seed: 1)
    let headwords = words.distinctHeadwords(count)
    print(
      #"{"format": "glossary/1", "title": "\#(count) made-up words", "language": "en", "terms": ["#
    )
    for (index, headword) in headwords.enumerated() {
      let entry = entry(headword, among: headwords, &words)
      print("  {\(entry)}\(index + 1 < count ? "," : "")")
    }
    print("]}")
  }

  private static func entry(_ headword: String, among others: [String], _ words: inout Words)
    -> String
  {
    var members = [
      #""term": "\#(headword)""#,
      #""partOfSpeech": "\#(words.oneOf(["noun", "noun", "verb", "adjective", "adverb"]))""#,
    ]
    if words.chance(0.2) { members.append(#""aliases": ["\#(words.headword())"]"#) }
    let senses = (0..<(words.chance(0.3) ? 2 : 1)).map { _ in #""\#(words.sentence(10...22))""# }
    members.append(#""definition": [\#(senses.joined(separator: ", "))]"#)
    if words.chance(0.3) { members.append(#""examples": ["\#(words.sentence(5...9))"]"#) }
    if words.chance(0.4) {
      let links = (0..<2).map { _ in #""\#(words.oneOf(others))""# }
      members.append(#""seeAlso": [\#(links.joined(separator: ", "))]"#)
    }
    return members.joined(separator: ", ")
  }
}
