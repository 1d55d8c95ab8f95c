using System.Buffers;

namespace CodeGuruProfiler.Client.Errors;

/// <summary>The user and password of a URL: <c>http://bob:hunter2@proxy</c>. They are never quoted.</summary>
internal static class UserInfo
{
    private static readonly SearchValues<char> Delimiters = SearchValues.Create(" \t\r\n\"'<>`");
    private static readonly SearchValues<char> EndsOfAuthority = SearchValues.Create("/\\?#");

    /// <summary>Marks users and passwords in the URLs of a text, whether their slashes are written as <c>//</c>, <c>\/\/</c> or <c>%2F%2F</c>.</summary>
    public static void MarkIn(string text, bool[] marks)
    {
        MarkAfter("//", "@", text, marks);
        MarkAfter("\\/\\/", "@", text, marks);
        MarkAfter("%2F%2F", "%40", text, marks);
    }

    /// <summary>Takes the user and password out of a URL, or out of what was meant to be one.</summary>
    public static string RemoveFrom(string url)
    {
        int scheme = url.IndexOf("//", StringComparison.Ordinal);
        int start = scheme < 0 ? 0 : scheme + 2;
        int length = LengthIn(url.AsSpan(start), "@");
        return length == 0 ? url : string.Concat(url.AsSpan(0, start), url.AsSpan(start + length));
    }

    private static void MarkAfter(string slashes, string at, string text, bool[] marks)
    {
        int found;
        for (int start = 0; (found = text.AsSpan(start).IndexOf(slashes, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            start += found + slashes.Length;
            ReadOnlySpan<char> url = text.AsSpan(start);
            // The next URL, in a list of them, is looked at by itself.
            int next = url.IndexOf(slashes, StringComparison.OrdinalIgnoreCase);
            url = next < 0 ? url : url[..next];
            int end = url.IndexOfAny(Delimiters);
            marks.AsSpan(start, LengthIn(end < 0 ? url : url[..end], at)).Fill(true);
        }
    }

    // Up to the last @ of the authority. A password with a slash in it makes a URL that nobody can call; it is one all the same.
    private static int LengthIn(ReadOnlySpan<char> url, string at)
    {
        int end = url.IndexOfAny(EndsOfAuthority);
        ReadOnlySpan<char> authority = end < 0 ? url : url[..end];
        int last = authority.LastIndexOf(at, StringComparison.OrdinalIgnoreCase);
        if (last < 0 && authority.IndexOf(':') is > 0 and int colon && authority[(colon + 1)..].ContainsAnyExceptInRange('0', '9') && authority[0] != '[')
        {
            last = url.LastIndexOf(at, StringComparison.OrdinalIgnoreCase);
        }

        return last < 0 ? 0 : last + at.Length;
    }
}
