using Amazon.Runtime;
using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// Credentials whose parts headers can hold. Trailing characters of a file or a Kubernetes secret, usually a line break, are not part of a key; anything else
/// that headers cannot hold is an error here, where the message can name it.
/// </summary>
internal static class SendableCredentials
{
    private const string Ends = " \t\r\n";

    /// <summary>Gets the credentials without white space at the ends of their parts.</summary>
    /// <returns><see langword="null"/> when a part contains what headers cannot hold.</returns>
    public static ImmutableCredentials? Find(ImmutableCredentials credentials)
    {
        if (AreSendable(credentials))
        {
            return credentials;
        }

        string accessKey = Trim(credentials.AccessKey);
        string secretKey = Trim(credentials.SecretKey);
        string? token = credentials.UseToken ? Trim(credentials.Token) : null;
        return IsSendable(accessKey) && IsSendable(secretKey) && (token is null || IsSendable(token))
            ? new ImmutableCredentials(accessKey, secretKey, token)
            : null;
    }

    /// <summary>Gets the credentials without white space at the ends of their parts.</summary>
    /// <exception cref="CodeGuruProfilerCredentialsException">A part contains what headers cannot hold.</exception>
    public static ImmutableCredentials Of(ImmutableCredentials credentials, string source)
        => Find(credentials) ?? new ImmutableCredentials(
            Checked(credentials.AccessKey, "access key id", source),
            Checked(credentials.SecretKey, "secret access key", source),
            credentials.UseToken ? Checked(credentials.Token, "session token", source) : null);

    private static bool AreSendable(ImmutableCredentials credentials)
        => IsSendable(credentials.AccessKey) && IsSendable(credentials.SecretKey) && (!credentials.UseToken || IsSendable(credentials.Token));

    private static bool IsSendable(string value)
        => value.Length > 0 && !Ends.Contains(value[0], StringComparison.Ordinal) && !Ends.Contains(value[^1], StringComparison.Ordinal)
            && HeaderText.IndexOfUnsendable(value) < 0;

    private static string Checked(string value, string name, string source)
    {
        string trimmed = Trim(value);
        if (trimmed.Length == 0)
        {
            throw Errors.IsEmpty(name, source);
        }

        int bad = HeaderText.IndexOfUnsendable(trimmed);
        return bad < 0 ? trimmed : throw Errors.CannotBeSent(name, source, KindOf(trimmed[bad]));
    }

    private static string Trim(string value) => value.Trim(Ends.ToCharArray());

    private static string KindOf(char c) => c switch
    {
        '\r' or '\n' => "a line break",
        '\u00a0' => "a no-break space",
        < '\u0080' => "a control character",
        _ when char.IsWhiteSpace(c) => "white space that is not ASCII",
        _ when char.IsControl(c) => "a control character",
        _ => "a character that is not ASCII",
    };
}
