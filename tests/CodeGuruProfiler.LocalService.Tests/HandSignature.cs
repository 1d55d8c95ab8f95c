using System.Security.Cryptography;
using System.Text;

namespace CodeGuruProfiler.LocalService.Tests;

/// <summary>Signature Version 4 by the steps of the specification, for requests that AWSSDK.Core would change before it signs them.</summary>
internal static class HandSignature
{
    private const string Secret = "local";
    private const string Scope = "20260601/us-east-1/codeguru-profiler/aws4_request";

    /// <summary>Signs a request whose path and query are canonical except for the case of their escapes.</summary>
    public static void Sign(HttpRequestMessage request, string? body, DateTimeOffset now, params (string Name, string Value)[] headers)
    {
        string date = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", null);
        string target = request.RequestUri!.OriginalString[request.RequestUri.GetLeftPart(UriPartial.Authority).Length..];
        string path = target.Split('?')[0];
        string query = target.Contains('?', StringComparison.Ordinal) ? target[(target.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";
        (string Name, string Value)[] signed = [("host", request.RequestUri.Authority), ("x-amz-date", date), .. headers];
        signed = [.. signed.OrderBy(header => header.Name, StringComparer.Ordinal)];
        string names = string.Join(';', signed.Select(header => header.Name));
        string canonical = string.Join(
            '\n',
            request.Method.Method,
            string.Join('/', path.Split('/').Select(Uri.EscapeDataString)),
            string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Upper).Order(StringComparer.Ordinal)),
            string.Concat(signed.Select(header => $"{header.Name}:{header.Value}\n")),
            names,
            Hash(body ?? ""));
        string toSign = string.Join('\n', "AWS4-HMAC-SHA256", date, Scope, Hash(canonical));
        byte[] key = Scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + Secret), (last, part) => HMACSHA256.HashData(last, Encoding.UTF8.GetBytes(part)));
        string signature = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        request.Headers.TryAddWithoutValidation("X-Amz-Date", date);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=local/{Scope}, SignedHeaders={names}, Signature={signature}");
    }

    private static string Upper(string part)
        => System.Text.RegularExpressions.Regex.Replace(part, "%[0-9a-f]{2}", escape => escape.Value.ToUpperInvariant());

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
