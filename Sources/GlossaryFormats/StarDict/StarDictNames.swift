/// Which records of an index are one entry, and the other names of that.
struct StarDictNames {
  /// For each record the first one with the same definition.
  private let owners: [UInt32]
  /// The other records with the definition of an entry.
  private let others: Grouping
  /// The offsets in the `.syn` of the other names of an entry.
  private let synonyms: Grouping
  private(set) var skipped = SkippedItems(from: .synonyms, of: "records")
  let synonymCount: Int

  /// Reads an `.syn` of less than 4 GiB: a name, NUL, the number of a record of the index in 32 bits.
  ///
  /// - Parameters:
  ///   - synonyms: the `.syn`; empty if there is none.
  ///   - records: those of the index, in its order.
  /// - Complexity: O(length of the `.syn`), and O(*n* log *n*) for *n* records, O(*n*) if they are in
  ///   the order of their bodies.
  init(_ synonyms: Span<UInt8>, records: [StarDictRecord]) {
    owners = StarDictNames.owners(of: records)
    var places: [Grouping.Member] = []
    var count = 0
    var start = 0
    while start < synonyms.count {
      let number = synonyms.endOfString(from: start) + 1
      count += 1
      guard number + 4 <= synonyms.count else {
        skipped.report(at: start, "the file ends within record \(count)")
        break
      }
      let record = synonyms.bigEndian(4, at: number)
      if record < records.count {
        places.append(Grouping.Member(value: UInt32(start), group: owners[Int(record)]))
      } else {
        let name = synonyms.extracting(start..<number - 1)
        let reason = "the index has no record \(record + 1)"
        skipped.report(at: start, number: count, name, reason)
      }
      start = number + 4
    }
    synonymCount = count
    self.synonyms = Grouping(places, groupCount: records.count)
    let others = owners.enumerated().lazy.filter { $0.offset != $0.element }
      .map { Grouping.Member(value: UInt32($0.offset), group: $0.element) }
    self.others = Grouping(Array(others), groupCount: records.count)
  }

  /// Whether the record is an entry: others with the same definition are only names of it.
  func isEntry(_ record: Int) -> Bool { owners[record] == record }

  /// The other records with the definition of an entry, in their order.
  func others(of record: Int) -> ArraySlice<UInt32> { others[record] }

  /// The offsets in the `.syn` of the other names of an entry, in the order of the file.
  func synonyms(of record: Int) -> ArraySlice<UInt32> { synonyms[record] }

  private static func owners(of records: [StarDictRecord]) -> [UInt32] {
    var owners = records.indices.map { UInt32($0) }
    let isAscending = zip(records, records.dropFirst()).allSatisfy { left, right in
      StarDictRecord.areInOrder(left, right)
    }
    guard !isAscending else { return owners }
    // Sorting is stable, so that the first of some with one body comes first.
    let order = owners.sorted { StarDictRecord.areInOrder(records[Int($0)], records[Int($1)]) }
    for (previous, next) in zip(order, order.dropFirst())
    where records[Int(previous)].hasBody(of: records[Int(next)]) && !records[Int(next)].body.isEmpty
    {
      owners[Int(next)] = owners[Int(previous)]
    }
    return owners
  }
}

/// Numbers in groups.
private struct Grouping {
  struct Member {
    let value: UInt32
    let group: UInt32
  }

  private var values: [UInt32]
  /// The start of each group's values, and the end of the last.
  private var starts: [UInt32]

  /// Sorts members by their groups; within each they stay in order.
  ///
  /// - Complexity: O(number of members and groups).
  init(_ members: [Member], groupCount: Int) {
    starts = [UInt32](repeating: 0, count: members.isEmpty ? 0 : groupCount + 1)
    values = [UInt32](repeating: 0, count: members.count)
    guard !members.isEmpty else { return }
    for member in members { starts[Int(member.group) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    var next = starts
    for member in members {
      values[Int(next[Int(member.group)])] = member.value
      next[Int(member.group)] += 1
    }
  }

  subscript(group: Int) -> ArraySlice<UInt32> {
    values.isEmpty ? [] : values[Int(starts[group])..<Int(starts[group + 1])]
  }
}
