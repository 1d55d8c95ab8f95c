using System.Globalization;
using System.Text;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Buffers;
using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>
/// The query parameters that replace the Authorization header.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html#add-signature-to-request
/// </summary>
internal static class PresignedQuery
{
    public static void Write(
        ref GrowingBuffer<char> target,
        in SignableRequest request,
        ImmutableCredentials credentials,
        ReadOnlySpan<char> time,
        in CredentialScope scope,
        TimeSpan expiresIn)
    {
        target.Append(request.Query);
        Append(ref target, "X-Amz-Algorithm", SigningText.Algorithm);
        Append(ref target, "X-Amz-Credential", $"{credentials.AccessKey}/{scope.ToString()}");
        Append(ref target, "X-Amz-Date", time);
        Append(ref target, "X-Amz-Expires", ((long)expiresIn.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        if (credentials.UseToken)
        {
            Append(ref target, "X-Amz-Security-Token", credentials.Token);
        }

        Append(ref target, "X-Amz-SignedHeaders", SignedHeaders(request.Headers));
    }

    private static string SignedHeaders(ReadOnlySpan<KeyValuePair<string, string>> headers)
    {
        var names = new GrowingBuffer<byte>(stackalloc byte[128]);
        CanonicalHeaders.WriteNames(ref names, headers);
        string text = Encoding.UTF8.GetString(names.Written);
        names.Dispose();
        return text;
    }

    private static void Append(ref GrowingBuffer<char> target, string name, ReadOnlySpan<char> value)
    {
        if (target.Length > 0)
        {
            target.Append('&');
        }

        target.Append(name);
        target.Append('=');
        PercentEncoding.Append(ref target, value);
    }
}
