using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.SafeText;

namespace CodeGuruProfiler.Client.ServiceErrors;

/// <summary>The secrets that a request carries, or was signed with: no text from the network may repeat one.</summary>
/// <remarks>A value of fewer than four characters protects nothing, and hiding it would only show where it is.</remarks>
internal static class AttemptSecrets
{
    private const int SignatureLength = 64;
    private const int ShortestSecret = 4;

    /// <summary>Gets the secrets of the attempt under way, as text to search for.</summary>
    public static SecretText[] Of(PipelineMessage message)
        =>
        [
            .. new[] { message.Request.Headers["Authorization"], Signature(message).ToString(), message.Credentials?.Token, message.Credentials?.SecretKey, message.Credentials?.AccessKey }
                .OfType<string>()
                .Where(static secret => secret.Length >= ShortestSecret)
                .SelectMany(SecretText.FormsOf),
        ];

    /// <summary>Gets whether a name of letters and digits, in which nothing can be escaped, contains a secret.</summary>
    public static bool AreIn(string name, PipelineMessage message)
        => Contains(name, Signature(message))
            || (message.Credentials is { } credentials
                && (Contains(name, credentials.AccessKey) || Contains(name, credentials.SecretKey) || Contains(name, credentials.Token)));

    private static bool Contains(string name, ReadOnlySpan<char> secret)
        => secret.Length >= ShortestSecret && secret.Length <= name.Length && name.AsSpan().Contains(secret, StringComparison.OrdinalIgnoreCase);

    // It ends the header: "…, Signature=<64 digits>".
    private static ReadOnlySpan<char> Signature(PipelineMessage message)
        => message.Request.Headers["Authorization"] is { Length: > SignatureLength } header ? header.AsSpan(header.Length - SignatureLength) : [];
}
