/// The routes: verb, path, method passed on to (`-`: answered by the agent itself), first release; `m`: measured.
///
/// From the agent's registration code at every release tag from 0.8.0 to 2.0.5; 0.8.0 also stands for older.
enum RouteTable {
  static let text = #"""
    GET /.well-known/jwks.json Keyring.ListPublic 1.7.0 m
    GET /.well-known/openid-configuration Keyring.GetConfig 1.7.0
    PUT /v1/acl/auth-method ACL.UpsertAuthMethods 1.5.0
    GET /v1/acl/auth-method/:name ACL.GetAuthMethod 1.5.0
    PUT /v1/acl/auth-method/:name ACL.UpsertAuthMethods 1.5.0
    DELETE /v1/acl/auth-method/:name ACL.DeleteAuthMethods 1.5.0
    GET /v1/acl/auth-methods ACL.ListAuthMethods 1.5.0 m
    PUT /v1/acl/binding-rule ACL.UpsertBindingRules 1.5.0
    GET /v1/acl/binding-rule/:id ACL.GetBindingRule 1.5.0
    PUT /v1/acl/binding-rule/:id ACL.UpsertBindingRules 1.5.0
    DELETE /v1/acl/binding-rule/:id ACL.DeleteBindingRules 1.5.0
    GET /v1/acl/binding-rules ACL.ListBindingRules 1.5.0 m
    PUT /v1/acl/bootstrap ACL.Bootstrap 0.8.0
    PUT /v1/acl/identity/client-introduction-token ACL.CreateClientIntroductionToken 1.11.0
    POST /v1/acl/login ACL.Login 1.5.4
    POST /v1/acl/oidc/auth-url ACL.OIDCAuthURL 1.5.0
    POST /v1/acl/oidc/complete-auth ACL.OIDCCompleteAuth 1.5.0
    GET /v1/acl/policies ACL.ListPolicies 0.8.0 m
    GET /v1/acl/policy/:name ACL.GetPolicy 0.8.0
    PUT /v1/acl/policy/:name ACL.UpsertPolicies 0.8.0
    DELETE /v1/acl/policy/:name ACL.DeletePolicies 0.8.0
    GET /v1/acl/policy/self ACL.GetClaimPolicies 1.5.0
    PUT /v1/acl/role ACL.UpsertRoles 1.4.0
    GET /v1/acl/role/:id ACL.GetRoleByID 1.4.0
    PUT /v1/acl/role/:id ACL.UpsertRoles 1.4.0
    DELETE /v1/acl/role/:id ACL.DeleteRolesByID 1.4.0
    GET /v1/acl/role/name/:name ACL.GetRoleByName 1.4.0
    GET /v1/acl/roles ACL.ListRoles 1.4.0 m
    PUT /v1/acl/token ACL.UpsertTokens 0.8.0
    GET /v1/acl/token/:accessor ACL.GetToken 0.8.0
    PUT /v1/acl/token/:accessor ACL.UpsertTokens 0.8.0
    DELETE /v1/acl/token/:accessor ACL.DeleteTokens 0.8.0
    POST /v1/acl/token/onetime ACL.UpsertOneTimeToken 1.1.0 m
    POST /v1/acl/token/onetime/exchange ACL.ExchangeOneTimeToken 1.1.0
    GET /v1/acl/token/self ACL.ResolveToken 0.8.0 until=1.10.1 m
    GET /v1/acl/token/self ACL.WhoAmI 1.10.1 m
    GET /v1/acl/tokens ACL.ListTokens 0.8.0 m
    GET /v1/acl/tokens?global=true ACL.ListTokens 0.8.0 m
    GET /v1/agent/health - 0.8.0 m
    GET /v1/agent/host Agent.Host 0.12.0
    GET /v1/agent/members - 0.8.0 m
    GET /v1/agent/monitor Agent.Monitor 0.10.2 m
    GET /v1/agent/monitor/export Agent.MonitorExport 1.10.4
    GET /v1/agent/pprof/:profile Agent.Profile 0.10.4 m
    GET /v1/agent/self - 0.8.0 m
    GET /v1/allocation/:id Alloc.GetAlloc 0.8.0
    GET /v1/allocation/:id/checks ClientAllocations.Checks 1.4.0
    GET /v1/allocation/:id/services Alloc.GetServiceRegistrations 1.3.0
    PUT /v1/allocation/:id/stop Alloc.Stop 0.9.2
    GET /v1/allocations Alloc.List 0.8.0 m
    GET /v1/client/allocation/:id/checks ClientAllocations.Checks 1.4.0
    GET /v1/client/allocation/:id/exec Allocations.Exec 0.9.2
    GET /v1/client/allocation/:id/gc ClientAllocations.GarbageCollect 0.8.0
    GET /v1/client/allocation/:id/pause ClientAllocations.GetPauseState 1.8.0
    PUT /v1/client/allocation/:id/pause ClientAllocations.SetPauseState 1.8.0
    PUT /v1/client/allocation/:id/restart ClientAllocations.Restart 0.9.2
    PUT /v1/client/allocation/:id/signal ClientAllocations.Signal 0.9.2
    GET /v1/client/allocation/:id/stats ClientAllocations.Stats 0.8.0
    GET /v1/client/fs/cat/:id FileSystem.Stream 0.8.0
    GET /v1/client/fs/logs/:id FileSystem.Logs 0.8.0
    GET /v1/client/fs/ls/:id FileSystem.List 0.8.0
    GET /v1/client/fs/readat/:id FileSystem.Stream 0.8.0
    GET /v1/client/fs/stat/:id FileSystem.Stat 0.8.0
    GET /v1/client/fs/stream/:id FileSystem.Stream 0.8.0
    GET /v1/client/gc ClientAllocations.GarbageCollectAll 0.8.0
    GET /v1/client/identity NodeIdentity.Get 1.11.0
    PUT /v1/client/identity/renew NodeIdentity.Renew 1.11.0
    GET /v1/client/metadata NodeMeta.Read 1.5.0
    POST /v1/client/metadata NodeMeta.Apply 1.5.0
    GET /v1/client/stats ClientStats.Stats 0.8.0
    GET /v1/deployment/:id Deployment.GetDeployment 0.8.0
    PUT /v1/deployment/allocation-health/:id Deployment.SetAllocHealth 0.8.0
    GET /v1/deployment/allocations/:id Deployment.Allocations 0.8.0
    PUT /v1/deployment/fail/:id Deployment.Fail 0.8.0
    PUT /v1/deployment/pause/:id Deployment.Pause 0.8.0
    PUT /v1/deployment/promote/:id Deployment.Promote 0.8.0
    PUT /v1/deployment/unblock/:id Deployment.Unblock 0.12.0
    GET /v1/deployments Deployment.List 0.8.0 m
    GET /v1/evaluation/:id Eval.GetEval 0.8.0
    GET /v1/evaluation/:id/allocations Eval.Allocations 0.8.0
    GET /v1/evaluations Eval.List 0.8.0 m
    DELETE /v1/evaluations Eval.Delete 1.3.2
    GET /v1/evaluations/count Eval.Count 1.4.3 m
    GET /v1/event/stream Event.Stream 1.0.0 m
    GET /v1/job/:id Job.GetJob 0.8.0 m
    POST /v1/job/:id Job.Register 0.8.0
    DELETE /v1/job/:id Job.Deregister 0.8.0 m
    GET /v1/job/:id/action Allocations.Exec 1.7.0
    GET /v1/job/:id/actions Job.GetActions 1.7.0 m
    GET /v1/job/:id/allocations Job.Allocations 0.8.0 m
    GET /v1/job/:id/deployment Job.LatestDeployment 0.8.0 m
    GET /v1/job/:id/deployments Job.Deployments 0.8.0 m
    PUT /v1/job/:id/dispatch Job.Dispatch 0.8.0 m
    PUT /v1/job/:id/evaluate Job.Evaluate 0.8.0 m
    GET /v1/job/:id/evaluations Job.Evaluations 0.8.0 m
    PUT /v1/job/:id/periodic/force Periodic.Force 0.8.0
    PUT /v1/job/:id/plan Job.Plan 0.8.0 m
    PUT /v1/job/:id/revert Job.Revert 0.8.0
    GET /v1/job/:id/scale Job.ScaleStatus 0.11.0 m
    PUT /v1/job/:id/scale Job.Scale 0.11.0
    GET /v1/job/:id/services Job.GetServiceRegistrations 1.3.0 m
    PUT /v1/job/:id/stable Job.Stable 0.8.0 m
    GET /v1/job/:id/submission Job.GetJobSubmission 1.6.0 m
    GET /v1/job/:id/summary Job.Summary 0.8.0 m
    GET /v1/job/:id/versions Job.GetJobVersions 0.8.0 m
    PUT /v1/job/:id/versions/:tag/tag Job.TagVersion 1.9.0 m
    DELETE /v1/job/:id/versions/:tag/tag Job.TagVersion 1.9.0
    GET /v1/jobs Job.List 0.8.0 m
    PUT /v1/jobs Job.Register 0.8.0 m
    POST /v1/jobs/parse - 0.8.2
    GET /v1/jobs/statuses Job.Statuses 1.8.0 m
    POST /v1/jobs/statuses Job.Statuses 1.8.0
    GET /v1/metrics - 0.8.0 m
    PUT /v1/namespace Namespace.UpsertNamespaces 1.0.0
    GET /v1/namespace/:name Namespace.GetNamespace 1.0.0 m
    PUT /v1/namespace/:name Namespace.UpsertNamespaces 1.0.0
    DELETE /v1/namespace/:name Namespace.DeleteNamespaces 1.0.0
    GET /v1/namespaces Namespace.ListNamespaces 1.0.0 m
    GET /v1/node/:id Node.GetNode 0.8.0
    GET /v1/node/:id/allocations Node.GetAllocs 0.8.0
    PUT /v1/node/:id/drain Node.UpdateDrain 0.8.0
    PUT /v1/node/:id/eligibility Node.UpdateEligibility 0.8.0
    PUT /v1/node/:id/evaluate Node.Evaluate 0.8.0
    PUT /v1/node/:id/purge Node.Deregister 0.8.0
    GET /v1/node/pool/:name NodePool.GetNodePool 1.6.0 m
    PUT /v1/node/pool/:name NodePool.UpsertNodePools 1.6.0
    DELETE /v1/node/pool/:name NodePool.DeleteNodePools 1.6.0
    GET /v1/node/pool/:name/jobs NodePool.ListJobs 1.6.0 m
    GET /v1/node/pool/:name/nodes NodePool.ListNodes 1.6.0 m
    GET /v1/node/pools NodePool.List 1.6.0 m
    PUT /v1/node/pools NodePool.UpsertNodePools 1.6.0
    GET /v1/nodes Node.List 0.8.0 m
    GET /v1/operator/autopilot/configuration Operator.AutopilotGetConfiguration 0.8.0 m
    PUT /v1/operator/autopilot/configuration Operator.AutopilotSetConfiguration 0.8.0
    GET /v1/operator/autopilot/health Operator.ServerHealth 0.8.0 m
    DELETE /v1/operator/keyring/key/:id Keyring.Delete 1.4.0
    GET /v1/operator/keyring/keys Keyring.List 1.4.0 m
    PUT /v1/operator/keyring/rotate Keyring.Rotate 1.4.0
    GET /v1/operator/license - 0.11.2 m
    GET /v1/operator/raft/configuration Operator.RaftGetConfiguration 0.8.0 m
    DELETE /v1/operator/raft/peer Operator.RaftRemovePeerByID 0.8.0
    PUT /v1/operator/raft/transfer-leadership Operator.TransferLeadershipToPeer 1.7.0 m
    GET /v1/operator/scheduler/configuration Operator.SchedulerGetConfiguration 0.9.0
    PUT /v1/operator/scheduler/configuration Operator.SchedulerSetConfiguration 0.9.0 m
    GET /v1/operator/snapshot Operator.SnapshotSave 0.12.0
    PUT /v1/operator/snapshot Operator.SnapshotRestore 0.12.0
    GET /v1/operator/upgrade-check/vault-workload-identity Operator.UpgradeCheckVaultWorkloadIdentity 1.7.3 m
    GET /v1/operator/utilization - 1.10.2
    GET /v1/plugin/csi/:id CSIPlugin.Get 0.11.0
    GET /v1/plugins?type=csi CSIPlugin.List 0.11.0 m
    GET /v1/quotas Quota.ListQuotaSpecs 0.8.0 m
    GET /v1/recommendations - 1.0.0 m
    GET /v1/regions - 0.8.0 m
    GET /v1/scaling/policies Scaling.ListPolicies 0.11.0 m
    GET /v1/scaling/policy/:id Scaling.GetPolicy 0.11.0
    PUT /v1/search Search.PrefixSearch 0.8.0 m
    PUT /v1/search/fuzzy Search.FuzzySearch 1.1.0 m
    GET /v1/sentinel/policies Sentinel.ListPolicies 0.8.0 m
    GET /v1/service/:name ServiceRegistration.GetService 1.3.0
    DELETE /v1/service/:name/:id ServiceRegistration.DeleteByID 1.3.0
    GET /v1/services ServiceRegistration.List 1.3.0 m
    GET /v1/status/leader Status.Leader 0.8.0 m
    GET /v1/status/peers Status.Peers 0.8.0 m
    PUT /v1/system/gc System.GarbageCollect 0.8.0 m
    PUT /v1/system/reconcile/summaries System.ReconcileJobSummaries 0.8.0
    PUT /v1/validate/job - 0.8.0 until=1.3.4
    PUT /v1/validate/job Job.Validate 1.3.4
    GET /v1/var/:path Variables.Read 1.4.0
    PUT /v1/var/:path Variables.Apply 1.4.0 m
    DELETE /v1/var/:path Variables.Apply 1.4.0
    PUT /v1/var/:path?lock-renew Variables.RenewLock 1.7.0
    GET /v1/vars Variables.List 1.4.0 m
    GET /v1/volume/csi/:id CSIVolume.Get 0.11.0
    PUT /v1/volume/csi/:id CSIVolume.Register 0.11.0
    DELETE /v1/volume/csi/:id CSIVolume.Deregister 0.11.0
    PUT /v1/volume/csi/:id/create CSIVolume.Create 1.1.0
    DELETE /v1/volume/csi/:id/delete CSIVolume.Delete 1.1.0
    DELETE /v1/volume/csi/:id/detach CSIVolume.Unpublish 0.12.2
    PUT /v1/volume/host/create HostVolume.Create 1.10.0
    PUT /v1/volume/host/register HostVolume.Register 1.10.0
    GET /v1/volume/host/:id HostVolume.Get 1.10.0
    DELETE /v1/volume/host/:id HostVolume.Delete 1.10.0
    GET /v1/volumes?type=csi CSIVolume.List 0.11.0 m
    GET /v1/volumes?type=host - 0.11.0 until=1.10.0 m
    GET /v1/volumes?type=host HostVolume.List 1.10.0 m
    DELETE /v1/volumes/claim/:id TaskGroupHostVolumeClaim.Delete 1.10.0
    GET /v1/volumes/claims TaskGroupHostVolumeClaim.List 1.10.0 m
    GET /v1/volumes/external CSIVolume.ListExternal 1.1.0
    GET /v1/volumes/snapshot CSIVolume.ListSnapshots 1.1.0
    PUT /v1/volumes/snapshot CSIVolume.CreateSnapshot 1.1.0
    DELETE /v1/volumes/snapshot CSIVolume.DeleteSnapshot 1.1.0
    """#
}
