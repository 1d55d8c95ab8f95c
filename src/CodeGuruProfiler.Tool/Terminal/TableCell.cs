using System.Globalization;

namespace CodeGuruProfiler.Tool.Terminal;

/// <summary>A cell of a table.</summary>
/// <param name="Text">The text for people.</param>
/// <param name="Plain">The text for programs that read a pipe; null for the same.</param>
/// <param name="Style">The style on a terminal with colors.</param>
internal sealed record TableCell(string Text, string? Plain = null, TextStyle Style = TextStyle.None)
{
    public static implicit operator TableCell(string text) => new(text);

    /// <summary>Returns a share such as 12.3 %, and 0.123 for programs.</summary>
    public static TableCell Share(double share) => new(
        string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %"),
        share.ToString("0.######", CultureInfo.InvariantCulture));

    public static TableCell Count(double count) => new(
        count.ToString("#,0.##", CultureInfo.InvariantCulture),
        count.ToString("0.######", CultureInfo.InvariantCulture));
}
