import GlossaryModel
import Testing

/// How the entries lead to one another, and from the names that people type to them.
extension FreelanceGlossaryTests {
  @Test func `a definition links another term once, and never its own`() {
    for (id, entry) in idsOfTerms {
      let targets = linkedNames(of: entry).compactMap(target)
      #expect(!targets.contains(id), "\(entry.headword)")
      let twice = Dictionary(grouping: targets) { $0 }.filter { $1.count > 1 }
      #expect(twice.isEmpty, "\(entry.headword): \(twice.keys.map(glossary.headword))")
    }
  }

  @Test func `links lead to terms that speak for themselves`() {
    for (_, entry) in idsOfTerms {
      for name in entry.seeAlso + linkedNames(of: entry) {
        let redirect = target(name).map { glossary.entry($0).redirect }
        #expect(redirect?.isEmpty == true, "\(entry.headword): \(name)")
      }
    }
    for entry in entries where !entry.redirect.isEmpty {
      let redirect = target(entry.redirect).map { glossary.entry($0).redirect }
      #expect(redirect?.isEmpty == true, "\(entry.headword)")
    }
  }

  @Test func `three to six see-also, each of them named in the text`() {
    for (_, entry) in idsOfTerms {
      #expect((3...6).contains(entry.seeAlso.count), "\(entry.headword): \(entry.seeAlso.count)")
      let linked = Set(linkedNames(of: entry).compactMap(target))
      let text = (entry.texts + entry.exampleTexts).joined(separator: "\n").lowercased()
      for name in entry.seeAlso {
        guard let id = target(name) else { continue }
        let names = [glossary.headword(of: id)] + glossary.entry(id).aliases.map(\.name)
        let isNamed = names.contains { text.contains($0.lowercased()) }
        #expect(linked.contains(id) || isNamed, "\(entry.headword): \(name)")
      }
    }
  }

  @Test func `every term is reached from every other, at the median in four clicks`() {
    let neighbors = neighborsOfTerms
    var lengths: [Int] = []
    for (start, entry) in idsOfTerms {
      var distances = [start: 0]
      var queue = [start]
      var next = 0
      while next < queue.count {
        let id = queue[next]
        next += 1
        for neighbor in neighbors[id] ?? [] where distances[neighbor] == nil {
          distances[neighbor] = (distances[id] ?? 0) + 1
          queue.append(neighbor)
        }
      }
      #expect(distances.count == terms.count, "\(entry.headword): \(distances.count)")
      lengths += queue.dropFirst().compactMap { distances[$0] }
    }
    lengths.sort()
    #expect(lengths[lengths.count / 2] <= 4)
    #expect((lengths.last ?? .max) <= 10)
  }

  @Test func `two doors at least lead to every term`() {
    var doors: [Entry.ID: Int] = [:]
    for id in neighborsOfTerms.values.joined() { doors[id, default: 0] += 1 }
    let lonely = idsOfTerms.filter { doors[$0.id, default: 0] < 2 }
    #expect(lonely.map(\.entry.headword) == [])
  }

  @Test(arguments: [
    ("1099", "1099-NEC"), ("1099 contractor", "Independent Contractor"), ("W-8", "W-8BEN"),
    ("1040-ES", "Quarterly Estimated Taxes"), ("quarterly taxes", "Quarterly Estimated Taxes"),
    ("Schedule SE", "Self-Employment Tax"), ("SSL", "SSL Certificate"), ("TLS", "SSL Certificate"),
    ("https", "SSL Certificate"), ("SQL", "Database"), ("ab test", "A/B Testing"),
    ("buyout", "Usage Rights"), ("reverse charge", "Reverse Charge"),
    ("accrual", "Accrual Accounting"), ("dividend", "Dividend"), ("accountant", "Accountant"),
    ("CPA", "Accountant"), ("bookkeeper", "Bookkeeping"), ("copywriter", "Copywriting"),
    ("developer", "Full-Stack"), ("designer", "Graphic Design"), ("agency", "Agency"),
    ("back-end developer", "Back-End"), ("backend developer", "Back-End"),
    ("back-end development", "Back-End"), ("referral fee", "Referral Fee"),
    ("finder's fee", "Referral Fee"), ("SEPA", "SEPA Transfer"), ("IBAN", "IBAN"),
    ("SWIFT", "Wire Transfer"), ("partnership", "Partnership"), ("advance", "Deposit"),
    ("refund", "Refund"), ("credit note", "Credit Note"), ("SOW", "Scope of Work"),
    ("Net 15", "Net 30"), ("Net 60", "Net 30"), ("unpaid invoice", "Late Payment"),
    ("non-payment", "Late Payment"), ("overdue", "Late Payment"), ("dunning", "Payment Reminder"),
    ("self-employed", "Freelancer"), ("1099 worker", "Independent Contractor"),
    ("Peppol", "E-Invoice"), ("GPTBot", "AI Crawler"), ("SIPP", "Pension"),
    ("sick pay", "Disability Insurance"), ("public liability", "General Liability Insurance"),
    ("section 179", "Depreciation"), ("care plan", "Maintenance Plan"), ("vacation", "Time Off"),
    ("PSC", "Personal Service Company"), ("ChatGPT", "Large Language Model"),
    ("MTPE", "Machine Translation Post-Editing"), ("404 error", "301 Redirect"),
    ("C corp", "S Corporation"), ("PHP", "WordPress"), ("YMYL", "E-E-A-T"),
    ("upfront payment", "Deposit"), ("book of business", "Client Base"),
    ("YTD", "Profit and Loss Statement"),
  ])
  func `names that people type lead to the term they mean`(name: String, headword: String) throws {
    let id = try #require(target(name), "\(name)")
    let redirect = glossary.entry(id).redirect
    let reached = redirect.isEmpty ? id : try #require(target(redirect))
    #expect(glossary.headword(of: reached) == headword)
  }

  private var idsOfTerms: [(id: Entry.ID, entry: Entry)] {
    entries.enumerated().map { (Entry.ID($0), $1) }.filter(\.1.redirect.isEmpty)
  }

  /// Where one click leads from each term: by its see-also and by the links in its text.
  private var neighborsOfTerms: [Entry.ID: Set<Entry.ID>] {
    var neighbors: [Entry.ID: Set<Entry.ID>] = [:]
    for (id, entry) in idsOfTerms {
      neighbors[id] = Set((entry.seeAlso + linkedNames(of: entry)).compactMap(target))
      neighbors[id]?.remove(id)
    }
    return neighbors
  }

  private func target(_ name: String) -> Entry.ID? {
    if case .entry(let id) = glossary.resolve(name) { id } else { nil }
  }

  private func linkedNames(of entry: Entry) -> [String] {
    Definition(markdown: entry.markdown).linkedEntries
  }
}

extension Definition {
  fileprivate var linkedEntries: [String] {
    func spans(of block: Block) -> [Span] {
      switch block {
      case .paragraph(let spans), .heading(let spans): spans
      case .list(let list): list.items.joined().flatMap(spans)
      case .quote(let blocks): blocks.flatMap(spans)
      case .code, .lines: []
      }
    }
    return blocks.flatMap(spans).compactMap { span in
      if case .entry(let name) = span.link { name } else { nil }
    }
  }
}
