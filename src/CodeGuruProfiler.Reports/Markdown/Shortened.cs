namespace CodeGuruProfiler.Reports.Markdown;

/// <summary>Texts that fit.</summary>
internal static class Shortened
{
    private const string Mark = "…";

    public static string AtItsEnd(string text, int maxLength) => text.Length <= maxLength ? text : Start(text, maxLength - 1) + Mark;

    /// <summary>Cuts the middle out: a frame's name begins with its package and ends with its method.</summary>
    public static string InTheMiddle(string text, int maxLength)
        => text.Length <= maxLength ? text : Start(text, maxLength / 3) + Mark + End(text, maxLength - 1 - (maxLength / 3));

    // Half of a surrogate pair is cut off too.
    private static string Start(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string End(string text, int length) => text[(char.IsLowSurrogate(text[^length]) ? text.Length - length + 1 : text.Length - length)..];
}
