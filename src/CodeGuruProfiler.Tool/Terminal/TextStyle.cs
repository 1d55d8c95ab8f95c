namespace CodeGuruProfiler.Tool.Terminal;

/// <summary>How a text looks on a terminal with colors.</summary>
internal enum TextStyle
{
    None,
    Heading,
    Good,
    Bad,
}
