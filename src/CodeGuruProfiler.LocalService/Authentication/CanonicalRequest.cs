using System.Text;
using System.Text.RegularExpressions;
using CodeGuruProfiler.LocalService.Http;

namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>The canonical request, which the signature covers; https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html.</summary>
internal static partial class CanonicalRequest
{
    /// <summary>Writes the canonical request, with the query sorted by the specification and the headers in the given order.</summary>
    public static string Create(RequestContent request, IReadOnlyList<string> signedHeaders, string bodyHash)
        => Create(request, EncodedQuery(request.RawQuery).OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal), signedHeaders, bodyHash);

    /// <summary>Writes the canonical request of AWSSDK.Core 4.1, which sorts the values of one name before encoding them.</summary>
    /// <remarks>The two differ for a repeated name with values such as <c>a/b</c> and <c>a.b</c>.</remarks>
    public static string CreateAsAwssdkCore(RequestContent request, IReadOnlyList<string> signedHeaders, string bodyHash)
        => Create(request, EncodedQuery(request.RawQuery).OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => Uri.UnescapeDataString(pair.Value), StringComparer.Ordinal), signedHeaders, bodyHash);

    /// <summary>Writes the canonical request for display, with secrets replaced.</summary>
    public static string CreateToShow(RequestContent request, IReadOnlyList<string> signedHeaders, string bodyHash)
        => Create(request with { Headers = SecretHeaders.Replace(request.Headers) }, EncodedQuery(request.RawQuery).Select(SecretHeaders.Replace).OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal), signedHeaders, bodyHash);

    private static string Create(RequestContent request, IEnumerable<(string Name, string Value)> query, IReadOnlyList<string> signedHeaders, string bodyHash) => string.Join(
        '\n',
        request.Method,
        Path(request.RawPath),
        string.Join('&', query.Select(pair => $"{pair.Name}={pair.Value}")),
        Headers(request, signedHeaders),
        string.Join(';', signedHeaders),
        bodyHash);

    // Each segment of the raw path, encoded once more: %3A becomes %253A.
    private static string Path(string rawPath) => string.Join('/', rawPath.Split('/').Select(Uri.EscapeDataString));

    private static IEnumerable<(string Name, string Value)> EncodedQuery(string rawQuery) => QueryParameters.Split(rawQuery)
        .Select(pair => (Name: PercentEncoding.Normalize(pair.Key), Value: PercentEncoding.Normalize(pair.Value)))
        .Where(pair => pair.Name != SignatureNames.Signature);

    private static string Headers(RequestContent request, IReadOnlyList<string> names)
    {
        var text = new StringBuilder();
        foreach (string name in names)
        {
            IEnumerable<string> values = request.Headers[name].Select(value => Spaces().Replace((value ?? "").Trim(), " "));
            text.Append(name).Append(':').AppendJoin(',', values).Append('\n');
        }

        return text.ToString();
    }

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
