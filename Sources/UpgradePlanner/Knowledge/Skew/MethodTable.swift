/// The methods that servers answer, with the first release that has each.
///
/// From the registration code at every release tag from 0.8.0 to 2.0.5; 0.8.0 also stands for older. `until` is the
/// first release without it, `stream` a streaming call; `enterprise` ones are inferred from public commits of 2017.
enum MethodTable {
  static let text = #"""
    ACL.Bootstrap 0.8.0
    ACL.CreateClientIntroductionToken 1.11.0
    ACL.DeleteAuthMethods 1.5.0
    ACL.DeleteBindingRules 1.5.0
    ACL.DeletePolicies 0.8.0
    ACL.DeleteRolesByID 1.4.0
    ACL.DeleteTokens 0.8.0
    ACL.ExchangeOneTimeToken 1.1.0
    ACL.ExpireOneTimeTokens 1.1.0
    ACL.GetAuthMethod 1.5.0
    ACL.GetAuthMethods 1.5.0
    ACL.GetBindingRule 1.5.0
    ACL.GetBindingRules 1.5.0
    ACL.GetClaimPolicies 1.5.0
    ACL.GetPolicies 0.8.0
    ACL.GetPolicy 0.8.0
    ACL.GetRoleByID 1.4.0
    ACL.GetRoleByName 1.4.0
    ACL.GetRolesByID 1.4.0
    ACL.GetToken 0.8.0
    ACL.GetTokens 0.8.0
    ACL.ListAuthMethods 1.5.0
    ACL.ListBindingRules 1.5.0
    ACL.ListPolicies 0.8.0
    ACL.ListRoles 1.4.0
    ACL.ListTokens 0.8.0
    ACL.Login 1.5.4
    ACL.OIDCAuthURL 1.5.0
    ACL.OIDCCompleteAuth 1.5.0
    ACL.ResolveToken 0.8.0
    ACL.UpsertAuthMethods 1.5.0
    ACL.UpsertBindingRules 1.5.0
    ACL.UpsertOneTimeToken 1.1.0
    ACL.UpsertPolicies 0.8.0
    ACL.UpsertRoles 1.4.0
    ACL.UpsertTokens 0.8.0
    ACL.WhoAmI 1.5.0
    Agent.Host 0.12.0
    Agent.Monitor 0.10.2 stream
    Agent.MonitorExport 1.10.4 stream
    Agent.Profile 0.10.4
    Alloc.GetAlloc 0.8.0
    Alloc.GetAllocs 0.8.0
    Alloc.GetServiceRegistrations 1.3.0
    Alloc.List 0.8.0
    Alloc.SignIdentities 1.7.0
    Alloc.Stop 0.9.2
    Alloc.UpdateDesiredTransition 0.8.0
    Allocations.Exec 0.9.2 stream
    CSIPlugin.Delete 0.11.2
    CSIPlugin.Get 0.11.0
    CSIPlugin.List 0.11.0
    CSIVolume.Claim 0.11.0
    CSIVolume.Create 1.1.0
    CSIVolume.CreateSnapshot 1.1.0
    CSIVolume.Delete 1.1.0
    CSIVolume.DeleteSnapshot 1.1.0
    CSIVolume.Deregister 0.11.0
    CSIVolume.Get 0.11.0
    CSIVolume.List 0.11.0
    CSIVolume.ListExternal 1.1.0
    CSIVolume.ListSnapshots 1.1.0
    CSIVolume.Register 0.11.0
    CSIVolume.Unpublish 0.12.2
    ClientAllocations.Checks 1.4.0
    ClientAllocations.GarbageCollect 0.8.0
    ClientAllocations.GarbageCollectAll 0.8.0
    ClientAllocations.GetPauseState 1.8.0
    ClientAllocations.Restart 0.9.2
    ClientAllocations.SetPauseState 1.8.0
    ClientAllocations.Signal 0.9.2
    ClientAllocations.Stats 0.8.0
    ClientCSI.ControllerAttachVolume 0.11.0
    ClientCSI.ControllerCreateSnapshot 1.1.0
    ClientCSI.ControllerCreateVolume 1.1.0
    ClientCSI.ControllerDeleteSnapshot 1.1.0
    ClientCSI.ControllerDeleteVolume 1.1.0
    ClientCSI.ControllerDetachVolume 0.11.0
    ClientCSI.ControllerExpandVolume 1.6.3
    ClientCSI.ControllerListSnapshots 1.1.0
    ClientCSI.ControllerListVolumes 1.1.0
    ClientCSI.ControllerValidateVolume 0.11.0
    ClientCSI.NodeDetachVolume 0.11.0
    ClientCSI.NodeExpandVolume 1.6.3
    ClientHostVolume.Create 1.10.0
    ClientHostVolume.Delete 1.10.0
    ClientHostVolume.Register 1.10.0
    ClientStats.Stats 0.8.0
    Deployment.Allocations 0.8.0
    Deployment.Cancel 0.12.0
    Deployment.Fail 0.8.0
    Deployment.GetDeployment 0.8.0
    Deployment.List 0.8.0
    Deployment.Pause 0.8.0
    Deployment.Promote 0.8.0
    Deployment.Reap 0.8.0
    Deployment.Run 0.12.0
    Deployment.SetAllocHealth 0.8.0
    Deployment.Unblock 0.12.0
    Eval.Ack 0.8.0
    Eval.Allocations 0.8.0
    Eval.Count 1.4.3
    Eval.Create 0.8.0
    Eval.Delete 1.3.2
    Eval.Dequeue 0.8.0
    Eval.GetEval 0.8.0
    Eval.List 0.8.0
    Eval.Nack 0.8.0
    Eval.Reap 0.8.0
    Eval.Reblock 0.8.0
    Eval.Update 0.8.0
    Event.Stream 1.0.0 stream
    FileSystem.List 0.8.0
    FileSystem.Logs 0.8.0 stream
    FileSystem.Stat 0.8.0
    FileSystem.Stream 0.8.0 stream
    HostVolume.Create 1.10.0
    HostVolume.Delete 1.10.0
    HostVolume.Get 1.10.0
    HostVolume.List 1.10.0
    HostVolume.Register 1.10.0
    Job.Allocations 0.8.0
    Job.BatchDeregister 0.8.0
    Job.Deployments 0.8.0
    Job.Deregister 0.8.0
    Job.Dispatch 0.8.0
    Job.Evaluate 0.8.0
    Job.Evaluations 0.8.0
    Job.GetActions 1.7.0
    Job.GetJob 0.8.0
    Job.GetJobSubmission 1.6.0
    Job.GetJobVersions 0.8.0
    Job.GetServiceRegistrations 1.3.0
    Job.LatestDeployment 0.8.0
    Job.List 0.8.0
    Job.Plan 0.8.0
    Job.Register 0.8.0
    Job.Revert 0.8.0
    Job.Scale 0.11.0
    Job.ScaleStatus 0.11.0
    Job.Stable 0.8.0
    Job.Statuses 1.8.0
    Job.Summary 0.8.0
    Job.TagVersion 1.9.0
    Job.Validate 0.8.0
    Keyring.Delete 1.4.0
    Keyring.Get 1.4.0
    Keyring.GetConfig 1.7.0
    Keyring.List 1.4.0
    Keyring.ListPublic 1.7.0
    Keyring.Rotate 1.4.0
    Keyring.Update 1.4.0
    Namespace.DeleteNamespaces 1.0.0
    Namespace.GetNamespace 1.0.0
    Namespace.GetNamespaces 1.0.0
    Namespace.ListNamespaces 1.0.0
    Namespace.UpsertNamespaces 1.0.0
    Node.BatchDeregister 0.9.4
    Node.Deregister 0.8.0
    Node.DeriveSIToken 0.10.4 until=1.10.0
    Node.DeriveVaultToken 0.8.0 until=1.10.0
    Node.EmitEvents 0.8.0
    Node.Evaluate 0.8.0
    Node.GetAllocs 0.8.0
    Node.GetClientAllocs 0.8.0
    Node.GetNode 0.8.0
    Node.List 0.8.0
    Node.Register 0.8.0
    Node.UpdateAlloc 0.8.0
    Node.UpdateDrain 0.8.0
    Node.UpdateEligibility 0.8.0
    Node.UpdateStatus 0.8.0
    NodeIdentity.Get 1.11.0
    NodeIdentity.Renew 1.11.0
    NodeMeta.Apply 1.5.0
    NodeMeta.Read 1.5.0
    NodePool.DeleteNodePools 1.6.0
    NodePool.GetNodePool 1.6.0
    NodePool.List 1.6.0
    NodePool.ListJobs 1.6.0
    NodePool.ListNodes 1.6.0
    NodePool.UpsertNodePools 1.6.0
    Operator.AutopilotGetConfiguration 0.8.0
    Operator.AutopilotSetConfiguration 0.8.0
    Operator.RaftGetConfiguration 0.8.0
    Operator.RaftRemovePeerByAddress 0.8.0
    Operator.RaftRemovePeerByID 0.8.0
    Operator.SchedulerGetConfiguration 0.9.0
    Operator.SchedulerSetConfiguration 0.9.0
    Operator.ServerHealth 0.8.0
    Operator.SnapshotRestore 0.12.0 stream
    Operator.SnapshotSave 0.12.0 stream
    Operator.TransferLeadershipToPeer 1.7.0
    Operator.UpgradeCheckVaultWorkloadIdentity 1.7.3
    Periodic.Force 0.8.0
    Plan.Submit 0.8.0
    Region.List 0.8.0
    Scaling.GetPolicy 0.11.0
    Scaling.ListPolicies 0.11.0
    Search.FuzzySearch 1.1.0
    Search.PrefixSearch 0.8.0
    ServiceRegistration.DeleteByID 1.3.0
    ServiceRegistration.GetService 1.3.0
    ServiceRegistration.List 1.3.0
    ServiceRegistration.Upsert 1.3.0
    Status.HasNodeConn 0.8.0
    Status.Leader 0.8.0
    Status.Members 0.8.0
    Status.Peers 0.8.0
    Status.Ping 0.8.0
    Status.RaftStats 0.8.0
    Status.Version 0.8.0 until=1.3.0
    System.GarbageCollect 0.8.0
    System.ReconcileJobSummaries 0.8.0
    TaskGroupHostVolumeClaim.Delete 1.10.0
    TaskGroupHostVolumeClaim.List 1.10.0
    Variables.Apply 1.4.0
    Variables.List 1.4.0
    Variables.Read 1.4.0
    Variables.RenewLock 1.7.0
    Sentinel.ListPolicies 0.8.0 enterprise
    Sentinel.GetPolicies 0.8.0 enterprise
    Quota.ListQuotaSpecs 0.8.0 enterprise
    Quota.GetQuotaSpecs 0.8.0 enterprise
    """#
}
