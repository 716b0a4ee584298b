/// The surfaces.
///
/// `calls` names a method and the releases of the caller that call it.
enum SurfaceTable {
  static let text = #"""
    ui.jobs
    title: Jobs page of another region in the UI
    kind: page
    severity: 3
    feature: federated-ui
    calls: Job.Statuses >=1.8.0
    calls: Job.List <1.8.0
    effect: The jobs page of the other region shows an error (HTTP 500) instead of its jobs.
    meanwhile: Open the region at its own address, enter through a region that is still old, or use nomad job status.
    evidence: source | ui/app/adapters/job.js, v1.8.0 … v2.0.5; issue 23497
    ui.region-switch
    title: Region switch of the UI
    kind: page
    severity: 3
    feature: federated-ui
    calls: Job.Statuses >=1.8.0 <1.8.2
    calls: Job.List <1.8.0
    calls: ACL.GetPolicy >=1.8.2
    effect: Choosing another region ends on an error page. Up to 1.8.1 the switch always opens the jobs page.
    meanwhile: Open the region at its own address.
    evidence: source | ui/app/components/region-switcher.js, v1.7.7 … v2.0.5
    ui.nodes
    title: Clients and topology pages of another region
    kind: page
    severity: 3
    feature: federated-ui
    calls: Node.List >=0.8.0
    calls: NodePool.List =1.6.0
    effect: The pages show an error; only the UI of 1.6.0 asks for node pools without accepting that there are none.
    meanwhile: Open the region at its own address.
    evidence: source | ui/app/adapters/application.js, v1.6.1; issue 18007
    ui.storage
    title: Storage page of another region
    kind: page
    severity: 3
    feature: federated-ui
    calls: HostVolume.List >=1.10.0
    calls: CSIVolume.List >=0.11.0
    effect: The storage page of the other region shows an error.
    meanwhile: Open the region at its own address; nomad volume status -type csi keeps working.
    evidence: source | UI calls of v1.10.0 … v2.0.5
    ui.variables
    title: Variables pages of another region
    kind: page
    severity: 3
    feature: federated-ui
    calls: Variables.List >=1.4.0
    calls: Variables.Read >=1.4.0
    effect: The variables pages of the other region show an error.
    meanwhile: There are no variables in a region of that release; look at regions of 1.4 or later.
    evidence: source | UI calls of v1.4.0 … v2.0.5
    ui.sign-in
    title: Sign-in through an auth method for another region
    kind: page
    severity: 10
    feature: sso
    calls: ACL.ListAuthMethods >=1.5.0
    calls: ACL.OIDCAuthURL >=1.5.0
    calls: ACL.OIDCCompleteAuth >=1.5.0
    effect: Nobody can sign in through an auth method there.
    meanwhile: Log in at the region's own address with a token of that region.
    evidence: source | UI calls of v1.5.0 … v2.0.5
    ui.job-definition
    title: Job definition page of another region
    kind: page
    severity: 3
    feature: federated-ui
    calls: Job.GetJobSubmission >=1.6.0
    effect: The definition page of a job in the other region shows an error.
    meanwhile: nomad job inspect shows the job.
    evidence: source | UI calls of v1.6.0 … v2.0.5
    ui.client-metadata
    title: Metadata of a client in another region
    kind: page
    severity: 3
    feature: federated-ui
    calls: NodeMeta.Read >=1.5.0
    effect: A client's page cannot show or change dynamic metadata.
    meanwhile: Open the region at its own address.
    evidence: source | UI calls of v1.5.0 … v2.0.5
    ui.roles
    title: Access control pages with roles of another region
    kind: page
    severity: 3
    feature: federated-ui
    calls: ACL.ListRoles >=1.6.3
    effect: The page of ACL roles shows an error.
    meanwhile: Open the region at its own address.
    evidence: source | UI calls of v1.6.3 … v2.0.5
    ui.job-actions
    title: Actions of a job in another region
    kind: page
    severity: 1
    feature: federated-ui
    calls: Job.GetActions >=1.7.0
    effect: The actions of a job are missing; no job of the other region has any.
    meanwhile: Nothing to do: actions come with 1.7.
    evidence: source | UI calls of v1.7.0 … v2.0.5
    ui.job-tags
    title: Version tags of a job in another region
    kind: page
    severity: 1
    feature: federated-ui
    calls: Job.TagVersion >=1.9.0
    effect: Setting or removing a version tag fails.
    meanwhile: Do not tag versions until every region runs 1.9 or later.
    evidence: source | UI calls of v1.9.0 … v2.0.5
    token.self
    title: Looking up one's own token in another region
    kind: cli
    severity: 3
    feature: acl
    calls: ACL.ResolveToken <1.10.1
    calls: ACL.WhoAmI >=1.10.1
    effect: nomad acl token self and the UI's token page fail for the other region.
    meanwhile: Ask the region at its own address.
    evidence: source | command/agent/acl_endpoint.go, v1.10.1
    cli.read
    title: Reading jobs, nodes, allocations, deployments and evaluations of another region
    kind: cli
    severity: 3
    calls: Job.List >=0.8.0
    calls: Job.GetJob >=0.8.0
    calls: Node.List >=0.8.0
    calls: Alloc.List >=0.8.0
    calls: Deployment.List >=0.8.0
    calls: Eval.List >=0.8.0
    effect: nomad job status and its like fail for the other region.
    meanwhile: Use -address of the region.
    evidence: source | nomad/*_endpoint.go, v0.8.0 … v2.0.5
    cli.node-pools
    title: Listing node pools of another region
    kind: cli
    severity: 1
    feature: node-pools
    calls: NodePool.List >=1.6.0
    effect: nomad node pool list fails for the other region, which has none.
    meanwhile: Nothing to do: node pools come with 1.6.
    evidence: source | nomad/node_pool_endpoint.go, v1.6.0 … v2.0.5
    cli.event-stream
    title: Following the event stream of another region
    kind: cli
    severity: 3
    feature: automation
    calls: Event.Stream >=1.0.0
    effect: Readers of the event stream get an error.
    meanwhile: Read the stream at the region's own address.
    evidence: source | nomad/event_endpoint.go, v1.0.0 … v2.0.5
    cli.monitor
    title: Reading the log of another region's servers and clients
    kind: cli
    severity: 3
    calls: Agent.Monitor >=0.10.2
    effect: nomad monitor fails for the other region.
    meanwhile: Read the log on the machine.
    evidence: source | nomad/client_agent_endpoint.go, v0.10.2 … v2.0.5
    cli.monitor-export
    title: Exporting a log file of another region's agents
    kind: cli
    severity: 1
    feature: automation
    calls: Agent.MonitorExport >=1.10.4
    effect: nomad monitor export fails for the other region.
    meanwhile: nomad monitor keeps working; copy the file from the machine.
    evidence: source | nomad/client_agent_endpoint.go, v1.10.4 … v2.0.5
    replication.acl-policies
    title: Replication of ACL policies
    kind: replication
    severity: 10
    feature: acl
    calls: ACL.ListPolicies >=0.8.0
    calls: ACL.GetPolicies >=0.8.0
    effect: New and changed policies do not reach the region.
    meanwhile: Make policy changes before or after the window.
    evidence: source | nomad/leader.go, every tag
    replication.acl-tokens
    title: Replication of global ACL tokens
    kind: replication
    severity: 10
    feature: acl
    calls: ACL.ListTokens >=0.8.0
    calls: ACL.GetTokens >=0.8.0
    effect: New global tokens are not valid in the region, revoked ones stay valid.
    meanwhile: Use a token made in the region itself.
    evidence: source | nomad/leader.go, every tag
    replication.acl-roles
    title: Replication of ACL roles
    kind: replication
    severity: 10
    feature: acl
    calls: ACL.ListRoles >=1.4.0
    calls: ACL.GetRolesByID >=1.4.0
    effect: New and changed roles do not reach the region.
    meanwhile: Make role changes before or after the window.
    evidence: source | nomad/leader.go, v1.4.0 … v2.0.5
    replication.acl-auth-methods
    title: Replication of auth methods
    kind: replication
    severity: 10
    feature: sso
    calls: ACL.ListAuthMethods >=1.5.0
    calls: ACL.GetAuthMethods >=1.5.0
    effect: Auth methods do not reach the region, or cannot be written at all.
    meanwhile: Change auth methods only once every region has at least 1.5.
    evidence: source | nomad/leader.go, v1.5.0 … v2.0.5
    replication.acl-binding-rules
    title: Replication of binding rules
    kind: replication
    severity: 10
    feature: sso
    calls: ACL.ListBindingRules >=1.5.0
    calls: ACL.GetBindingRules >=1.5.0
    effect: Binding rules do not reach the region, or cannot be written at all.
    meanwhile: Change binding rules only once every region has at least 1.5.
    evidence: source | nomad/leader.go, v1.5.0 … v2.0.5
    replication.namespaces
    title: Replication of namespaces
    kind: replication
    severity: 10
    feature: acl
    calls: Namespace.ListNamespaces >=1.0.0
    calls: Namespace.GetNamespaces >=1.0.0
    effect: New and changed namespaces do not reach the region.
    meanwhile: Create namespaces before or after the window.
    evidence: source | nomad/leader.go, v1.0.0 … v2.0.5
    replication.node-pools
    title: Replication of node pools
    kind: replication
    severity: 10
    feature: node-pools
    calls: NodePool.List >=1.6.0
    effect: No node pool reaches the region; nodes that register into a new pool stay initializing.
    meanwhile: Create node pools before or after the window.
    evidence: source | nomad/leader.go, v1.6.0 … v2.0.5; issue 28526
    replication.quotas
    title: Replication of quota specifications
    kind: replication
    severity: 10
    feature: quotas
    edition: enterprise
    calls: Quota.ListQuotaSpecs >=0.8.0
    calls: Quota.GetQuotaSpecs >=0.8.0
    effect: New and changed quotas do not reach the region.
    meanwhile: Change quotas before or after the window.
    evidence: inferred | method names of a public commit of 2017; log text in the federation failure scenarios
    replication.sentinel-policies
    title: Replication of Sentinel policies
    kind: replication
    severity: 10
    feature: sentinel
    edition: enterprise
    calls: Sentinel.ListPolicies >=0.8.0
    calls: Sentinel.GetPolicies >=0.8.0
    effect: New and changed Sentinel policies do not reach the region.
    meanwhile: Change Sentinel policies before or after the window.
    evidence: inferred | method names of a public commit of 2017; log text in the federation failure scenarios
    delete.namespace
    title: Deleting a namespace
    kind: deletion
    severity: 3
    calls: Job.List >=1.0.0
    calls: Alloc.List >=1.8.2
    calls: CSIVolume.List >=1.8.2
    calls: Variables.List >=1.8.2
    effect: Deleting a namespace is refused, because the older region cannot be asked whether it is still used.
    meanwhile: Delete namespaces once every region is upgraded.
    evidence: source | nomad/namespace_endpoint.go, v1.0.0 … v2.0.5
    delete.node-pool
    title: Deleting a node pool
    kind: deletion
    severity: 3
    feature: node-pools
    calls: NodePool.ListNodes >=1.6.0
    calls: NodePool.ListJobs >=1.6.0
    effect: Deleting a node pool is refused, because the older region cannot be asked whether it is still used.
    meanwhile: Delete node pools once every region is upgraded.
    evidence: source | nomad/node_pool_endpoint.go, v1.6.0 … v2.0.5
    multiregion.jobs
    title: Multiregion jobs
    kind: multiregion
    severity: 10
    feature: multiregion-jobs
    edition: enterprise
    calls: Job.Register >=0.12.0
    calls: Job.Deregister >=0.12.0
    calls: Deployment.Run >=0.12.0
    calls: Deployment.Unblock >=0.12.0
    calls: Deployment.Cancel >=0.12.0
    effect: A multiregion deployment does not go on in the other region.
    meanwhile: Submit no multiregion job while the federation is mixed, and let none be running.
    evidence: inferred | hook names in nomad/job_endpoint_ce.go and deploymentwatcher/multiregion_ce.go
    noise.replication
    title: Replication of objects that the authoritative region does not have yet
    kind: noise
    severity: 1
    feature: acl
    calls: Namespace.ListNamespaces >=1.0.0
    calls: ACL.ListRoles >=1.4.0
    calls: ACL.ListAuthMethods >=1.5.0
    calls: ACL.ListBindingRules >=1.5.0
    calls: NodePool.List >=1.6.0
    effect: The federated region's leader logs "failed to fetch … from authoritative region" every 30 s; nothing is lost.
    meanwhile: Ignore these lines until the authoritative region is upgraded.
    evidence: source | nomad/leader.go; issue 18016
    """#
}
