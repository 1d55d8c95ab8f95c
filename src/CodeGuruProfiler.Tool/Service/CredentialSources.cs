using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;
using Amazon.RuntimeDependencies;
using Amazon.SecurityToken;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace CodeGuruProfiler.Tool.Service;

/// <summary>
/// The clients of STS and of single sign-on that AWSSDK.Core looks for by name. A program with Native AOT has only the types that are named in it.
/// docs/decisions/0101-sso-and-roles-under-aot.md
/// </summary>
internal static class CredentialSources
{
    // AWSSDK.Core passes the credentials that a role is assumed with to the constructors that it finds by name, and not to a client that is registered.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, typeof(AmazonSecurityTokenServiceClient))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, typeof(AmazonSecurityTokenServiceConfig))]
    public static void Register()
    {
        GlobalRuntimeDependencyRegistry.Instance.RegisterSSOClient(static context => new AmazonSSOClient(
            new AnonymousAWSCredentials(), new AmazonSSOConfig { RegionEndpoint = context.SSOClientContextData.Region }));
        GlobalRuntimeDependencyRegistry.Instance.RegisterSSOOIDCClient(static context => new AmazonSSOOIDCClient(
            new AnonymousAWSCredentials(), new AmazonSSOOIDCConfig { RegionEndpoint = context.SSOOIDCClientContextData.Region }));
    }
}
