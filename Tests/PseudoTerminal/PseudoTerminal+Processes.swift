internal import Glibc

/// What the kernel tells of the program and of what it started, in proc(5).
extension PseudoTerminal {
  /// The most memory the running program has had resident, in bytes; nil once it has ended.
  ///
  /// From the kernel's `VmHWM`, since the figure of `wait4` begins at the size of the process
  /// that spawned it.
  package var peakMemory: Int? {
    let words = PseudoTerminal.contents(ofFile: "/proc/\(process)/status").split(
      whereSeparator: \.isWhitespace
    )
    guard let label = words.firstIndex(of: "VmHWM:") else { return nil }
    return Int(words[label + 1]).map { $0 * 1024 }
  }

  /// The processes of the program's session that still run: the program, and what it started.
  ///
  /// - Complexity: O(processes of the machine).
  var sessionMembers: [pid_t] {
    guard let folder = opendir("/proc") else { return [] }
    defer { closedir(folder) }
    var members: [pid_t] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let number = pid_t(name), isSessionMember(number) { members.append(number) }
    }
    return members
  }

  private func isSessionMember(_ number: pid_t) -> Bool {
    // The name, which may hold anything, stands in parentheses: behind it come the state, the
    // parent, the group, the session.
    let stat = PseudoTerminal.contents(ofFile: "/proc/\(number)/stat")
    guard let name = stat.lastIndex(of: ")") else { return false }
    let words = stat[name...].split(separator: " ").dropFirst()
    guard words.count >= 4, words[words.startIndex + 3] == "\(process)" else { return false }
    // A zombie has ended; to reap it is its parent's affair.
    return !["Z", "X"].contains(words[words.startIndex])
  }

  /// The first page of a file; empty if there is no such file.
  private static func contents(ofFile path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var contents = [UInt8](repeating: 0, count: 4096)
    let count = max(read(file, &contents, contents.count), 0)
    return String(decoding: contents[..<count], as: UTF8.self)
  }
}
