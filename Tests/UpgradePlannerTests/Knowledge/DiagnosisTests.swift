import Testing
import UpgradePlanner

@Suite("Diagnosis of log lines") struct DiagnosisTests {
  private func ids(_ line: String) -> [String] { Diagnosis.match(line).map(\.id) }

  @Test(
    "The lines of the vendor's article and the measured ones are told apart",
    arguments: [
      (
        "[ERROR] http: request failed: method=GET path=/v1/jobs/statuses?region=eu error=\"rpc error: rpc error: rpc: "
          + "can't find method Job.Statuses\" code=500", "SYM-JOB-STATUSES", Symptom.Verdict.problem
      ),
      (
        "nomad.fsm: DeregisterVaultAccessor failed: error=\"accessor delete failed: not found\"", "SYM-VAULT-ACCESSOR",
        .noise
      ),
      (
        "nomad: failed to fetch policies from authoritative region: error=\"timeout\"", "SYM-REPLICATION-STOPPED",
        .problem
      ),
      (
        "[ERROR] nomad: failed to fetch tokens from authoritative region: error=\"rpc error: EOF\"", "SYM-FETCH-EOF",
        .noise
      ),
      ("panic: failed to apply request: []byte{0x3d, 0x89, 0xa", "SYM-RAFT-PANIC-TAG", .problem),
      ("panic: failed to apply request: []byte{0x4e, 0x89", "SYM-RAFT-PANIC-REPORTING", .problem),
      ("panic: failed to apply request: []byte{0x01, 0x89", "SYM-RAFT-PANIC", .problem),
    ])
  func firstSymptom(line: String, id: String, verdict: Symptom.Verdict) {
    #expect(ids(line).first == id)
    #expect(Diagnosis.match(line).first?.verdict == verdict)
  }

  @Test func aLineThatIsNotKnownIsLeftAlone() {
    #expect(ids("[INFO]  nomad: cluster leadership acquired").isEmpty)
    #expect(ids("").isEmpty)
    #expect(ids("can't find method").isEmpty)
    #expect(Diagnosis.match(bytes: [0xff, 0xfe, 0x00]).isEmpty)
  }

  @Test func piecesMustComeInOrder() {
    #expect(
      ids("failed to fetch policies from authoritative region: error=\"rpc error: EOF\"").contains("SYM-FETCH-EOF"))
    #expect(
      !ids("error=\"rpc error: EOF\" failed to fetch policies from authoritative region").contains("SYM-FETCH-EOF"))
  }

  @Test func theMissingMethodIsNamed() {
    let line = "error=\"rpc error: rpc: can't find method Job.GetActions\" code=500"
    #expect(Diagnosis.missingMethod(in: line)?.since.description == "1.7.0")
    #expect(Diagnosis.missingMethod(in: "can't find method Nothing.AtAll") == nil)
  }

  @Test func everyMeasuredLineIsToldApart() throws {
    let lines = try MeasuredLogLines.load().lines
    #expect(lines.count == 230)
    var unknown: [String] = []
    for line in lines {
      let symptoms = Diagnosis.match(line.line)
      #expect(!symptoms.isEmpty, "nothing is known of: \(line.line)")
      if symptoms.first?.verdict == .unknown { unknown.append(line.line) }
    }
    // Clients refused for several reasons, Docker or Consul absent: the line alone does not tell.
    #expect(unknown.count == 15, "\(unknown.joined(separator: "\n"))")
  }

  @Test func everyErrorTextOfTheKnowledgeIsDiagnosed() {
    for method in RPCMethod.all where !method.isInferred {
      guard let first = ReleaseCalendar.releases.first(where: { !method.exists(in: $0.version) }),
        let error = method.refusal(by: first.version)
      else { continue }
      #expect(Diagnosis.match("rpc error: " + error).first?.verdict == .problem, "\(error)")
    }
    for gate in VersionGate.all {
      if let error = gate.error { #expect(!Diagnosis.match(error).isEmpty, "\(gate.id): \(error)") }
    }
    for entry in UngatedRaftEntry.all {
      #expect(
        Diagnosis.match("panic: failed to apply request: []byte{\(entry.byte), 0x89").first?.verdict == .problem)
    }
    for error in PolicyCapability.errors { #expect(!Diagnosis.match(error).isEmpty, "\(error)") }
    #expect(Diagnosis.match(NodePoolHashJam.error).map(\.id) == ["SYM-NODE-POOL-JAM"])
  }

  @Test("what a regression is said to show is recognised")
  func everyQuotedSymptomOfARegressionIsDiagnosed() {
    var count = 0
    for entry in Regression.all {
      let parts = entry.symptom.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count > 2 else { continue }
      count += 1
      // All of it as one line: what stands between the quotes completes it.
      #expect(!Diagnosis.match(entry.symptom).isEmpty, "\(entry.id): \(entry.symptom)")
    }
    #expect(count >= 12)
  }

  @Test func aMissingMethodIsNamedWithItsReleaseForEachLine() {
    let line = "rpc error: rpc: can't find method Job.GetActions"
    let text = DiagnosisText.render(line: line, number: 7, symptoms: Diagnosis.match(line), told: [])
    #expect(
      text.hasPrefix("7: \(line)\n")
        && text.contains("Job.GetActions comes with 1.7.0: the server that answered is older"))
    let gone = "rpc: can't find method Node.DeriveVaultToken"
    #expect(
      DiagnosisText.render(line: gone, number: 1, symptoms: Diagnosis.match(gone), told: []).contains(
        "is gone in 1.10.0"))
  }

  @Test func symptomsAreComplete() {
    #expect(Set(Symptom.all.map(\.id)).count == Symptom.all.count)
    for symptom in Symptom.all {
      #expect(!symptom.patterns.isEmpty && !symptom.problem.isEmpty && !symptom.cause.isEmpty, "\(symptom.id)")
      #expect(!symptom.resolution.isEmpty && !symptom.citations.isEmpty, "\(symptom.id)")
      if let id = symptom.regression { #expect(Regression.entry(id) != nil, "\(symptom.id)") }
      for pattern in symptom.patterns {
        // A pattern matches itself, whatever its wildcards stand for.
        #expect(ids(pattern.split(separator: "*").joined(separator: " x ")).contains(symptom.id), "\(pattern)")
      }
    }
  }
}
