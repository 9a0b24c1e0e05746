// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A module of the portal: strict flags, sources in `Sources/<name>`.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one module, in `Tests/<name>Tests`.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.init(stringLiteral: name)] + dependencies,
    swiftSettings: strict
  )
}

let package = Package(
  name: "mumo",
  products: [.executable(name: "mumo", targets: ["mumo"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CFileSystem"),
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .systemLibrary(name: "CQPDF", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    module("Diagnostics", []),
    module("FileSystem", ["CCrypto", "CFileSystem"]),
    module("Markdown", ["CMarkGFM", "Diagnostics"]),
    module("FrontMatter", ["Diagnostics", .product(name: "Yams", package: "Yams")]),
    module("SchoolCalendar", ["CCrypto"]),
    module("PrivacyGuard", ["CQPDF", "CZip", "Diagnostics"]),
    module("Disclosure", ["CCrypto", "CGLPK", "SchoolCalendar"]),
    module(
      "Portal",
      [
        "Diagnostics", "Disclosure", "FileSystem", "FrontMatter", "Markdown", "PrivacyGuard",
        "SchoolCalendar",
      ]),
    module("MemberRecords", ["Diagnostics", "Disclosure", "FileSystem", "Portal", "SchoolCalendar"]),
    module("Site", ["Portal"]),
    module(
      "Preview",
      [
        "Site", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "mumo",
      dependencies: [
        "MemberRecords", "Preview", "Site",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "Diagnostics"),
    tests(of: "FileSystem"),
    tests(of: "FrontMatter", ["Diagnostics", "TestSupport"]),
    tests(of: "Markdown", ["Diagnostics", "TestSupport"]),
    tests(of: "PrivacyGuard", ["Diagnostics", "FileSystem", "TestSupport"]),
    tests(of: "SchoolCalendar"),
    tests(of: "Disclosure", ["SchoolCalendar", "TestSupport"]),
    tests(of: "MemberRecords", ["Diagnostics", "Disclosure", "FileSystem", "Portal", "SchoolCalendar"]),
    tests(
      of: "Portal",
      ["Diagnostics", "Disclosure", "FileSystem", "Markdown", "SchoolCalendar", "TestSupport"]),
    tests(of: "Preview", ["Diagnostics", "FileSystem", "TestSupport"]),
    tests(of: "mumo", ["TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    tests(
      of: "Site",
      ["Diagnostics", "FileSystem", "FrontMatter", "Markdown", "Portal", "SchoolCalendar", "TestSupport"]),
  ]
)

// The fuzzer (`make fuzz`) takes its `main` from libFuzzer, so it links with that alone.
if Context.environment["MUMO_FUZZ"] != nil {
  package.targets += [
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Diagnostics", "Disclosure", "FileSystem", "FrontMatter", "Markdown", "MemberRecords", "Portal",
        "SchoolCalendar", "Site", "TestSupport",
      ],
      path: "Tests/Fuzz",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]
    )
  ]
}
