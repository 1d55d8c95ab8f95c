namespace CodeGuruProfiler.Tool.Terminal;

/// <summary>The few escape sequences that the program writes.</summary>
internal static class Ansi
{
    public static string Paint(string text, TextStyle style, bool colors) => (colors ? style : TextStyle.None) switch
    {
        TextStyle.Heading => $"\u001b[1m{text}\u001b[0m",
        TextStyle.Good => $"\u001b[32m{text}\u001b[0m",
        TextStyle.Bad => $"\u001b[31m{text}\u001b[0m",
        _ => text,
    };
}
