import ArgumentParser
import Glibc
import ReportModel

extension Language: ExpressibleByArgument {}

/// `--lang`, shared by all commands.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("lang"), help: "tr ya da en; FAALIYET_LANG de olur.")
  var chosen: Language?

  var language: Language { chosen ?? Self.ofEnvironment }

  private static var ofEnvironment: Language {
    getenv("FAALIYET_LANG").flatMap { Language(rawValue: String(cString: $0)) } ?? .turkish
  }

  /// The language of what has to be said when no command is there to say it.
  static func language(of arguments: [String]) -> Language {
    let named = arguments.firstIndex(of: "--lang").map { arguments.dropFirst($0 + 1).first ?? "" }
    let joined = arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
    return (named ?? joined).flatMap { Language(rawValue: $0) } ?? ofEnvironment
  }
}
