using Amazon.Runtime.CredentialManagement;

namespace CodeGuruProfiler.Client.Configuration;

/// <summary>What AWS's tools share on a machine: environment variables, and the profile that is chosen in ~/.aws.</summary>
internal sealed class AwsEnvironment
{
    private readonly Func<string, string?> _readVariable;
    private readonly Lazy<CredentialProfile?> _profile;

    public AwsEnvironment(Func<string, string?> readVariable, Func<string, CredentialProfile?> readProfile, string? profileName)
    {
        _readVariable = readVariable;
        _profile = new Lazy<CredentialProfile?>(() => readProfile(profileName ?? Variable("AWS_PROFILE") ?? SharedCredentialsFile.DefaultProfileName));
    }

    /// <summary>Gets the profile; <see langword="null"/> when there is none of that name. The files are read when it is first asked for.</summary>
    public CredentialProfile? Profile => _profile.Value;

    public static AwsEnvironment OfThisMachine(string? profileName)
        => new(Environment.GetEnvironmentVariable, ReadProfile, profileName);

    /// <summary>Gets an environment variable; one that is set to nothing is as good as not set.</summary>
    public string? Variable(string name) => _readVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Gets whether a variable is set to true.</summary>
    /// <returns><see langword="null"/> when it is not set, or to something else.</returns>
    public bool? Flag(string name) => bool.TryParse(Variable(name), out bool value) ? value : null;

    private static CredentialProfile? ReadProfile(string name)
        => new CredentialProfileStoreChain().TryGetProfile(name, out CredentialProfile? profile) ? profile : null;
}
