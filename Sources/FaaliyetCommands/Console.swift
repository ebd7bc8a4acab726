import FileAccess
import Glibc
import ReportModel
import ReportWorkflow

/// Standard output could not take the whole result: a full disk, a closed pipe.
struct UnwritableOutput: Error {
  /// The system's own words.
  var reason: String
}

/// The two streams of a terminal program: results on one, everything else on the other.
enum Console {
  /// Writes a result, whole.
  ///
  /// - Throws: `UnwritableOutput`, which the program reports; what has been written by then is no result.
  static func out(_ text: String) throws(UnwritableOutput) {
    if let reason = write(text, to: 1) { throw UnwritableOutput(reason: reason) }
  }

  /// Where even errors cannot be told, the exit status is all there is.
  static func error(_ text: String) { _ = write(text.withoutCommands, to: 2) }

  /// One line; whatever stands in it, names of files too, makes no line of its own.
  static func errorLine(_ text: String) { error(text.oneLine + "\n") }

  private static func write(_ text: String, to descriptor: Int32) -> String? {
    var text = text
    return text.withUTF8 { Descriptor.write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// Makes a closed pipe an error to be told instead of the program's end, and keeps a stream that was closed from
  /// becoming a file's.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      // Opens the lowest number that is free, which is this one; nothing can be written to what is opened to read.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Closes standard output: some file systems say only then that it is full.
  static func finish() throws(UnwritableOutput) {
    if close(1) != 0, errno != EINTR, errno != EBADF {
      throw UnwritableOutput(reason: String(cString: strerror(errno)))
    }
  }

  /// Whether a person reads the stream.
  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && getenv("NO_COLOR") == nil
  }

  /// How many characters a line of the terminal holds; a hundred where nobody says.
  static func width(_ descriptor: Int32) -> Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 100
  }
}
