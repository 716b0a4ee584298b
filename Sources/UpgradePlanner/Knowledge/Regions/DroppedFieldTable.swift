/// Fields of replicated objects, with the first release that knows each and the pair of releases it was measured on.
enum DroppedFieldTable {
  static let text = #"""
    acl-policy RulesJSON 0.10.2
    namespace Capabilities 1.3.0
    namespace Meta 1.3.0
    acl-policy JobACL 1.4.0
    acl-token ExpirationTTL 1.4.0
    acl-token ExpirationTime 1.4.0
    acl-token Roles 1.4.0
    acl-auth-method Config.BoundIssuer 1.5.4
    acl-auth-method Config.ClockSkewLeeway 1.5.4
    acl-auth-method Config.ExpirationLeeway 1.5.4
    acl-auth-method Config.JWKSCACert 1.5.4
    acl-auth-method Config.JWKSURL 1.5.4
    acl-auth-method Config.JWTValidationPubKeys 1.5.4
    acl-auth-method Config.NotBeforeLeeway 1.5.4
    acl-auth-method Config.OIDCDisableUserInfo 1.5.13 absent=1.6.0,1.6.1,1.6.2,1.6.3,1.6.4,1.6.5,1.7.0,1.7.1,1.7.2
    namespace NodePoolConfiguration 1.6.0
    acl-auth-method TokenNameFormat 1.7.0 measured=1.7.7,1.6.10
    namespace ConsulConfiguration 1.7.0
    namespace VaultConfiguration 1.7.0
    namespace Capabilities.DisabledNetworkModes 1.8.4
    namespace Capabilities.EnabledNetworkModes 1.8.4 measured=1.8.4,1.7.7
    acl-auth-method Config.VerboseLogging 1.9.6 measured=1.9.7,1.8.4
    acl-auth-method Config.OIDCClientAssertion 1.10.0
    acl-auth-method Config.OIDCEnablePKCE 1.10.0 measured=1.10.5,1.9.7
    node-pool NodeIdentityTTL 1.11.0 measured=1.11.3,1.10.5
    namespace OptionalExtraClaims 2.0.3
    namespace RequiredExtraClaims 2.0.3
    """#
}
