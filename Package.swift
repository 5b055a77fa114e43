// swift-tools-version: 6.2

import PackageDescription

/// What every Swift target of ours is compiled with.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// How the program is linked for people, where that was tried.
let linuxRelease = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

let package = Package(
  name: "glossary",
  products: [
    .executable(name: "glossary", targets: ["GlossaryCommand"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CXXHash"),
    .target(name: "CProcessStart"),
    .target(name: "Platform", dependencies: ["CProcessStart"], swiftSettings: strict),
    .target(name: "GlossaryModel", dependencies: ["CXXHash", "Platform"], swiftSettings: strict),
    .systemLibrary(name: "CZlib"),
    .target(
      name: "GlossaryFormats",
      dependencies: ["CZlib", "GlossaryModel", "Platform"],
      // The reader holds a `Span` of the file, so it may not outlive it.
      swiftSettings: strict + [.enableExperimentalFeature("Lifetimes")]
    ),
    .target(name: "Screen", swiftSettings: strict),
    .target(name: "Browser", dependencies: ["GlossaryModel", "Screen"], swiftSettings: strict),
    .systemLibrary(name: "CNcurses"),
    .target(name: "CDefaultGlossary", cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
    .target(
      name: "CursesTerminal",
      dependencies: ["CNcurses", "Platform", "Screen"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "GlossaryCommand",
      dependencies: [
        "Browser", "CDefaultGlossary", "CXXHash", "CursesTerminal", "GlossaryFormats",
        "GlossaryModel", "Platform", "Screen",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: [
        // One file without a shared library to load: it starts 1.6 ms sooner than with the Swift
        // runtime alone linked statically. ArgumentParser needs the three libraries. The linker is
        // Swift's own, since gold warns of calls in Foundation that the program never makes; one segment
        // less takes half a megabyte less memory.
        .unsafeFlags(
          ["-static-executable", "-use-ld=lld", "-Xlinker", "--no-rosegment"],
          linuxRelease
        ),
        .linkedLibrary("_FoundationCShims", linuxRelease),
        .linkedLibrary("_FoundationCollections", linuxRelease),
        .linkedLibrary("swiftSynchronization", linuxRelease),
        .linkedLibrary("tinfo", linuxRelease),
      ]
    ),

    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal", swiftSettings: strict),
    .testTarget(
      name: "PseudoTerminalTests",
      dependencies: ["PseudoTerminal", "SeededRandom"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PlatformTests",
      dependencies: ["Platform"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "GlossaryModelTests",
      dependencies: ["GlossaryModel", "Platform", "SeededRandom"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "GlossaryFormatsTests",
      dependencies: ["GlossaryFormats", "GlossaryModel", "SeededRandom"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ScreenTests",
      dependencies: ["Screen", "SeededRandom"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "BrowserTests",
      dependencies: ["Browser", "GlossaryModel", "Screen", "SeededRandom"],
      exclude: ["Screens"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: [
        "CNcurses", "CursesTerminal", "Platform", "PseudoTerminal", "Screen", "SeededRandom",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "GlossaryCommandTests",
      dependencies: ["GlossaryCommand", "GlossaryModel", "Platform", "PseudoTerminal"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu17
)

// Measuring is for those who change what is measured; the ordinary build goes without.
if Context.environment["GLOSSARY_BENCHMARKS"] != nil {
  package.dependencies.append(
    // Its traits count allocations by packages of their own; CAllocationCount does without.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: [])
  )
  package.targets += [
    .target(
      name: "CAllocationCount",
      path: "Tests/Benchmarks/SearchBenchmark/CAllocationCount"
    ),
    .executableTarget(
      name: "SearchBenchmark",
      dependencies: [
        "CAllocationCount", "GlossaryFormats", "GlossaryModel", "SeededRandom",
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Tests/Benchmarks/SearchBenchmark",
      exclude: ["CAllocationCount"],
      swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    ),
    .executableTarget(
      name: "terminal-benchmark",
      dependencies: ["PseudoTerminal"],
      path: "Tests/Benchmarks/TerminalBenchmark",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "glossary-generator",
      dependencies: ["SeededRandom"],
      path: "Tests/Benchmarks/GlossaryGenerator",
      swiftSettings: strict
    ),
  ]
}
