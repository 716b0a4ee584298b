/// What holds for every hop alike: said once, before the change, and named by its number where it is needed.
struct Procedure: Hashable, Sendable {
  let title: String
  let text: String

  /// In the order of their numbers, from 1; the last ones only where a load balancer is in the way, and where servers
  /// are replaced by machines of their own.
  static func all(withBalancer: Bool, withNewMachines: Bool) -> [Procedure] {
    always + (withBalancer ? [users] : []) + (withNewMachines ? [newMachines] : [])
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
      text:
        "Do the blocks in the order printed, except for what stops the leader. Who leads is read before every stop, "
        + "because leadership moves; nothing on paper decides it. THIS SERVER LEADS: leave what is left of the block, do the "
        + "others, come back at step turn. AN UPGRADED SERVER LEADS while old ones are left: the point of no return is behind "
        + "you. Do step turn now, if it is not done, then the blocks that are left without a pause. STOP NOTHING: wait a minute "
        + "and read again; the third time rollback, rung 1, 2 or 3."
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
        + "multiregion deployments badly. Keys also rotate by themselves, once they are as old as "
        + "root_key_rotation_threshold (30 days unless configured): see that none is due within the hop. Creating and revoking "
        + "tokens goes on."),
    Procedure(
      title: "the point of no return",
      text:
        "It is the moment an upgraded server leads the region; servers cannot be downgraded after it. It comes with the stop "
        + "of the last old leader (step turn stands before it), where autopilot migrates with the start of the last new "
        + "server, and sooner if an upgraded server wins an election. Before it rung 2 of the rollback, after it rung 3."
    ),
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
      + "all of it: see that it can. AN UPGRADED SERVER LEADS before the turn: put every upgraded server in (its .in), then "
      + "take every old one out (its .out) at once; the blocks that are left go without their .out and end with their .in. "
      + "Nothing goes out while it is the last one in.")

  private static let newMachines = Procedure(
    title: "what a new machine is",
    text:
      "It has this region's gossip key, join addresses, certificates and licence, a name and an address of its own, an empty "
      + "data_dir, and before 1.9 nothing of the old keystore: keys reach it from its peers. Nomad does not run on it, nor "
      + "starts at boot, before the step that starts it; from there on it does. An old server stays until its successor "
      + "votes; what still knows a dead one waits for it, so it is removed by its raft id.")
}
