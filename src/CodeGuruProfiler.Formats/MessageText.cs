using System.Globalization;

namespace CodeGuruProfiler.Formats;

/// <summary>Parts of messages.</summary>
internal static class MessageText
{
    private const int MaxListed = 10;

    public static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Lists the first of some names.</summary>
    public static string ListOf(IEnumerable<string> names)
    {
        string[] first = [.. names.Take(MaxListed + 1)];
        return first.Length == 0 ? "none" : string.Join(", ", first.Take(MaxListed).Select(name => $"'{name}'")) + (first.Length > MaxListed ? ", …" : "");
    }
}
