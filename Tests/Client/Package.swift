// swift-tools-version: 6.1
import PackageDescription

// A program of somebody else's: it knows nothing of the library but what is public.
let package = Package(
  name: "Client",
  dependencies: [.package(name: "faaliyet", path: "../..")],
  targets: [
    .executableTarget(name: "Client", dependencies: [.product(name: "FaaliyetStages", package: "faaliyet")])
  ],
  swiftLanguageModes: [.v6]
)
