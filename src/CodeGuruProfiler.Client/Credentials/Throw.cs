using System.Globalization;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>The messages of credential look-ups. None holds a credential, or quotes what a source said.</summary>
internal static class Throw
{
    public static CodeGuruProfilerCredentialsException NothingFound(IReadOnlyList<string> sources, Exception cause)
        => new(
            $"No credentials were found to sign the request with. Tried in this order: {string.Join("; ", sources)}. Set {nameof(CodeGuruProfilerClientOptions.Credentials)}, or give one of these what it needs; the inner exception says what was missing.{Package(cause)}",
            cause)
        {
            Sources = sources,
        };

    public static CodeGuruProfilerCredentialsException SourceFailed(string source, Exception cause)
        => new($"The request cannot be signed: {source} failed with {cause.GetType().Name}; the inner exception says why.{Package(cause)}", cause)
        {
            Sources = [source],
        };

    public static CodeGuruProfilerCredentialsException GaveNone(string source)
        => new($"The request cannot be signed: {source} gave no credentials. Set {nameof(CodeGuruProfilerClientOptions.Credentials)} to others.")
        {
            Sources = [source],
        };

    public static CodeGuruProfilerCredentialsException Expired(string source, DateTime expiration)
        => new($"The request cannot be signed: {source} gave credentials that expired at {expiration.ToUniversalTime().ToString("u", CultureInfo.InvariantCulture)}.")
        {
            Sources = [source],
        };

    public static CodeGuruProfilerCredentialsException NoProfile(string profile)
        => new($"The profile '{profile}' is not in the shared AWS configuration, or has no credentials. Set {nameof(CodeGuruProfilerClientOptions.Profile)} to one that has.")
        {
            Sources = [CredentialsNames.OfProfile(profile)],
        };

    public static CodeGuruProfilerCredentialsException LeftOut(string? profile)
        => new(
            (profile is null ? $"Credentials are not in {CredentialsNames.EnvironmentAlone()[0]}" : $"Credentials of {CredentialsNames.OfProfile(profile)} are wanted")
            + $", and this program is built without other sources ({CredentialChain.Property} is false). Set {nameof(CodeGuruProfilerClientOptions.Credentials)}, the variables, or the property.")
        {
            Sources = profile is null ? CredentialsNames.EnvironmentAlone() : [],
        };

    /// <summary>Creates the exception of one call from one that several calls share.</summary>
    public static CodeGuruProfilerCredentialsException For(
        CodeGuruProfilerCredentialsException shared, string operation, int attempts, IReadOnlyList<AttemptFailure> failures)
    {
        string earlier = failures.Count == 0 ? string.Empty
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
        => new($"The request cannot be signed: the {name} of {source} is empty but for white space.")
        {
            Sources = [source],
        };

    public static InvalidOperationException NoInstanceRole() => new("The EC2 instance metadata has no role with credentials.");

    // AWSSDK.Core loads the clients of STS and SSO by name, and asks for them only when they are missing.
    private static string Package(Exception cause)
    {
        for (Exception? e = cause; e is not null; e = e.InnerException)
        {
            if (e is FileNotFoundException { FileName: { } name } && name.StartsWith("AWSSDK.", StringComparison.Ordinal))
            {
                return $" Add the package {name.Split(',')[0]}: this source needs it.";
            }
        }

        return string.Empty;
    }
}
