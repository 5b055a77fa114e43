// swift-tools-version: 6.2

import PackageDescription

/// What every Swift target of ours is compiled with.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "glossary",
  targets: [
    .target(name: "GlossaryModel", swiftSettings: strict),
    .target(
      name: "GlossaryFormats",
      dependencies: ["GlossaryModel"],
      // The reader holds a `Span` of the file, so it may not outlive it.
      swiftSettings: strict + [.enableExperimentalFeature("Lifetimes")]
    ),
    .target(name: "Screen", swiftSettings: strict),
    .target(name: "Browser", dependencies: ["GlossaryModel", "Screen"], swiftSettings: strict),
    .systemLibrary(name: "CNcurses"),
    .target(
      name: "CursesTerminal",
      dependencies: ["CNcurses", "Screen"],
      swiftSettings: strict
    ),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal", swiftSettings: strict),
    .testTarget(
      name: "PseudoTerminalTests",
      dependencies: ["PseudoTerminal"],
      swiftSettings: strict
    ),
    .testTarget(name: "GlossaryModelTests", dependencies: ["GlossaryModel"], swiftSettings: strict),
    .testTarget(
      name: "GlossaryFormatsTests",
      dependencies: ["GlossaryFormats", "GlossaryModel"],
      swiftSettings: strict
    ),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: strict),
    .testTarget(
      name: "BrowserTests",
      dependencies: ["Browser", "GlossaryModel", "Screen"],
      exclude: ["Screens"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CNcurses", "CursesTerminal", "PseudoTerminal", "Screen"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu17
)
