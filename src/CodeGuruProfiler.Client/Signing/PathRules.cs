namespace CodeGuruProfiler.Client.Signing;

/// <summary>How a path is made canonical. Every service but S3 signs by both rules.</summary>
[Flags]
internal enum PathRules
{
    None = 0,

    /// <summary>Dot segments and empty segments are resolved.</summary>
    Normalize = 1,

    /// <summary>The encoded path is encoded once more.</summary>
    EncodeAgain = 2,

    Default = Normalize | EncodeAgain,
}
