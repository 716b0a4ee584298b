/// What holds for every hop alike: said once, before the change, and named by its number where it is needed.
struct Procedure: Hashable, Sendable {
  let title: String
  let text: String

  /// In the order of their numbers, from 1; the last one only where a load balancer is in the way.
  static func all(withBalancer: Bool) -> [Procedure] {
    always + (withBalancer ? [users] : [])
  }

  /// The number of the one about the leader, for the steps that name it.
  static let leaderNumber = 2
  /// The number of ``failure``, for the steps that name it.
  static let failureNumber = 4

  private static let always = [
    Procedure(
      title: "a region is never left half done",
      text: "Begin only if the whole hop fits before its window ends. If a server's latest start has passed before its "
        + "stop, go on, finish, and tell the change lead."),
    Procedure(
      title: "the leader's block is done last",
      text: "Do the blocks in the order printed, except for the leader's. Who leads is read before every stop, because "
        + "leadership moves; nothing on paper decides it. THIS SERVER LEADS: leave the block, do the others, come back. "
        + "STOP NOTHING: wait a minute and read again; the third time rollback, rung 1 or 3."
    ),
    Procedure(
      title: "how a gate judges",
      text:
        "It asks the server itself at its own address, then the leader, twice a minute apart: right after a restart "
        + "the leader repeats what it knew before, and a dead server looks alive and healthy for most of a minute. "
        + "Replication is judged after 90 seconds: a restart of the server that it is read from pauses it for 30."),
    failure,
    Procedure(
      title: "why regions are frozen",
      text: "An entry in the log that old servers do not know can kill them, and a half-upgraded region takes part in "
        + "multiregion deployments badly. Creating and revoking tokens goes on."),
  ]

  private static let failure = Procedure(
    title: "when the gate after a server fails",
    text:
      "Stop no other server: one more and the region may lose its leader. Read the server's own log. 'panic: failed to "
      + "apply request' in the log of an old server: rotate the token that the entry prints, and upgrade the servers that "
      + "died at once. Otherwise rollback: rung 2 while an old server leads, rung 3 after that.")

  private static let users = Procedure(
    title: "where users are meanwhile",
    text:
      "Before the region's leader is upgraded, an upgraded server cannot serve the new pages even for its own region "
      + "(measured on Community 1.7.7 and 1.8.4). So what was taken out of the load balancer stays out until the leader's "
      + "turn; then the upgraded servers go in and the leader goes out in one move. Just before that the leader carries "
      + "all of it: see that it can.")
}
