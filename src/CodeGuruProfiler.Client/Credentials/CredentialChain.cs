using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// AWSSDK.Core's sources beyond keys that are given: profiles, web identity, containers, instance metadata. A program that is trimmed can leave them
/// out. docs/decisions/0038-credential-chain-switch.md
/// </summary>
internal static class CredentialChain
{
    /// <summary>The MSBuild property that sets the switch.</summary>
    public const string Property = "CodeGuruProfilerCredentialChainSupport";

    private const string Switch = "CodeGuruProfiler.Client.CredentialChain.IsSupported";

    /// <summary>Gets whether the program has these sources; trimming makes a constant of it.</summary>
    [FeatureSwitchDefinition(Switch)]
    public static bool IsSupported => !AppContext.TryGetSwitch(Switch, out bool isSupported) || isSupported;

    // The resolver keeps what it found until the environment or the files change.
    public static async Task<AWSCredentials> ResolveAsync()
    {
        AWSCredentials found = await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync().ConfigureAwait(false);
        return found.GetType().Name == InstanceMetadataCredentials.ReplacedType ? InstanceMetadataCredentials.Shared : found;
    }

    public static AWSCredentials OpenProfile(string profile)
        => new CredentialProfileStoreChain().TryGetAWSCredentials(profile, out AWSCredentials? credentials) ? credentials : throw Throw.NoProfile(profile);
}
