/// The federation as its owners describe it, format 1, with defaults applied.
public struct Inventory: Hashable, Sendable {
  /// A finding accepted by rule and place, with a reason.
  public struct Waiver: Hashable, Sendable {
    public let rule: String
    public let place: String?
    public let reason: String
    public let by: String?
    public init(rule: String, place: String?, reason: String, by: String?) {
      self.rule = rule
      self.place = place
      self.reason = reason
      self.by = by
    }
  }
  /// What closes a question.
  public struct Answer: Hashable, Sendable {
    public let question: String
    public let answer: String
    public init(question: String, answer: String) {
      self.question = question
      self.answer = answer
    }
  }
  /// SHA-256 of the inventory's bytes, as `sha256:…`.
  public let digest: String
  public let federation: String
  public let edition: Edition
  public let authoritative: RegionID
  public let target: NomadVersion
  /// Federation-wide; a region's own are merged into it.
  public let features: FeatureUse
  public let planning: PlanningSettings
  /// In inventory order, never empty; ids unique, `authoritative` and every `after` among them.
  public let regions: [Region]
  public let waivers: [Waiver]
  public let answers: [Answer]
  /// Names of rule packs, relative to the inventory.
  public let rulePacks: [String]
  /// The rule packs themselves, once they have been applied.
  public let packs: [RulePack]

  public init(
    digest: String, federation: String, edition: Edition, authoritative: RegionID, target: NomadVersion,
    features: FeatureUse = FeatureUse([]), planning: PlanningSettings = PlanningSettings(), regions: [Region],
    waivers: [Waiver] = [], answers: [Answer] = [], rulePacks: [String] = [], packs: [RulePack] = []
  ) {
    self.digest = digest
    self.federation = federation
    self.edition = edition
    self.authoritative = authoritative
    self.target = target
    self.features = features
    self.planning = planning
    self.regions = regions
    self.waivers = waivers
    self.answers = answers
    self.rulePacks = rulePacks
    self.packs = packs
  }
}
