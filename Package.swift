// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "faaliyet",
  products: [
    .library(name: "CLibXML2", targets: ["CLibXML2"]),
    .executable(name: "faaliyet", targets: ["faaliyet"]),
    .library(
      name: "FaaliyetStages",
      targets: [
        "ReportModel", "ReportInput", "ReportComposer", "ReportRenderer", "DocumentReader", "ReportValidator",
        "ReportDiff", "ReportReading", "ReportWorkflow", "TemplateEngine",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CFileCalls"),
    .systemLibrary(name: "CLibMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),

    .target(name: "FileAccess", dependencies: ["CFileCalls"]),
    .target(name: "XMLTree", dependencies: ["CLibXML2"]),
    .target(name: "MarkdownTree", dependencies: ["CCMarkGFM"]),
    .target(name: "TemplateEngine"),

    .target(name: "ReportModel"),
    .target(name: "ReportReading", dependencies: ["ReportModel"]),
    .target(name: "ReportRelations", dependencies: ["ReportModel", "ReportReading"]),
    .target(name: "ReportInput", dependencies: ["ReportModel", "ReportReading", "MarkdownTree", "FileAccess"]),
    .target(name: "ReportComposer", dependencies: ["ReportModel", "ReportReading"]),
    .target(
      name: "ReportRenderer",
      dependencies: ["ReportModel", "ReportReading", "TemplateEngine", "FileAccess", "CFileCalls"]),
    .target(name: "DocumentReader", dependencies: ["ReportModel", "ReportReading", "XMLTree", "MarkdownTree"]),
    .target(name: "ReportValidator", dependencies: ["ReportModel", "ReportReading", "ReportRelations"]),
    .target(name: "ReportDiff", dependencies: ["ReportModel", "ReportReading", "ReportRelations"]),
    .target(
      name: "ReportWorkflow",
      dependencies: [
        "ReportModel", "ReportReading", "ReportInput", "ReportComposer", "ReportRenderer", "DocumentReader",
        "ReportValidator", "ReportDiff", "FileAccess", "TemplateEngine", "CLibMD",
      ]),
    .target(
      name: "FaaliyetCommands",
      dependencies: [
        "ReportWorkflow", "ReportModel", "ReportRenderer", "ReportDiff", "FileAccess",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "faaliyet", dependencies: ["FaaliyetCommands"]),

    .testTarget(name: "TemplateEngineTests", dependencies: ["TemplateEngine"]),
    .testTarget(name: "XMLTreeTests", dependencies: ["XMLTree"]),
    .testTarget(name: "DocumentReaderTests", dependencies: ["DocumentReader", "ReportModel", "ReportValidator"]),
    .testTarget(
      name: "ReportRendererTests",
      dependencies: ["ReportRenderer", "ReportComposer", "ReportInput", "DocumentReader", "TemplateEngine"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["faaliyet", "ReportWorkflow", "ReportModel", "DocumentReader", "ReportValidator", "ReportDiff"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "AgreementTests",
      dependencies: [
        "ReportModel", "ReportReading", "ReportInput", "ReportComposer", "DocumentReader", "ReportValidator",
        "ReportDiff",
      ]),
    .testTarget(name: "ReportModelTests", dependencies: ["ReportModel"]),
    .testTarget(name: "ReportReadingTests", dependencies: ["ReportReading", "ReportModel"]),
    .testTarget(name: "ReportInputTests", dependencies: ["ReportInput", "ReportComposer"]),
    .testTarget(
      name: "ReportValidatorTests", dependencies: ["ReportValidator", "DocumentReader"], exclude: ["Fixtures"]),
    .testTarget(name: "ReportDiffTests", dependencies: ["ReportDiff", "ReportReading", "DocumentReader"]),
    .testTarget(name: "ReportComposerTests", dependencies: ["ReportComposer", "ReportInput"]),
  ],
  swiftLanguageModes: [.v6]
)
