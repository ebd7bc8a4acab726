import ArgumentParser
import ReportModel
import ReportWorkflow

/// Turns what stops the program into a message and exit status 2.
enum CommandErrors {
  static func reporting<Result>(_ language: Language, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as ExitCode {
      throw error
    } catch {
      Console.errorLine(message(for: error)[language])
      throw ExitCode(2)
    }
  }

  static func message(for error: any Error) -> BilingualText {
    guard let output = error as? UnwritableOutput else { return ErrorMessages.message(for: error) }
    return BilingualText(
      tr: "hata: standart çıktıya yazılamadı (\(output.reason)); oraya yazılan eksik, kullanmayın",
      en: "error: standard output could not be written (\(output.reason)); what it holds is incomplete")
  }
}
