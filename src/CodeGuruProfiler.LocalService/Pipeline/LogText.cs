namespace CodeGuruProfiler.LocalService.Pipeline;

/// <summary>Converts text of a request for a log: one line, of limited length.</summary>
internal static class LogText
{
    private const int MaxLength = 2048;

    public static string Of(string text)
    {
        string part = text.Length <= MaxLength ? text : text[..MaxLength] + "…";
        return part.Any(IsControl) ? string.Concat(part.Select(character => IsControl(character) ? '\uFFFD' : character)) : part;
    }

    // Characters that end a line, move the cursor of a terminal or change the direction of text.
    private static bool IsControl(char character)
        => char.IsControl(character) || character is '\u2028' or '\u2029' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
