import FaaliyetCommands

@main
struct FaaliyetProgram {
  static func main() {
    Faaliyet.run(arguments: Array(CommandLine.arguments.dropFirst()))
  }
}
