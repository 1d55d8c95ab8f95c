using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace CodeGuruProfiler.Tests.Secrecy;

/// <summary>How a text is written where it is repeated: by services, proxies and pages. By other code than the client's.</summary>
public static partial class SecretEncodings
{
    private const int Levels = 6;

    private static readonly Dictionary<char, string> EntityNames = new()
    {
        ['+'] = "plus", ['/'] = "sol", ['='] = "equals", ['&'] = "amp", ['<'] = "lt", ['>'] = "gt", ['"'] = "quot", ['\''] = "apos", ['!'] = "excl", ['#'] = "num",
        ['$'] = "dollar", ['%'] = "percnt", ['('] = "lpar", [')'] = "rpar", ['*'] = "ast", [','] = "comma", ['.'] = "period", [':'] = "colon", [';'] = "semi",
        ['?'] = "quest", ['@'] = "commat", ['['] = "lsqb", ['\\'] = "bsol", [']'] = "rsqb", ['^'] = "Hat", ['_'] = "lowbar", ['`'] = "grave", ['{'] = "lcub",
        ['|'] = "verbar", ['}'] = "rcub",
    };

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
    public static bool Contains(string text, string wanted)
    {
        string bare = Bare(wanted);
        for (int level = 0; level < Levels; level++)
        {
            if (Bare(text).Contains(bare, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            string decoded = Decode(text);
            if (decoded == text)
            {
                return false;
            }

            text = decoded;
        }

        return false;
    }

    private static string Decode(string text)
    {
        if (text.AsSpan().IndexOfAny("%&\\") < 0)
        {
            return text;
        }

        string unescaped = Percent().Replace(text, escape => ((char)Convert.ToInt32(escape.Value[1..], 16)).ToString());
        unescaped = Backslash().Replace(
            unescaped, escape => escape.Length == 2 ? escape.Value[1..] : ((char)Convert.ToInt32(escape.Value[2..], 16)).ToString());
        foreach ((char c, string name) in EntityNames)
        {
            unescaped = unescaped.Replace($"&{name};", c.ToString(), StringComparison.OrdinalIgnoreCase);
        }

        return WebUtility.HtmlDecode(unescaped);
    }

    private static string Each(string text, Func<char, string> encode) => string.Concat(text.Select(encode));

    private static string Bare(string text) => string.Concat(text.Where(c => c is not ('+' or ' ' or '\0')));

    [GeneratedRegex("%[0-9a-fA-F]{2}")]
    private static partial Regex Percent();

    [GeneratedRegex(@"\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\[\\/]", RegexOptions.IgnoreCase)]
    private static partial Regex Backslash();
}
