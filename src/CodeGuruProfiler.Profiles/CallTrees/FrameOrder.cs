namespace CodeGuruProfiler.Profiles;

/// <summary>The count by which frames are ordered.</summary>
public enum FrameOrder
{
    /// <summary>The count of the frame itself.</summary>
    Self,

    /// <summary>The count of the frame and of everything it called.</summary>
    Total,
}
