// swift-tools-version: 6.1
import PackageDescription

// A package of its own: only who looks for faults builds it, with the fuzzer of the compiler (libFuzzer).
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "faaliyet", path: "..")],
  targets: [
    .systemLibrary(name: "CFuzzerDriver"),
    .executableTarget(
      name: "StageFuzzer", dependencies: ["CFuzzerDriver", .product(name: "FaaliyetStages", package: "faaliyet")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6]
)
