namespace CodeGuruProfiler.Client.Credentials;

/// <summary>The messages of credential look-ups. None holds a credential.</summary>
internal static class Throw
{
    public static InvalidOperationException NoCredentials(Type source)
        => new($"{source.Name} gave no credentials, so that the request cannot be signed. Set {nameof(CodeGuruProfilerClientOptions.Credentials)} to others.");

    public static InvalidOperationException NoProfile(string profile)
        => new($"The profile '{profile}' is not in the shared AWS configuration, or has no credentials. Set {nameof(CodeGuruProfilerClientOptions.Profile)} to one that has.");
}
