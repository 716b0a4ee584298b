/// The edition of a Nomad binary, as its version's build metadata tells it.
public enum Edition: String, Hashable, Sendable, CaseIterable {
  case community
  case enterprise
}
