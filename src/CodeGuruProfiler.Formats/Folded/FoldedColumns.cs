namespace CodeGuruProfiler.Formats;

/// <summary>Which number of a line is the count.</summary>
public enum FoldedColumns
{
    /// <summary>Lines have one number.</summary>
    One,

    /// <summary>Lines have two numbers, and the first is the count: what was before.</summary>
    First,

    /// <summary>Lines have two numbers, and the second is the count: what is now.</summary>
    Second,
}
