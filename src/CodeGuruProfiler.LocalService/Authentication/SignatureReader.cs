using System.Globalization;
using CodeGuruProfiler.LocalService.Http;

namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>Reads the signature of a request from its Authorization header or its query.</summary>
internal static class SignatureReader
{
    public const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";

    public static RequestSignature Read(RequestContent request)
    {
        Dictionary<string, string> query = QueryOf(request);
        bool isInQuery = query.ContainsKey(SignatureNames.AlgorithmKey) || query.ContainsKey(SignatureNames.Signature);
        if (request.Headers.Authorization.Count > 1)
        {
            throw Errors.Incomplete("A request must have one Authorization header, not several.");
        }

        if (request.FindHeader("Authorization") is not { Length: > 0 } authorization)
        {
            if (!isInQuery)
            {
                throw Errors.MissingToken();
            }

            return ReadQuery(query);
        }

        if (isInQuery)
        {
            throw Errors.Incomplete("A request must be signed in its Authorization header or in its query, not in both.");
        }

        return ReadHeader(authorization, request);
    }

    // Parameters of the signature must not be repeated; the operation reads all others.
    private static Dictionary<string, string> QueryOf(RequestContent request)
    {
        Dictionary<string, string> query = [];
        foreach ((string rawName, string rawValue) in QueryParameters.Split(request.RawQuery))
        {
            string name = PercentEncoding.FindText(rawName) ?? rawName;
            if (!query.TryAdd(name, PercentEncoding.FindText(rawValue) ?? rawValue) && name.StartsWith(SignatureNames.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                throw Errors.Incomplete($"AWS query-string must have '{name}' once.");
            }
        }

        return query;
    }

    private static RequestSignature ReadHeader(string authorization, RequestContent request)
    {
        if (!authorization.StartsWith(SignatureNames.Algorithm + " ", StringComparison.Ordinal))
        {
            throw Errors.Incomplete($"Unsupported AWS 'algorithm': expected '{SignatureNames.Algorithm}' at the start of the Authorization header.");
        }

        Dictionary<string, string> parts = [];
        foreach (string part in authorization[SignatureNames.Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                throw Errors.Incomplete($"'{part}' not a valid key=value pair (missing equal-sign) in Authorization header.");
            }

            if (!parts.TryAdd(part[..equals], part[(equals + 1)..]))
            {
                throw Errors.Incomplete($"Authorization header must have '{part[..equals]}' once.");
            }
        }

        RequireAll(parts, "Authorization header", ["Credential", "SignedHeaders", "Signature"]);
        string? date = request.FindHeader(SignatureNames.Date) ?? request.FindHeader("Date");
        if (date is null)
        {
            throw Errors.Incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }

        return new RequestSignature
        {
            Scope = ReadScope(parts["Credential"]),
            SignedHeaders = parts["SignedHeaders"].Split(';'),
            Signature = parts["Signature"],
            SignedAt = ReadDate(date),
            SecurityToken = request.FindHeader(SignatureNames.SecurityToken),
        };
    }

    private static RequestSignature ReadQuery(Dictionary<string, string> query)
    {
        RequireAll(query, "AWS query-string", [SignatureNames.AlgorithmKey, SignatureNames.Credential, SignatureNames.Signature, SignatureNames.SignedHeaders, SignatureNames.Date]);
        if (query[SignatureNames.AlgorithmKey] != SignatureNames.Algorithm)
        {
            throw Errors.Incomplete($"Unsupported AWS 'algorithm': '{query[SignatureNames.AlgorithmKey]}'.");
        }

        string expires = query.GetValueOrDefault(SignatureNames.Expires, "900");
        // A presigned URL is valid for at most a week.
        if (!int.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) || seconds > 604800)
        {
            throw Errors.Incomplete($"'{SignatureNames.Expires}' must be 0 to 604800 seconds, not '{expires}'.");
        }

        return new RequestSignature
        {
            Scope = ReadScope(query[SignatureNames.Credential]),
            SignedHeaders = query[SignatureNames.SignedHeaders].Split(';'),
            Signature = query[SignatureNames.Signature],
            SignedAt = ReadDate(query[SignatureNames.Date]),
            SecurityToken = query.GetValueOrDefault(SignatureNames.SecurityToken),
            Lifetime = TimeSpan.FromSeconds(seconds),
        };
    }

    private static void RequireAll(Dictionary<string, string> given, string place, string[] names)
    {
        string[] missing = [.. names.Where(name => given.GetValueOrDefault(name, "").Length == 0)];
        if (missing.Length > 0)
        {
            throw Errors.Incomplete(string.Join(" ", missing.Select(name => $"{place} requires '{name}' parameter.")));
        }
    }

    private static CredentialScope ReadScope(string credential)
        => CredentialScope.Find(credential) ?? throw Errors.Incomplete($"Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/aws4_request, got '{credential}'.");

    private static DateTimeOffset ReadDate(string text)
    {
        if (!DateTimeOffset.TryParseExact(text, [DateFormat, "r"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset date))
        {
            throw Errors.Incomplete($"Date must be in ISO-8601 'basic format'. Got '{text}'.");
        }

        return date;
    }
}
