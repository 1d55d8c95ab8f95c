namespace CodeGuruProfiler.Client.RestJson;

/// <summary>Quotes values in messages.</summary>
internal static class MessageText
{
    // Longer than any timestamp, and shorter than the parts of a request that a response may repeat.
    private const int MaxQuoted = 40;

    public static string OfLabel(string? value) => value is null ? "null" : value.Length == 0 ? "empty" : $"\"{value}\"";

    public static string OfTimestamp(string text) => text.Length > MaxQuoted ? $"{text.Length} characters" : $"\"{text}\"";
}
