using Amazon.Runtime;
using Amazon.Util;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// The credentials of the EC2 instance. AWSSDK.Core's own type for them hands out expired ones and does not say when they expire:
/// docs/decisions/0025-credentials.md
/// </summary>
internal sealed class InstanceMetadataCredentials : RefreshingAWSCredentials
{
    /// <summary>The type of AWSSDK.Core, which is internal, that this one replaces.</summary>
    public const string ReplacedType = "DefaultInstanceProfileAWSCredentials";

    // As early as AWSSDK.Core's other sources; the instance gets new ones well before.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(15);

    private InstanceMetadataCredentials() => PreemptExpiryTime = Early;

    /// <summary>Gets the one object for the one instance that a process runs on.</summary>
    public static InstanceMetadataCredentials Shared { get; } = new();

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        IDictionary<string, IAMSecurityCredentialMetadata>? roles = await EC2InstanceMetadata.GetIAMSecurityCredentialsAsync().ConfigureAwait(false);
        IAMSecurityCredentialMetadata? role = roles?.Values.FirstOrDefault(role => role is not null);
        return role is null
            ? throw Throw.NoInstanceRole()
            : new CredentialsRefreshState(new ImmutableCredentials(role.AccessKeyId, role.SecretAccessKey, role.Token), role.Expiration);
    }
}
