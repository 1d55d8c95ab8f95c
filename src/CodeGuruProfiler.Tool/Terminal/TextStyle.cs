namespace CodeGuruProfiler.Tool.Terminal;

/// <summary>The looks of a text on a terminal with colors.</summary>
internal enum TextStyle
{
    None,
    Heading,
    Good,
    Bad,
}
