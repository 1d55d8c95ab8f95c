using System.Text;
using System.Text.RegularExpressions;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>The text that a signature is over; https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html.</summary>
internal static partial class CanonicalRequest
{
    public static string Create(RequestContent request, IReadOnlyList<string> signedHeaders, string bodyHash) => string.Join(
        '\n',
        request.Method,
        Path(request.RawPath),
        Query(request.RawQuery),
        Headers(request, signedHeaders),
        string.Join(';', signedHeaders),
        bodyHash);

    // Each segment of the path as it was sent, encoded once more: a label's %3A becomes %253A.
    private static string Path(string rawPath) => string.Join('/', rawPath.Split('/').Select(Uri.EscapeDataString));

    private static string Query(string rawQuery) => string.Join('&', QueryParameters.Parse(rawQuery)
        .Where(pair => pair.Key != SignatureNames.Signature)
        .Select(pair => (Name: Uri.EscapeDataString(pair.Key), Value: Uri.EscapeDataString(pair.Value)))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal)
        .ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

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
