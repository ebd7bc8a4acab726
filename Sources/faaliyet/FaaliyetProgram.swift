import FaaliyetCommands

/// The entry: everything else is the library.
@main
struct FaaliyetProgram {
  static func main() {
    Faaliyet.run(arguments: Array(CommandLine.arguments.dropFirst()))
  }
}
