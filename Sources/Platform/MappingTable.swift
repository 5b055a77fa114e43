internal import Glibc
internal import Synchronization

/// The mapped files of the process, known to the handler of SIGBUS.
///
/// Reading beyond the end of a mapped file that was cut short raises SIGBUS. The handler maps a page of
/// zeros there and records the damage, and the program continues, as in systemd's `sigbus.c`.
///
/// A handler may not allocate or wait, so the table is of a fixed size and made of atomic numbers.
enum MappingTable {
  /// The position of a mapping in the table.
  struct Entry {
    fileprivate let index: Int
  }

  private static let capacity = 64
  /// Three numbers per entry: the address, 0 if the entry is free; the length; 1 if damaged.
  ///
  /// Unsafe because a handler uses it: the pointer is set once, before the handler is installed.
  nonisolated(unsafe) private static let numbers: UnsafeMutablePointer<Atomic<UInt>> = {
    let numbers = UnsafeMutablePointer<Atomic<UInt>>.allocate(capacity: 3 * capacity)
    for index in 0..<3 * capacity { (numbers + index).initialize(to: Atomic(0)) }
    return numbers
  }()
  private static let changes = Mutex(())

  /// Adds a mapping.
  ///
  /// - Returns: nil if the table is full.
  static func add(_ address: UnsafeMutableRawPointer, length: Int) -> Entry? {
    BusErrorHandler.install()
    return changes.withLock { _ in
      for index in 0..<capacity where numbers[3 * index].load(ordering: .relaxed) == 0 {
        numbers[3 * index + 1].store(UInt(length), ordering: .relaxed)
        numbers[3 * index + 2].store(0, ordering: .relaxed)
        numbers[3 * index].store(UInt(bitPattern: address), ordering: .releasing)
        return Entry(index: index)
      }
      return nil
    }
  }

  static func remove(_ entry: Entry) {
    numbers[3 * entry.index].store(0, ordering: .releasing)
  }

  static func isDamaged(_ entry: Entry) -> Bool {
    numbers[3 * entry.index + 2].load(ordering: .relaxed) != 0
  }

  /// Maps a page of zeros over the one with an address, if that belongs to a mapping in the table.
  ///
  /// Safe in a signal handler.
  ///
  /// - Returns: whether the program can continue.
  static func repair(at address: UInt) -> Bool {
    for index in 0..<capacity {
      let start = numbers[3 * index].load(ordering: .acquiring)
      let length = numbers[3 * index + 1].load(ordering: .relaxed)
      guard start != 0, address >= start, address - start < length else { continue }
      let pageLength = UInt(sysconf(Int32(_SC_PAGESIZE)))
      let page = UnsafeMutableRawPointer(bitPattern: address & ~(pageLength - 1))
      let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED
      guard mmap(page, Int(pageLength), PROT_READ, flags, -1, 0) != MAP_FAILED else { return false }
      numbers[3 * index + 2].store(1, ordering: .relaxed)
      return true
    }
    return false
  }
}
