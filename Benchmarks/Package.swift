// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "faaliyet", path: "..")],
  targets: [
    .target(name: "Timing"),
    .executableTarget(
      name: "RenderBenchmark", dependencies: ["Timing", .product(name: "FaaliyetStages", package: "faaliyet")]),
    .executableTarget(
      name: "CheckBenchmark",
      dependencies: [
        "Timing", .product(name: "FaaliyetStages", package: "faaliyet"),
        .product(name: "CLibXML2", package: "faaliyet"),
      ]),
    .executableTarget(
      name: "DiffBenchmark", dependencies: ["Timing", .product(name: "FaaliyetStages", package: "faaliyet")]),
    .executableTarget(name: "EditBenchmark", dependencies: [.product(name: "FaaliyetStages", package: "faaliyet")]),
    .executableTarget(name: "SlipBenchmark", dependencies: [.product(name: "FaaliyetStages", package: "faaliyet")]),
  ],
  swiftLanguageModes: [.v6]
)
