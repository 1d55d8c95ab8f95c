using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>Where the options say that credentials come from.</summary>
/// <param name="sources">Gives what is tried.</param>
/// <param name="resolve">Finds the object that holds and refreshes the credentials; asked at each look-up, so that it must be quick to repeat itself.</param>
internal sealed class CredentialsLookup(Func<IReadOnlyList<string>> sources, Func<Task<AWSCredentials>> resolve)
{
    /// <summary>Gets what is tried, for the message when nothing is found.</summary>
    public IReadOnlyList<string> Sources => sources();

    /// <summary>Gets the credentials when they never change.</summary>
    public ImmutableCredentials? Constant { get; private init; }

    /// <summary>Gets whether the environment variables are asked before anything else.</summary>
    public bool BeginsWithEnvironment { get; private init; }

    public static CredentialsLookup Of(CodeGuruProfilerClientOptions options)
    {
        if (options.Credentials is { } given)
        {
            return new CredentialsLookup(() => [CredentialsNames.Of(given)], () => Task.FromResult(given))
            {
                // These two types are fixed; a type derived from them need not be.
                Constant = given.GetType() == typeof(BasicAWSCredentials) || given.GetType() == typeof(SessionAWSCredentials) ? given.GetCredentials() : null,
            };
        }

        return CredentialChain.IsSupported ? OfChain(options.Profile) : OfEnvironment(options.Profile);
    }

    public Task<AWSCredentials> ResolveAsync() => resolve();

    private static CredentialsLookup OfChain(string? profile)
    {
        if (profile is null)
        {
            return new CredentialsLookup(CredentialsNames.DefaultChain, CredentialChain.ResolveAsync) { BeginsWithEnvironment = true };
        }

        // One object for as long as the client lives: it keeps what it fetched.
        AWSCredentials? found = null;
        return new CredentialsLookup(
            () => [CredentialsNames.OfProfile(profile)], () => Task.FromResult(found ??= CredentialChain.OpenProfile(profile)));
    }

    // All that is left of a program's sources when it leaves out the chain.
    private static CredentialsLookup OfEnvironment(string? profile)
        => new(CredentialsNames.EnvironmentAlone, () => throw Throw.LeftOut(profile)) { BeginsWithEnvironment = profile is null };
}
