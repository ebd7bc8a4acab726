import CFuzzerDriver

/// Gives the stages whatever libFuzzer makes up; a trap, a hang and a promise that is not kept end it.
///
/// The first byte of an input says which of the tests it is for, the rest is what they read. An input that failed is
/// kept by libFuzzer as `crash-…`; it belongs into `Corpus`, and what it showed into a test.
@main
enum StageFuzzer {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      guard let data, size > 0 else { return 0 }
      let bytes = Array(UnsafeBufferPointer(start: data + 1, count: size - 1))
      StageTest.allCases[Int(data[0]) % StageTest.allCases.count].run(bytes)
      return 0
    }
  }
}

/// Ends the run, where something does not hold that always should.
func require(_ holds: Bool, _ promise: @autoclosure () -> String) {
  if !holds { fatalError(promise()) }
}
