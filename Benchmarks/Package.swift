// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "faaliyet", path: "..")],
  targets: [
    .executableTarget(
      name: "RenderBenchmark", dependencies: [.product(name: "FaaliyetStages", package: "faaliyet")]),
    .executableTarget(name: "SlipBenchmark", dependencies: [.product(name: "FaaliyetStages", package: "faaliyet")]),
  ],
  swiftLanguageModes: [.v6]
)
