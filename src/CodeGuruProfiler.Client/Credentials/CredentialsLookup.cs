using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>Where the options say that credentials come from.</summary>
/// <param name="sources">The names of the sources.</param>
/// <param name="resolve">Finds the object that has the credentials and renews them; asked at each look-up, so that it must be quick to repeat itself.</param>
/// <param name="chain">The chain that finds it; <see langword="null"/> when the program provided it.</param>
internal sealed class CredentialsLookup(IReadOnlyList<string> sources, Func<Task<ResolvedSource>> resolve, CredentialChain? chain = null)
{
    /// <summary>Gets the names of the sources, for messages.</summary>
    public IReadOnlyList<string> Sources => sources;

    /// <summary>Gets the credentials when they never change.</summary>
    public ImmutableCredentials? Constant { get; private init; }

    /// <summary>Gets whether the environment variables are asked before anything else.</summary>
    public bool BeginsWithEnvironment { get; private init; }

    /// <param name="options">The options.</param>
    /// <param name="environment">The variables and files to use; <see langword="null"/> for those of this machine, as they are at each look-up.</param>
    public static CredentialsLookup Of(CodeGuruProfilerClientOptions options, AwsEnvironment? environment)
    {
        if (options.Credentials is { } given)
        {
            var resolved = Task.FromResult(new ResolvedSource(given, ""));
            return new CredentialsLookup([CredentialsNames.Of(given)], () => resolved)
            {
                // These two types are fixed; a type derived from them need not be.
                Constant = given.GetType() == typeof(BasicAWSCredentials) || given.GetType() == typeof(SessionAWSCredentials) ? given.GetCredentials() : null,
            };
        }

        string? profile = options.Profile is { Length: > 0 } ? options.Profile : null;
        return CredentialChain.IsSupported ? OfChain(profile, environment, options.TimeProvider) : OfEnvironment(profile);
    }

    public Task<ResolvedSource> ResolveAsync() => resolve();

    /// <summary>Keeps an object that has responded.</summary>
    public void Keep(ResolvedSource source) => chain?.Keep(source);

    /// <summary>Drops an object that hangs.</summary>
    public void Forget(ResolvedSource source) => chain?.Forget(source);

    private static CredentialsLookup OfChain(string? profile, AwsEnvironment? environment, TimeProvider timeProvider)
    {
        CredentialChain chain = profile is null && environment is null
            ? CredentialChain.OfThisProcess
            : new CredentialChain(() => environment ?? AwsEnvironment.OfThisMachine(profile), profile, timeProvider);
        return new CredentialsLookup(
            profile is null ? CredentialsNames.DefaultChain : [CredentialsNames.OfProfile(profile)], chain.ResolveAsync, chain)
        {
            BeginsWithEnvironment = profile is null,
        };
    }

    // All that is left of a program's sources when it leaves out the chain.
    private static CredentialsLookup OfEnvironment(string? profile)
        => new(CredentialsNames.EnvironmentAlone, () => throw Errors.LeftOut(profile)) { BeginsWithEnvironment = profile is null };
}
