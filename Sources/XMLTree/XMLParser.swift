import CLibXML2

/// Reads XML and HTML with libxml2's SAX parsers.
package enum XMLParser {
  /// Reads a well-formed XML document, XHTML among them.
  ///
  /// Nothing outside the document is ever loaded; declared entities are not expanded, the names
  /// of HTML's characters are.
  package static func parseXML(_ bytes: [UInt8]) throws(ParseError) -> XMLElement {
    try parse(bytes, encoding: nil, isHTML: false)
  }

  /// Reads any HTML document, mending what authors leave open.
  ///
  /// - Parameters:
  ///   - encoding: The name of the encoding; `nil` leaves it to the document's own declaration.
  package static func parseHTML(_ bytes: [UInt8], encoding: String? = nil) throws(ParseError) -> XMLElement {
    guard !bytes.isEmpty else { throw .empty }
    if let encoding { return try parse(bytes, encoding: encoding, isHTML: true) }
    return try parse(bytes, encoding: try DeclaredEncoding.name(of: bytes), isHTML: true)
  }

  private static func parse(
    _ bytes: [UInt8], encoding: String?, isHTML: Bool
  ) throws(ParseError) -> XMLElement {
    guard !bytes.isEmpty else { throw .empty }
    // Places in a tree are of 32 bits, and a letter of an old code page may take three bytes.
    guard bytes.count <= 512 << 20 else { throw .malformed(reason: "larger than 512 MB", line: 1, column: 1) }
    _ = Self.isInitialized
    let listener = DocumentListener(sizeHint: bytes.count)
    let context = isHTML ? htmlNewParserCtxt()! : xmlNewParserCtxt()!
    defer { isHTML ? htmlFreeParserCtxt(context) : xmlFreeParserCtxt(context) }
    listener.context = context
    let pointer = Unmanaged.passUnretained(listener).toOpaque()
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
    if let failure = listener.failure { throw failure }
    guard let root = listener.tree.finish() else { throw .empty }
    return root
  }

  private static let isInitialized: Bool = {
    xmlInitParser()
    return true
  }()
}

/// Follows libxml2 through a document, until it ends or fails.
private final class DocumentListener {
  var context: xmlParserCtxtPtr?
  var failure: ParseError?
  var tree: TreeBuilder

  init(sizeHint: Int) { tree = TreeBuilder(sizeHint: sizeHint) }

  // The parsers themselves stop at 256; a tree that deep holds no report.
  private static let maximumDepth = 250

  /// - Returns: Whether the element is kept: what follows a failure is not, a tree that deep could not even be read.
  func start(_ name: UnsafePointer<UInt8>) -> Bool {
    guard failure == nil else { return false }
    if tree.depth >= Self.maximumDepth {
      stop("nested too deeply")
      return false
    }
    let input = context?.pointee.input
    // The tag's closing bracket has not been read yet.
    tree.start(name, line: input?.pointee.line ?? 1, column: (input?.pointee.col ?? 0) + 1)
    return true
  }

  /// libxml2 compares the attributes declared for an element with each other at each element of the name.
  private static let mostDeclaredAttributes = 100
  private var declaredAttributes = 0

  func declareAttribute() {
    declaredAttributes += 1
    if declaredAttributes > Self.mostDeclaredAttributes { stop("too many attributes declared in the document") }
  }

  private func stop(_ reason: String) {
    guard failure == nil else { return }
    let input = context?.pointee.input
    failure = .malformed(
      reason: reason, line: Int(input?.pointee.line ?? 0), column: Int(input?.pointee.col ?? 0))
    xmlStopParser(context)
  }

  func end() { if failure == nil { tree.end() } }

  func text(_ text: UnsafePointer<UInt8>, count: Int) {
    if failure == nil { tree.text(UnsafeBufferPointer(start: text, count: count)) }
  }
}

private func listener(_ context: UnsafeMutableRawPointer?) -> DocumentListener? {
  context.map { Unmanaged<DocumentListener>.fromOpaque($0).takeUnretainedValue() }
}

/// The C functions libxml2 calls; each finds its listener through the user data.
private enum Handlers {
  static func make(isHTML: Bool) -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    if isHTML {
      handler.startElement = startElement
      handler.endElement = { context, _ in listener(context)?.end() }
    } else {
      handler.initialized = UInt32(XML_SAX2_MAGIC)
      handler.startElementNs = startElementNamespaced
      handler.endElementNs = { context, _, _, _ in listener(context)?.end() }
      handler.reference = { context, name in
        // A character HTML has a name for, in a document whose declaration lies outside.
        // Told within the value of an attribute too, which is no text of the element before.
        guard let name, let entity = htmlEntityLookup(name), let listener = listener(context),
          listener.context?.pointee.instate != XML_PARSER_ATTRIBUTE_VALUE,
          let scalar = Unicode.Scalar(entity.pointee.value)
        else { return }
        let text = Array(String(scalar).utf8)
        text.withUnsafeBufferPointer { listener.text($0.baseAddress!, count: $0.count) }
      }
      handler.attributeDecl = { context, _, _, _, _, _, values in
        xmlFreeEnumeration(values)
        listener(context)?.declareAttribute()
      }
    }
    return handler
  }

  private static let characters:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, Int32
    ) -> Void = { context, text, length in
      guard let text else { return }
      listener(context)?.text(text, count: Int(length))
    }

  private static let startElement:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> Void = { context, name, attributes in
      guard let name, let listener = listener(context), listener.start(name) else { return }
      var index = 0
      while let attribute = attributes?[index] {
        let value = attributes?[index + 1]
        listener.tree.attribute(
          attribute, UnsafeBufferPointer(start: value, count: value.map { Int(xmlStrlen($0)) } ?? 0))
        index += 2
      }
    }

  private static let startElementNamespaced: startElementNsSAX2Func = {
    context, name, _, _, _, _, count, defaulted, attributes in
    guard let name, let listener = listener(context), listener.start(name) else { return }
    // Five pointers an attribute: name, prefix, namespace, begin and end of the value. Those behind are not written
    // in the document but only declared for all elements of the name: nothing that a report says.
    for index in 0..<Int(count - defaulted) {
      guard let attributes, let local = attributes[index * 5], let begin = attributes[index * 5 + 3],
        let end = attributes[index * 5 + 4]
      else { continue }
      let value = UnsafeBufferPointer(start: begin, count: end - begin)
      let prefix = attributes[index * 5 + 1].map { String(cString: $0) + ":" } ?? ""
      guard !prefix.isEmpty || value.contains(UInt8(ascii: "&")) else {
        listener.tree.attribute(local, value)
        continue
      }
      var text = unescapedAmpersands(String(decoding: value, as: UTF8.self))
      text.withUTF8 { listener.tree.attribute(named: prefix + String(cString: local), $0) }
    }
  }

  // Without entity substitution libxml2 hands every ampersand of an attribute on as `&#38;`.
  // By code points: an accent behind the semicolon makes one character of both.
  private static func unescapedAmpersands(_ value: String) -> String {
    var (result, rest) = (String.UnicodeScalarView(), value.unicodeScalars[...])
    while let scalar = rest.popFirst() {
      result.append(scalar)
      if scalar == "&", rest.starts(with: "#38;".unicodeScalars) { rest = rest.dropFirst(4) }
    }
    return String(result)
  }

  /// XML takes no error; HTML takes all but those after which it would give a truncated tree.
  static let error: xmlStructuredErrorFunc = { context, error in
    guard let listener = listener(context), let error, listener.failure == nil else { return }
    let isHTML = listener.context?.pointee.html != 0
    let level = error.pointee.level
    guard level == XML_ERR_FATAL || (!isHTML && level == XML_ERR_ERROR) else { return }
    let message = error.pointee.message.map { String(cString: $0) } ?? ""
    // Where a declaration lies outside the document, the names of HTML's characters may be in it.
    if error.pointee.code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue), let name = error.pointee.str1,
      htmlEntityLookup(UnsafeRawPointer(name).assumingMemoryBound(to: xmlChar.self)) != nil
    {
      return
    }
    var reason = message
    while reason.last?.isWhitespace == true { reason.removeLast() }
    listener.failure = .malformed(
      reason: reason, line: Int(error.pointee.line), column: Int(error.pointee.int2))
  }
}
