/// What every rule says about an inventory and its path, before and after there is a plan with dates.
struct RuleEvaluation: Sendable {
  private let inventory: Inventory
  private let path: UpgradePath
  private let rules: [Rule]
  /// What each of them says.
  private let outcomes: [[RuleOutcome]]

  /// Checks the given rules and those of the inventory's rule packs.
  init(_ inventory: Inventory, path: UpgradePath, rules: [Rule] = RuleCatalog.all, firstHopMinute: Int? = nil) {
    let rules = rules + inventory.packs.flatMap(\.rules)
    let context = RuleContext(inventory: inventory, path: path, firstHopMinute: firstHopMinute)
    self.inventory = inventory
    self.path = path
    self.rules = rules
    outcomes = rules.map { $0.check(context) }
  }

  var report: RuleReport { RuleEngine.report(of: outcomes.joined(), inventory: inventory) }

  /// The report once the plan's first hop has a minute: only rules that ask when it starts are checked again.
  func dated(firstHopMinute: Int) -> RuleReport {
    let context = RuleContext(inventory: inventory, path: path, firstHopMinute: firstHopMinute)
    let dated = zip(rules, outcomes).map { rule, outcomes in rule.asksWhen ? rule.check(context) : outcomes }
    return RuleEngine.report(of: dated.joined(), inventory: inventory)
  }
}
