using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>Parts of the messages about credentials.</summary>
internal static class CredentialsText
{
    public static string NotIn(SharedConfig config) => $"not in {Shown(config.Credentials)} and not in {Shown(config.Config)}";

    // Our own messages and those of AWSSDK.Core, such as that nobody has signed in, are repeated; those of others are not: they can contain secrets.
    public static string Reason(AWSCredentials source, Exception cause)
        => cause is MetadataException || (cause.GetType() == typeof(AmazonClientException) && IsOfCoreOrOurs(source))
            ? $": {cause.Message.TrimEnd('.')}."
            : "; see the inner exception.";

    private static bool IsOfCoreOrOurs(AWSCredentials source) => source.GetType().Assembly is { } home
        && (home == typeof(AWSCredentials).Assembly || home == typeof(CredentialsText).Assembly);

    public static string In(IReadOnlyList<string> files) => files.Count == 0 ? "" : $" of {string.Join(" and ", files)}";

    public static string Shown(SharedConfigFile file) => file.ReadFailure is null ? file.Path : $"{file.Path} (which cannot be read: {file.ReadFailure})";

    // AWSSDK.Core loads the clients of STS and SSO by name, and asks for them only when they are missing.
    public static string Package(Exception cause)
    {
        for (Exception? e = cause; e is not null; e = e.InnerException)
        {
            if (e is FileNotFoundException { FileName: { } name } && name.StartsWith("AWSSDK.", StringComparison.Ordinal))
            {
                return $" Add the package {name.Split(',')[0]}: this source needs it.";
            }
        }

        return "";
    }
}
