import Testing

@testable import UpgradePlanner

/// The vectors of NIST's SHA-256 examples.
@Suite struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ]) func knownMessagesHaveTheirHash(_ message: String, _ hash: String) {
    #expect(Digest.sha256(message) == "sha256:\(hash)")
  }

  @Test func aMillionLettersHaveTheirHash() {
    let message = [UInt8](repeating: 0x61, count: 1_000_000)
    #expect(
      Digest.sha256(message) == "sha256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func aMessageInPiecesHasTheHashOfTheWhole() {
    for length in 0..<200 {
      let message = (0..<length).map { UInt8($0) }
      var pieces = SHA256()
      pieces.update(message.prefix(length / 3))
      pieces.update(message.dropFirst(length / 3))
      #expect(pieces.finalized() == SHA256.hash(message))
      // A sequence that does not stand in one piece of memory is taken byte by byte.
      #expect(SHA256.hash(AnySequence(message)) == SHA256.hash(message))
    }
  }
}
