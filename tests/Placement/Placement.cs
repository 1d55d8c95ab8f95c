namespace CodeGuruProfiler.Tests;

/// <summary>Where the bytes of a test lie.</summary>
public enum Placement
{
    /// <summary>By themselves.</summary>
    Whole,

    /// <summary>Between bytes that must not be read.</summary>
    BetweenGuards,

    /// <summary>Once for each byte at which they can end too early.</summary>
    CutAtEveryByte,
}
