using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace CodeGuruProfiler.Tests.Secrecy;

/// <summary>The encodings of a text that services, proxies and pages repeat, by other code than the client's.</summary>
public static partial class SecretEncodings
{
    private const int Levels = 6;

    private static readonly Dictionary<char, string> EntityNames = new()
    {
        ['+'] = "plus",
        ['/'] = "sol",
        ['='] = "equals",
        ['&'] = "amp",
        ['<'] = "lt",
        ['>'] = "gt",
        ['"'] = "quot",
        ['\''] = "apos",
        ['!'] = "excl",
        ['#'] = "num",
        ['$'] = "dollar",
        ['%'] = "percnt",
        ['('] = "lpar",
        [')'] = "rpar",
        ['*'] = "ast",
        [','] = "comma",
        ['.'] = "period",
        [':'] = "colon",
        [';'] = "semi",
        ['?'] = "quest",
        ['@'] = "commat",
        ['['] = "lsqb",
        ['\\'] = "bsol",
        [']'] = "rsqb",
        ['^'] = "Hat",
        ['_'] = "lowbar",
        ['`'] = "grave",
        ['{'] = "lcub",
        ['|'] = "verbar",
        ['}'] = "rcub",
    };

    private static readonly Dictionary<string, char> Named = EntityNames.ToDictionary(entity => entity.Value, entity => entity.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the ways to write a text, by name.</summary>
    public static IReadOnlyDictionary<string, Func<string, string>> All { get; } = new Dictionary<string, Func<string, string>>
    {
        ["plain"] = text => text,
        ["upper case"] = text => text.ToUpperInvariant(),
        ["lower case"] = text => text.ToLowerInvariant(),
        ["JSON"] = JavaScriptEncoder.Default.Encode,
        ["JSON, every character"] = text => Each(text, c => $"\\u{(int)c:X4}"),
        ["JSON, every character, lower case"] = text => Each(text, c => $"\\u{(int)c:x4}"),
        ["JSON, escaped slashes"] = text => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal),
        ["JSON in JSON"] = text => JavaScriptEncoder.Default.Encode(JavaScriptEncoder.Default.Encode(text)),
        ["JavaScript"] = text => Each(text, c => $"\\x{(int)c:x2}"),
        ["HTML"] = WebUtility.HtmlEncode,
        ["HTML, names"] = text => Each(text, c => EntityNames.TryGetValue(c, out string? name) ? $"&{name};" : c.ToString()),
        ["HTML, decimal"] = text => Each(text, c => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};")),
        ["HTML, decimal with zeros"] = text => Each(text, c => $"&#{(int)c:d6};"),
        ["HTML, hexadecimal"] = text => Each(text, c => $"&#x{(int)c:x};"),
        ["HTML, hexadecimal, upper case"] = text => Each(text, c => $"&#X{(int)c:X4};"),
        ["HTML in HTML"] = text => WebUtility.HtmlEncode(Each(text, c => $"&#x{(int)c:x};")),
        ["URL"] = Uri.EscapeDataString,
        ["URL, lower case"] = text => Percent().Replace(Uri.EscapeDataString(text), escape => escape.Value.ToLowerInvariant()),
        ["URL, every character"] = text => Each(text, c => $"%{(int)c:X2}"),
        ["URL twice"] = text => Uri.EscapeDataString(Uri.EscapeDataString(text)),
        ["URL three times"] = text => Uri.EscapeDataString(Uri.EscapeDataString(Uri.EscapeDataString(text))),
        ["form"] = WebUtility.UrlEncode,
        ["form that was decoded as a URL"] = text => text.Replace('+', ' '),
        ["URL in JSON"] = text => Each(Uri.EscapeDataString(text), c => $"\\u{(int)c:X4}"),
        ["JSON in a URL"] = text => Uri.EscapeDataString(Each(text, c => $"\\u{(int)c:X4}")),
        ["URL in HTML"] = text => Each(Uri.EscapeDataString(text), c => $"&#{(int)c};"),
        ["UTF-16"] = text => Encoding.UTF8.GetString(Encoding.Unicode.GetBytes(text)),
    };

    /// <summary>Gets whether a text has another in it, in any of these ways.</summary>
    public static bool Contains(string text, string wanted) => Find(text, [wanted]) is not null;

    /// <summary>Returns the first of some texts that a text has in it, in any of these ways; <see langword="null"/> when it has none.</summary>
    /// <remarks>The watch asks it of every exception that is thrown: a text is decoded once for all that are looked for.</remarks>
    public static string? Find(string text, ReadOnlySpan<string> wanted)
    {
        for (int level = 0; level < Levels; level++)
        {
            string bare = Bare(text);
            foreach (string word in wanted)
            {
                if (bare.Contains(Bare(word), StringComparison.OrdinalIgnoreCase))
                {
                    return word;
                }
            }

            string decoded = Decode(text);
            if (decoded == text)
            {
                return null;
            }

            text = decoded;
        }

        return null;
    }

    private static string Decode(string text)
    {
        if (text.Contains('%', StringComparison.Ordinal))
        {
            text = Percent().Replace(text, escape => ((char)Convert.ToInt32(escape.Value[1..], 16)).ToString());
        }

        if (text.Contains('\\', StringComparison.Ordinal))
        {
            text = Backslash().Replace(text, escape => escape.Length == 2 ? escape.Value[1..] : ((char)Convert.ToInt32(escape.Value[2..], 16)).ToString());
        }

        if (!text.Contains('&', StringComparison.Ordinal) || !text.Contains(';', StringComparison.Ordinal))
        {
            return text;
        }

        return WebUtility.HtmlDecode(EntityName().Replace(text, entity => Named.TryGetValue(entity.Value[1..^1], out char c) ? c.ToString() : entity.Value));
    }

    private static string Each(string text, Func<char, string> encode) => string.Concat(text.Select(encode));

    private static string Bare(string text)
    {
        if (text.AsSpan().IndexOfAny("+ \0") < 0)
        {
            return text;
        }

        var bare = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is not ('+' or ' ' or '\0'))
            {
                bare.Append(c);
            }
        }

        return bare.ToString();
    }

    [GeneratedRegex("&[a-z]+;", RegexOptions.IgnoreCase)]
    private static partial Regex EntityName();

    [GeneratedRegex("%[0-9a-fA-F]{2}")]
    private static partial Regex Percent();

    [GeneratedRegex(@"\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\[\\/]", RegexOptions.IgnoreCase)]
    private static partial Regex Backslash();
}
