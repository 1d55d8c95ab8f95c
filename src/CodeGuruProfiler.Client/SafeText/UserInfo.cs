using System.Buffers;

namespace CodeGuruProfiler.Client.SafeText;

/// <summary>The user and password of a URL: <c>http://bob:hunter2@proxy</c>. They are never quoted.</summary>
internal static class UserInfo
{
    private const string Slashes = "//";

    private static readonly SearchValues<char> Delimiters = SearchValues.Create("\"'<>`");
    private static readonly SearchValues<char> EndsOfAuthority = SearchValues.Create("/\\?#");

    /// <summary>Marks users and passwords in the URLs of a text.</summary>
    public static void MarkIn(DecodedText text, bool[] marks)
    {
        ReadOnlySpan<char> characters = text.Characters;
        int found;
        for (int start = 0; (found = characters[start..].IndexOf(Slashes)) >= 0;)
        {
            start += found + Slashes.Length;
            // The next URL, in a list of them, is looked at by itself.
            int next = characters[start..].IndexOf(Slashes);
            ReadOnlySpan<char> url = characters[start..text.FindBreak(start, next < 0 ? text.Length : start + next)];
            int end = url.IndexOfAny(Delimiters);
            text.Mark(start, LengthIn(end < 0 ? url : url[..end]), marks);
        }
    }

    /// <summary>Takes the user and password out of a URL, or out of what was meant to be one.</summary>
    public static string RemoveFrom(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            // http:/bob:hunter2@host: the meaning is ambiguous.
            return url[(url.LastIndexOf('@') + 1)..];
        }

        int start = scheme + "://".Length;
        return url.Remove(start, LengthIn(url.AsSpan(start)));
    }

    // Up to the last @ of the authority. A password with a slash in it makes a URL that nobody can call; it is one all the same.
    private static int LengthIn(ReadOnlySpan<char> url)
    {
        int end = url.IndexOfAny(EndsOfAuthority);
        ReadOnlySpan<char> authority = end < 0 ? url : url[..end];
        int last = authority.LastIndexOf('@');
        if (last < 0 && authority.IndexOf(':') is > 0 and int colon && authority[(colon + 1)..].ContainsAnyExceptInRange('0', '9') && authority[0] != '[')
        {
            last = url.LastIndexOf('@');
        }

        return last + 1;
    }
}
