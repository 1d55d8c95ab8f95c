using System.Globalization;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>The exceptions of credential look-ups. No message holds a credential, or quotes a process or the network.</summary>
internal static class Errors
{
    public static CodeGuruProfilerCredentialsException NothingFound(IReadOnlyList<ChainAttempt> attempts)
    {
        Exception[] causes = [.. attempts.Select(attempt => attempt.Cause).OfType<Exception>()];
        Exception? inner = causes.Length > 1 ? new AggregateException(causes) : causes.FirstOrDefault();
        return new(
            $"No credentials were found to sign the request with. Tried in this order: {string.Join("; ", attempts.Select(attempt => $"{attempt.Source} ({attempt.Reason.TrimEnd('.')})"))}. Set {nameof(CodeGuruProfilerClientOptions.Credentials)}, or set up one of these.{string.Concat(causes.Select(CredentialsText.Package))}",
            inner)
        {
            Sources = [.. attempts.Select(attempt => attempt.Source)],
        };
    }

    public static CodeGuruProfilerCredentialsException LookupFailed(IReadOnlyList<string> sources, Exception cause)
        => new($"No credentials were found to sign the request with: the lookup in {string.Join("; ", sources)} failed with {cause.GetType().Name}; see the inner exception.{CredentialsText.Package(cause)}", cause)
        {
            Sources = sources,
        };

    public static CodeGuruProfilerCredentialsException SourceFailed(AWSCredentials source, Exception cause)
        => new($"The request cannot be signed: {CredentialsNames.Of(source)} failed with {cause.GetType().Name}{CredentialsText.Reason(source, cause)}{CredentialsText.Package(cause)}", cause)
        {
            Sources = [CredentialsNames.Of(source)],
        };

    public static CodeGuruProfilerCredentialsException NoResponse(IReadOnlyList<string> sources, TimeSpan limit)
        => new($"The request cannot be signed: {string.Join("; ", sources)} did not respond to two lookups, the second of {limit}.")
        {
            Sources = sources,
        };

    public static CodeGuruProfilerCredentialsException GaveNone(string source)
        => new($"The request cannot be signed: {source} returned no credentials. Set {nameof(CodeGuruProfilerClientOptions.Credentials)} to others.")
        {
            Sources = [source],
        };

    public static CodeGuruProfilerCredentialsException Expired(string source, DateTime expiration)
        => new($"The request cannot be signed: {source} returned credentials that expired at {expiration.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture)}.")
        {
            Sources = [source],
        };

    public static CodeGuruProfilerCredentialsException NoProfile(string profile, SharedConfig config)
        => new($"The profile '{profile}' is {CredentialsText.NotIn(config)}. Set {nameof(CodeGuruProfilerClientOptions.Profile)} or {AwsEnvironment.ProfileVariable} to one that is.")
        {
            Sources = [CredentialsNames.OfProfile(profile)],
        };

    public static CodeGuruProfilerCredentialsException InvalidProfile(string profile, SharedConfig config, string reason, Exception? cause = null)
        => new($"The profile '{profile}'{CredentialsText.In(config.FilesOf(profile))} {reason.TrimEnd('.')}.{(cause is null ? null : CredentialsText.Package(cause))}", cause)
        {
            Sources = [CredentialsNames.OfProfile(profile)],
        };

    public static CodeGuruProfilerCredentialsException NoSsoSession(string profile, string session, SharedConfig config)
        => InvalidProfile(profile, config, $"has the sso_session '{session}', and there is no section [sso-session {session}] in {CredentialsText.Shown(config.Config)}");

    public static CodeGuruProfilerCredentialsException LeftOut(string? profile)
        => new(
            (profile is null ? $"Credentials are not in {CredentialsNames.EnvironmentAlone[0]}" : $"Credentials of {CredentialsNames.OfProfile(profile)} are wanted")
            + $", and this program is built without other sources ({CredentialChain.Property} is false). Set {nameof(CodeGuruProfilerClientOptions.Credentials)}, the variables, or the property.")
        {
            Sources = profile is null ? CredentialsNames.EnvironmentAlone : [],
        };

    /// <summary>Creates the exception of one call from one that several calls share.</summary>
    public static CodeGuruProfilerCredentialsException For(
        CodeGuruProfilerCredentialsException shared, string operation, int attempts, IReadOnlyList<AttemptFailure> failures)
    {
        string earlier = failures.Count == 0 ? ""
            : $" This was attempt {attempts} ({string.Join(", ", failures.Select(failure => $"{failure.Attempt}: {failure.Error}"))}).";
        return new(shared.Message + earlier, shared.InnerException)
        {
            Operation = operation,
            Attempts = attempts,
            Failures = failures,
            Sources = shared.Sources,
        };
    }

    /// <param name="name">The kind of the value, such as "session token".</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="character">The kind of the character, such as "a line break".</param>
    public static CodeGuruProfilerCredentialsException CannotBeSent(string name, string source, string character)
        => new($"The request cannot be signed: the {name} of {source} contains {character}, and headers hold printable ASCII only. Copy it again, without anything before or after it.")
        {
            Sources = [source],
        };

    public static CodeGuruProfilerCredentialsException IsEmpty(string name, string source)
        => new($"The request cannot be signed: the {name} of {source} contains only white space.")
        {
            Sources = [source],
        };
}
