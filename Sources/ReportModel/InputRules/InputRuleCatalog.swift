/// The table of codes of the input language, in the order of the documentation.
///
/// A code is never used again.
package enum InputRuleCatalog {
  private static let inputRules: [InputRule] = [
    .missingFile, .notUTF8, .emptyFile, .forbiddenCharacter, .tab, .indentation, .unsupportedYAML, .needsQuotes,
    .duplicateKey, .unknownKey, .missingField, .wrongType, .malformedNumber, .commaInFlow, .cellCount, .unknownChoice,
    .unknownReferenceKind, .danglingReference, .placedTwice, .neverPlaced, .cutByComment, .syntax, .incomputable,
    .formula, .accidentalList, .toBeWritten, .unknownSuffix, .rowTree, .unknownReading, .unusedFile, .duplicateName,
    .unsupportedMarkdown, .unmarkedTotal, .staleAcceptance,
  ]

  /// What each rule says.
  package static var rules: [RuleInfo] { inputRules.map(\.info) }
}
