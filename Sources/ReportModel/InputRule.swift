/// The rules of the input language; every mistake an author can make has one.
package enum InputRule: String, CaseIterable, Sendable {
  case missingFile = "GIR001"
  case notUTF8 = "GIR002"
  case emptyFile = "GIR003"
  case forbiddenCharacter = "GIR004"
  case tab = "GIR005"
  case indentation = "GIR006"
  case unsupportedYAML = "GIR007"
  case needsQuotes = "GIR008"
  case duplicateKey = "GIR009"
  case unknownKey = "GIR010"
  case missingField = "GIR011"
  case wrongType = "GIR012"
  case malformedNumber = "GIR013"
  case commaInFlow = "GIR014"
  case cellCount = "GIR015"
  case unknownChoice = "GIR016"
  case unknownReferenceKind = "GIR017"
  case danglingReference = "GIR018"
  case placedTwice = "GIR019"
  case neverPlaced = "GIR020"
  case cutByComment = "GIR021"
  case syntax = "GIR022"
  case incomputable = "GIR023"
  case formula = "GIR024"
  case accidentalList = "GIR025"
  case toBeWritten = "GIR026"
  case unknownSuffix = "GIR027"
  case rowTree = "GIR028"
  case unknownReading = "GIR029"
  case unusedFile = "GIR030"
  case duplicateName = "GIR031"
  case unsupportedMarkdown = "GIR032"
  case unmarkedTotal = "GIR033"
  case staleAcceptance = "GIR034"

  package var code: RuleCode { RuleCode(rawValue) }

  /// A finding of this rule.
  package func finding(
    at span: SourceSpan?, tr: String, en: String,
    help: BilingualText? = nil, notes: [FindingNote] = []
  ) -> Finding {
    Finding(
      code: code, severity: severity, message: BilingualText(tr: tr, en: en), span: span,
      notes: notes, help: help)
  }
}

extension BilingualText {
  /// The line as it should be typed.
  package static func write(_ line: String) -> BilingualText {
    BilingualText(tr: "şöyle yazın: \(line)", en: "write: \(line)")
  }
}
