/// The knowledge that planning asks, as a whole.
public enum KnowledgeTables {
  /// Parses the tables that nearly every inventory needs, each of which is parsed when it is first asked otherwise.
  ///
  /// Changes no answer. A caller with a second core can do this there while it reads the inventory.
  public static func parse() {
    // In the order in which planning asks for them, so that it waits for none that is not asked yet.
    _ = ReleaseCalendar.release(ReleaseCalendar.newest)
    _ = SteppingStone.all
    _ = Surface.all
    _ = RPCMethod.named("")
    _ = HTTPRoute.measuredMethods
    _ = VersionGate.all
    _ = Regression.all
    _ = UpgradeNote.all
  }
}
