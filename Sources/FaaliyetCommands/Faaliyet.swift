import ArgumentParser
import Glibc
import ReportWorkflow

/// The program: `faaliyet render`, `faaliyet check`, `faaliyet diff`, `faaliyet explain`, `faaliyet rules`,
/// `faaliyet words`.
package struct Faaliyet: ParsableCommand {

  package static let configuration = CommandConfiguration(
    commandName: Program.name,
    abstract: "Faaliyet raporunu düz metinden üretir ve sayılarının tutarlı olduğunu kanıtlar.",
    discussion: """
      Örnek:
        faaliyet render Input/2023
        faaliyet check Output/2023/rapor.html
        faaliyet diff Output/2022/rapor.html Output/2023/rapor.html
        faaliyet explain TOP001

      (Makes annual activity reports from plain text and proves that their numbers agree.)
      """,
    version: Program.version,
    subcommands: [
      RenderCommand.self, CheckCommand.self, DiffCommand.self, FactsCommand.self, ExplainCommand.self,
      RulesCommand.self, WordsCommand.self,
    ])

  package init() {}

  /// Runs the program and exits: 0 clean, 1 findings, 2 bad usage or an unreadable path.
  package static func run(arguments: [String]) -> Never {
    Console.prepare()
    do {
      let status = try status(of: arguments)
      try Console.finish()
      Glibc.exit(status)
    } catch {
      let language = LanguageOption.language(of: arguments)
      Console.errorLine(CommandErrors.message(for: error)[language])
      Glibc.exit(2)
    }
  }

  /// Runs a command to its exit status.
  private static func status(of arguments: [String]) throws(UnwritableOutput) -> Int32 {
    do {
      var command = try parseNamedCommand(arguments) ?? parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch let error as UnwritableOutput {
      throw error
    } catch {
      let text = fullMessage(for: error).withMarks + "\n"
      guard exitCode(for: error) == .success else {
        Console.error(text)
        return 2
      }
      try Console.out(text)
      return 0
    }
  }

  /// The command the first argument names, when the others fit it; anything else, help and
  /// mistakes too, is for the whole program to answer.
  ///
  /// From the root every level is read for its options and for completion scripts, which costs a
  /// good part of what composing a report does.
  private static func parseNamedCommand(_ arguments: [String]) -> ParsableCommand? {
    guard let named = configuration.subcommands.first(where: { $0.configuration.commandName == arguments.first }),
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named
    else { return nil }
    return command
  }
}
