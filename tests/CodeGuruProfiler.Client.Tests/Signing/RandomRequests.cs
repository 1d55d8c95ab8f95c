using System.Text;
using CodeGuruProfiler.Client.Buffers;
using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.Tests.Signing;

/// <summary>Requests as operations make them, and worse: Unicode, ARNs in labels, duplicate and empty query keys, dots and slashes, long bodies.</summary>
internal sealed class RandomRequests(int seed)
{
    private const int LongBody = 100_000;

    private static readonly string[] Texts =
    [
        "web", "a b", "ä", "漢字", "😀", "a/b", "..", "...", ".hidden", "a..b", "~tilde~", "%41", "100%", "a+b", "a=b", "a&b", "?", "#", "*", "(x)", "'", "!",
        "arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/web", "$default", "@connections", "\"quoted\"", "[1]", "a;b", "a,b", "\\", "^", "|", "é\u0301",
    ];

    private readonly Random _random = new(seed);

    public RandomRequest Next(string[] methods, string[] regions) => new(
        Pick(methods),
        Pick(["codeguru-profiler.us-east-1.amazonaws.com", "localhost:8000", "127.0.0.1:4566", "proxy.example.com:8443"]),
        Path(),
        Query(),
        Headers(),
        Body(),
        "AKID" + _random.Next(1000),
        Convert.ToBase64String(Encoding.UTF8.GetBytes("secret" + _random.Next(1000))),
        _random.Next(3) == 0 ? Convert.ToBase64String(Encoding.UTF8.GetBytes("token" + _random.Next())) : null,
        Pick(regions),
        new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(_random.NextInt64(400_000_000)));

    private string Path()
    {
        var path = new StringBuilder();
        for (int segments = _random.Next(1, 5); segments > 0; segments--)
        {
            // A label is never a dot segment: the client refuses it.
            string segment = Text();
            path.Append('/').Append(Encode(segment is "." or ".." ? "dots" + segment : segment));
        }

        return path.ToString();
    }

    private string Query()
    {
        string[] keys = ["tagKeys", "period", "startTime", "a", "A", "ключ", "a b", "x-y", "_", "~"];
        List<string> pairs = [];
        for (int count = _random.Next(6); count > 0; count--)
        {
            pairs.Add($"{Encode(Pick(keys))}={(_random.Next(4) == 0 ? string.Empty : Encode(Text()))}");
        }

        return HasOneOrder(pairs) ? string.Join('&', pairs) : Query();
    }

    // AWSSDK.Core 4.1.0 sorts parameters before it encodes them, AWS's specification and its vector get-vanilla-query-order-encoded afterwards.
    // Where the two orders differ there is nothing to compare; CanonicalQueryTests holds our order there.
    private static bool HasOneOrder(List<string> pairs)
        => pairs.OrderBy(pair => pair.Replace('=', '\0'), StringComparer.Ordinal)
            .SequenceEqual(pairs.OrderBy(pair => Uri.UnescapeDataString(pair.Replace('=', '\0')), StringComparer.Ordinal));

    private List<KeyValuePair<string, string>> Headers()
    {
        List<KeyValuePair<string, string>> headers = [];
        if (_random.Next(2) == 0)
        {
            headers.Add(new("Content-Type", Pick(["application/json", "application/x-amzn-ion", "text/plain;  charset=utf-8"])));
        }

        if (_random.Next(3) == 0)
        {
            headers.Add(new("Accept", Pick(["application/json", "  application/x-amzn-ion  "])));
        }

        if (_random.Next(4) == 0)
        {
            headers.Add(new("X-Amz-Meta-" + _random.Next(10), "some   value"));
        }

        return headers;
    }

    private byte[] Body()
    {
        int length = _random.Next(3) switch { 0 => 0, 1 => _random.Next(1, 200), _ => _random.Next(50) == 0 ? LongBody : _random.Next(1, 2000) };
        byte[] body = new byte[length];
        _random.NextBytes(body);
        return body;
    }

    private string Text() => _random.Next(3) == 0 ? Pick(Texts) + Pick(Texts) : Pick(Texts);

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    private static string Encode(string text)
    {
        var buffer = new GrowingBuffer<char>([]);
        PercentEncoding.Append(ref buffer, text);
        return buffer.Written.ToString();
    }
}
