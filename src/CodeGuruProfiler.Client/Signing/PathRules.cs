namespace CodeGuruProfiler.Client.Signing;

/// <summary>The rules for a canonical path. Every service except S3 signs by both.</summary>
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
