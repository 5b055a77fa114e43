internal import CProcessStart

/// The arguments of the process.
///
/// `CommandLine.arguments` is empty where /proc is not mounted.
package enum ProcessArguments {
  /// What follows the program's name.
  package static let all: [String] = {
    var arguments: [String] = []
    guard var next = process_arguments(), next.pointee != nil else { return [] }
    next += 1
    while let argument = next.pointee {
      arguments.append(String(cString: argument))
      next += 1
    }
    return arguments
  }()
}
