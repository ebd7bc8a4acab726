import CLibMD

/// Names the exact bytes that were checked.
enum Digest {
  static func sha256(_ contents: [[UInt8]]) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    for bytes in contents { SHA256Update(&context, bytes, bytes.count) }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return digest.map { byte in
      let hex = String(byte, radix: 16)
      return hex.count == 1 ? "0" + hex : hex
    }.joined()
  }
}
