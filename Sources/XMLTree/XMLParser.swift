import CLibXML2

/// Reads XML and HTML with libxml2's SAX parsers into values.
public enum XMLParser {
  /// Reads a well-formed XML document, XHTML among them.
  ///
  /// Nothing outside the document is ever loaded; declared entities are not expanded, the names
  /// of HTML's characters are.
  public static func parseXML(_ bytes: [UInt8]) throws(ParseError) -> XMLElement {
    try parse(bytes, encoding: nil, isHTML: false)
  }

  /// Reads any HTML document, mending what authors leave open.
  ///
  /// - Parameters:
  ///   - encoding: The name of the encoding; `nil` leaves it to the document's own declaration.
  public static func parseHTML(_ bytes: [UInt8], encoding: String? = nil) throws(ParseError) -> XMLElement {
    try parse(bytes, encoding: encoding ?? declaredOrGuessedEncoding(bytes), isHTML: true)
  }

  /// Bytes that are no UTF-8 though nothing else is declared are taken for the Turkish Windows code
  /// page, which is what office programs here still write.
  private static func declaredOrGuessedEncoding(_ bytes: [UInt8]) -> String? {
    let head = Head(bytes.prefix(2048))
    let isDeclared = head.holds("charset=") || head.begins(with: "<?xml") && head.holds("encoding=")
    if isDeclared, !head.holds("utf-8"), !head.holds("utf8") { return nil }
    return (try? UTF8Span(validating: bytes.span)) == nil ? "windows-1254" : "UTF-8"
  }

  /// The first bytes of a document, in lower case.
  private struct Head {
    private let bytes: [UInt8]

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 } }

    func begins(with text: StaticString) -> Bool { begins(with: text, at: 0) }

    func holds(_ text: StaticString) -> Bool {
      bytes.indices.contains { bytes[$0] == text.utf8Start[0] && begins(with: text, at: $0) }
    }

    private func begins(with text: StaticString, at offset: Int) -> Bool {
      text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
    }
  }

  private static func parse(
    _ bytes: [UInt8], encoding: String?, isHTML: Bool
  ) throws(ParseError) -> XMLElement {
    guard !bytes.isEmpty else { throw .empty }
    _ = Self.isInitialized
    let builder = TreeBuilder()
    let context = isHTML ? htmlNewParserCtxt()! : xmlNewParserCtxt()!
    defer { isHTML ? htmlFreeParserCtxt(context) : xmlFreeParserCtxt(context) }
    builder.context = context
    let pointer = Unmanaged.passUnretained(builder).toOpaque()
    // Everything libxml2 would do by itself is switched off: the callbacks below are all there is.
    context.pointee.sax.pointee = Handlers.make(isHTML: isHTML)
    context.pointee.userData = pointer
    xmlSetStructuredErrorFunc(pointer, Handlers.error)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    bytes.withUnsafeBytes { buffer in
      let text = buffer.baseAddress!.assumingMemoryBound(to: CChar.self)
      let size = Int32(clamping: buffer.count)
      if isHTML {
        let options = Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue)
        _ = htmlCtxtReadMemory(context, text, size, nil, encoding, options)
      } else {
        _ = xmlCtxtReadMemory(context, text, size, nil, encoding, Int32(XML_PARSE_NONET.rawValue))
      }
    }
    if let failure = builder.failure { throw failure }
    guard let root = builder.finish() else { throw .empty }
    return root
  }

  private static let isInitialized: Bool = {
    xmlInitParser()
    return true
  }()
}

/// Builds the tree while libxml2 reports its parts.
private final class TreeBuilder {
  var context: xmlParserCtxtPtr?
  var failure: ParseError?
  private var stack: [XMLElement] = []
  private var root: XMLElement?
  private var isFinishing = false

  // The parsers themselves stop at 256; a tree that deep holds no report.
  private static let maximumDepth = 250

  func start(_ name: String, _ attributes: [XMLElement.Attribute]) {
    // What follows a failure is not kept; a tree that deep could not even be taken down.
    guard failure == nil else { return }
    let input = context?.pointee.input
    if stack.count >= Self.maximumDepth, failure == nil {
      failure = .malformed(
        reason: "nested too deeply", line: Int(input?.pointee.line ?? 0), column: Int(input?.pointee.col ?? 0))
      xmlStopParser(context)
      return
    }
    stack.append(
      XMLElement(
        name: name, attributes: attributes, children: [], line: Int(input?.pointee.line ?? 1),
        // The tag's closing bracket has not been read yet.
        column: Int(input?.pointee.col ?? 0) + 1))
  }

  func end() {
    guard failure == nil || isFinishing, let element = stack.popLast() else { return }
    if stack.isEmpty {
      // HTML may go on behind the root: the first one is the document.
      if root == nil { root = element } else { root?.children.append(.element(element)) }
    } else {
      stack[stack.count - 1].children.append(.element(element))
    }
  }

  func text(_ text: String) {
    guard !stack.isEmpty else { return }
    let top = stack.count - 1
    if case .text(let earlier)? = stack[top].children.last {
      stack[top].children[stack[top].children.count - 1] = .text(earlier + text)
    } else {
      stack[top].children.append(.text(text))
    }
  }

  func finish() -> XMLElement? {
    isFinishing = true
    while !stack.isEmpty { end() }
    return root
  }
}

private func builder(_ context: UnsafeMutableRawPointer?) -> TreeBuilder? {
  context.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
}

/// The C functions libxml2 calls; each finds its builder through the user data.
private enum Handlers {
  static func make(isHTML: Bool) -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    if isHTML {
      handler.startElement = startElement
      handler.endElement = { context, _ in builder(context)?.end() }
    } else {
      handler.initialized = UInt32(XML_SAX2_MAGIC)
      handler.startElementNs = startElementNamespaced
      handler.endElementNs = { context, _, _, _ in builder(context)?.end() }
      handler.reference = { context, name in
        // A character HTML has a name for, in a document whose declaration lies outside.
        guard let name, let entity = htmlEntityLookup(name),
          let scalar = Unicode.Scalar(entity.pointee.value)
        else { return }
        builder(context)?.text(String(Character(scalar)))
      }
    }
    return handler
  }

  private static let characters:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, Int32
    ) -> Void = { context, text, length in
      guard let text else { return }
      let buffer = UnsafeBufferPointer(start: text, count: Int(length))
      builder(context)?.text(String(decoding: buffer, as: UTF8.self))
    }

  private static let startElement:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> Void = { context, name, attributes in
      guard let name else { return }
      var values: [XMLElement.Attribute] = []
      var index = 0
      while let attribute = attributes?[index] {
        let value = attributes?[index + 1].map { String(cString: $0) } ?? ""
        values.append(XMLElement.Attribute(name: String(cString: attribute), value: value))
        index += 2
      }
      builder(context)?.start(String(cString: name), values)
    }

  private static let startElementNamespaced: startElementNsSAX2Func = {
    context, name, _, _, _, _, count, _, attributes in
    guard let name else { return }
    var values: [XMLElement.Attribute] = []
    // Five pointers an attribute: name, prefix, namespace, begin and end of the value.
    for index in 0..<Int(count) {
      guard let attributes, let local = attributes[index * 5], let begin = attributes[index * 5 + 3],
        let end = attributes[index * 5 + 4]
      else { continue }
      let prefix = attributes[index * 5 + 1].map { String(cString: $0) + ":" } ?? ""
      let value = UnsafeBufferPointer(start: begin, count: end - begin)
      values.append(
        XMLElement.Attribute(
          name: prefix + String(cString: local), value: unescapedAmpersands(String(decoding: value, as: UTF8.self))))
    }
    builder(context)?.start(String(cString: name), values)
  }

  // Without entity substitution libxml2 hands every ampersand of an attribute on as `&#38;`.
  private static func unescapedAmpersands(_ value: String) -> String {
    value.utf8.contains(UInt8(ascii: "&")) ? value.replacing("&#38;", with: "&") : value
  }

  /// XML takes no error; HTML takes all but those after which it would give a truncated tree.
  static let error: xmlStructuredErrorFunc = { context, error in
    guard let builder = builder(context), let error, builder.failure == nil else { return }
    let isHTML = builder.context?.pointee.html != 0
    let level = error.pointee.level
    guard level == XML_ERR_FATAL || (!isHTML && level == XML_ERR_ERROR) else { return }
    let message = error.pointee.message.map { String(cString: $0) } ?? ""
    var reason = message
    while reason.last?.isWhitespace == true { reason.removeLast() }
    builder.failure = .malformed(
      reason: reason, line: Int(error.pointee.line), column: Int(error.pointee.int2))
  }
}
