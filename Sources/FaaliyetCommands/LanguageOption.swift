import ArgumentParser
import Glibc
import ReportModel

extension Language: ExpressibleByArgument {}

/// `--lang`, shared by all commands.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("lang"), help: "tr ya da en; FAALIYET_LANG de olur.")
  var chosen: Language?

  var language: Language {
    chosen ?? getenv("FAALIYET_LANG").flatMap { Language(rawValue: String(cString: $0)) } ?? .turkish
  }
}
