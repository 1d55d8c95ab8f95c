using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// The credentials in the environment variables. They come first in AWSSDK.Core's chain too; read here, the rest of the chain is not even loaded.
/// </summary>
internal static class EnvironmentCredentials
{
    /// <returns><see langword="null"/> unless both keys are set.</returns>
    public static ImmutableCredentials? Read()
        => Variable("AWS_ACCESS_KEY_ID") is { } accessKey && (Variable("AWS_SECRET_ACCESS_KEY") ?? Variable("AWS_SECRET_KEY")) is { } secretKey
            ? new ImmutableCredentials(accessKey, secretKey, Variable("AWS_SESSION_TOKEN"))
            : null;

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
