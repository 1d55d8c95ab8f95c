using System.Diagnostics.CodeAnalysis;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Internal.Settings;
using CodeGuruProfiler.Client.Configuration;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// The sources beyond keys that are given, in AWSSDK.Core's order: web identity, profile, container, instance metadata; environment variables go before
/// them. A program that is trimmed can leave them out. docs/decisions/0038-credential-chain-switch.md
/// </summary>
/// <param name="openEnvironment">Reads the environment again.</param>
/// <param name="profile">The profile that is the only source; <see langword="null"/> for all of them.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class CredentialChain(Func<AwsEnvironment> openEnvironment, string? profile, TimeProvider timeProvider)
{
    /// <summary>The MSBuild property that sets the switch.</summary>
    public const string Property = "CodeGuruProfilerCredentialChainSupport";

    private const string Switch = "CodeGuruProfiler.Client.CredentialChain.IsSupported";

    private static readonly Lazy<CredentialChain> LazyOfThisProcess = new(() => new(() => AwsEnvironment.OfThisMachine(null), null, TimeProvider.System));

    private ResolvedSource? _kept;

    /// <summary>Gets whether the program has these sources; trimming makes a constant of it.</summary>
    [FeatureSwitchDefinition(Switch)]
    public static bool IsSupported => !AppContext.TryGetSwitch(Switch, out bool isSupported) || isSupported;

    /// <summary>Gets the one chain of all clients that name no profile: they share what it found.</summary>
    public static CredentialChain OfThisProcess => LazyOfThisProcess.Value;

    /// <summary>Finds the object that has the credentials and renews them. It is kept until a variable or a file changes.</summary>
    public async Task<ResolvedSource> ResolveAsync()
    {
        AwsEnvironment environment = openEnvironment();
        string state = ChainState.Of(environment);
        if (Volatile.Read(ref _kept) is { } kept && kept.State == state)
        {
            return kept;
        }

        AWSCredentials found = profile is not null ? Open(environment, isInteractive: true) : await WalkAsync(environment).ConfigureAwait(false);
        var resolved = new ResolvedSource(found, state);
        Volatile.Write(ref _kept, resolved);
        return resolved;
    }

    /// <summary>Keeps an object that has responded, also when it was dropped before.</summary>
    public void Keep(ResolvedSource source) => Volatile.Write(ref _kept, source);

    /// <summary>Drops an object that hangs: the next look-up gets another one.</summary>
    public void Forget(ResolvedSource source) => Interlocked.CompareExchange(ref _kept, null, source);

    private AWSCredentials Open(AwsEnvironment environment, bool isInteractive)
        => new ProfileCredentials(environment, Profiles(environment), isInteractive, timeProvider).Create(environment.ProfileName);

    private async Task<AWSCredentials> WalkAsync(AwsEnvironment environment)
    {
        var attempts = new List<ChainAttempt>();
        if (AWSConfigs.AWSCredentialsGenerators is { } generators)
        {
            // The program has put its own sources in the place of AWSSDK.Core's.
            return generators.Select(generator => Try(attempts, nameof(AWSConfigs.AWSCredentialsGenerators), () => generator(), isOfProgram: true))
                .FirstOrDefault(found => found is not null)
                ?? throw Errors.NothingFound(attempts);
        }

        attempts.Add(new ChainAttempt(CredentialsNames.Variables, "not set"));
        AWSCredentials? found = OfWebIdentity(environment, attempts) ?? OfProfile(environment, attempts);
        if (found is not null)
        {
            return found;
        }

        if (ContainerCredentials.AreConfigured(environment))
        {
            return Try(attempts, CredentialsNames.Container, () => ContainerCredentials.Of(environment, timeProvider)) ?? throw Errors.NothingFound(attempts);
        }

        attempts.Add(new ChainAttempt(CredentialsNames.Container, "not set"));
        return await OfInstanceAsync(environment, attempts).ConfigureAwait(false) ?? throw Errors.NothingFound(attempts);
    }

    private static AWSCredentials? OfWebIdentity(AwsEnvironment environment, List<ChainAttempt> attempts)
    {
        if (environment.Variable(AssumeRoleWithWebIdentityCredentials.WebIdentityTokenFileEnvVariable) is not null)
        {
            return Try(attempts, CredentialsNames.WebIdentity, AssumeRoleWithWebIdentityCredentials.FromEnvironmentVariables);
        }

        attempts.Add(new ChainAttempt(CredentialsNames.WebIdentity, "not set"));
        return null;
    }

    private AWSCredentials? OfProfile(AwsEnvironment environment, List<ChainAttempt> attempts)
    {
        string name = CredentialsNames.OfProfile(environment.ProfileName);
        if (Profiles(environment).Has(environment.ProfileName))
        {
            return Try(attempts, name, () => Open(environment, isInteractive: false));
        }

        if (environment.ProfileName != SharedConfig.DefaultProfile)
        {
            // A request for a named profile does not mean other credentials.
            throw Errors.NoProfile(environment.ProfileName, environment.Config);
        }

        attempts.Add(new ChainAttempt(name, CredentialsText.NotIn(environment.Config)));
        return null;
    }

    private async Task<AWSCredentials?> OfInstanceAsync(AwsEnvironment environment, List<ChainAttempt> attempts)
    {
        InstanceMetadataCredentials? instance = null;
        try
        {
            instance = InstanceMetadataCredentials.Of(environment, timeProvider);
            await instance.GetCredentialsAsync().ConfigureAwait(false);
            return instance;
        }
        catch (MetadataException cause)
        {
            attempts.Add(new ChainAttempt(CredentialsNames.Instance, cause.Message, cause));
            return null;
        }
        catch (AmazonClientException cause) when (instance is not null)
        {
            throw Errors.SourceFailed(instance, cause);
        }
    }

    private static AWSCredentials? Try(List<ChainAttempt> attempts, string name, Func<AWSCredentials?> create, bool isOfProgram = false)
    {
        try
        {
            AWSCredentials? found = create();
            if (found is null)
            {
                attempts.Add(new ChainAttempt(name, "none"));
            }

            return found;
        }
        catch (Exception cause)
        {
            // As in AWSSDK.Core, a source that cannot be used leaves it to the next one; the message contains the reason when there is none. The text of a program's
            // own source can contain a secret.
            bool isQuoted = !isOfProgram && cause is (CodeGuruProfilerCredentialsException or MetadataException or ArgumentException);
            attempts.Add(new ChainAttempt(name, isQuoted ? cause.Message : cause.GetType().Name, cause));
            return null;
        }
    }

    private static SharedProfileSource Profiles(AwsEnvironment environment) => new(
        environment.Config,
        OperatingSystem.IsWindows() && !AWSConfigs.DisableLegacyPersistenceStore && UserCrypto.IsUserCryptAvailable ? new NetSDKCredentialsFile() : null);
}
