import GlossaryModel

/// What is searched for, and what it must find for its time to count.
struct Case {
  let name: String
  /// Searched for in turn.
  let queries: [String]
  /// How one of the hits on the screen is found by every query; nil if there are to be none.
  let tier: Match.Tier?

  fileprivate init(_ name: String, _ query: String, finds tier: Match.Tier?) {
    self.init(name, [query], finds: tier)
  }

  fileprivate init(_ name: String, _ queries: [String], finds tier: Match.Tier?) {
    self.name = name
    self.queries = queries
    self.tier = tier
  }
}

extension Sample {
  /// Queries of names, one of each tier that the sample has and of each cost within.
  var keystrokes: [Case] {
    switch self {
    case .freelance:
      [
        Case("prefix of 1", "p", finds: .headwordPrefix),
        Case("prefix of 3", "pay", finds: .headwordPrefix),
        Case("prefix of 5", "payme", finds: .headwordPrefix),
        Case("exact", "invoice", finds: .folded),
        Case("alias", "pareto", finds: .aliasPrefix),
        Case("initials", "sow", finds: .alias),
        Case("inner word", "work", finds: .word),
        Case("any order", "terms pay", finds: .word),
        Case("substring", "ayme", finds: .substring),
        Case("typo, short", "paymet", finds: .typo),
        Case("typo, long", "boilerpalte", finds: .typo),
        Case("no hit", "qqqqqqqq", finds: nil),
        Case(
          "misspellings",
          [
            "calender", "comission", "contrat", "copywritting", "decuction", "deliverible",
            "freelanse", "insurence", "invioce", "licence", "milesone", "ocupational",
            "payement", "portfollio", "proffesional", "propsal", "reciept", "refferal",
            "retaner", "testimonal",
          ],
          finds: .typo
        ),
      ]
    case .wordNet:
      [
        Case("prefix of 1", "p", finds: .headwordPrefix),
        Case("prefix of 3", "pay", finds: .headwordPrefix),
        Case("prefix of 5", "payme", finds: .headwordPrefix),
        Case("exact", "mortgage", finds: .exact),
        Case("initials", "usoa", finds: .alias),
        Case("inner word", "office", finds: .word),
        Case("any order", "office post", finds: .word),
        Case("two words of 1", "s a", finds: .headwordPrefix),
        Case("substring", "ayme", finds: .substring),
        Case("typo, short", "paymet", finds: .typo),
        Case("typo, long", "accomodaton", finds: .typo),
        Case("no hit", "qqqqqqqq", finds: nil),
        Sample.misspellings,
      ]
    case .million:
      [
        Case("prefix of 1", "p", finds: .headwordPrefix),
        Case("prefix of 3", "pay", finds: .headwordPrefix),
        Case("prefix of 5", "payme", finds: .headwordPrefix),
        Case("inner word", "escrow", finds: .word),
        Case("any order", "offic post", finds: .word),
        Case("two words of 1", "s a", finds: .headwordPrefix),
        Case("substring", "ayme", finds: .substring),
        Case("typo, short", "paymet", finds: .typo),
        Case("typo, long", "accomodaton", finds: .typo),
        Case("no hit", "qqqqqqqq", finds: nil),
        Sample.misspellings,
      ]
    }
  }

  /// Words of everyday English as they are really misspelt.
  private static let misspellings = Case(
    "misspellings",
    [
      "accomodate", "athiest", "begining", "beleive", "cemetary", "collegue", "concious",
      "definately", "embarass", "enviroment", "existance", "goverment", "grammer", "harrass",
      "independant", "liason", "maintenence", "millenium", "neccessary", "noticable",
      "occurence", "posession", "priviledge", "pronounciation", "recieve", "seperate",
      "succesful", "tommorow", "wierd",
    ],
    finds: .typo
  )

  /// Searches of definitions only.
  var textSearches: [Case] {
    let queries =
      switch self {
      case .freelance: ["client", "indemnify", "client invoice", "\"scope of work\""]
      case .wordNet, .million: ["person", "mortgage", "person money", "\"a person who\""]
      }
    let names = ["frequent word", "rare word", "two words", "phrase"]
    return zip(names, queries).map { name, query in
      Case(name, "|" + query, finds: self == .million ? nil : .definition)
    }
  }
}
